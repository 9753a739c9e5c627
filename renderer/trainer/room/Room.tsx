import { useState } from 'react'
import type { ViewOf } from '../../../shared/live/views.ts'
import { isOpen } from '../../../shared/rehearsal/incident.ts'
import type { TrainingRecord } from '../../../shared/rehearsal/training.ts'
import { formatDuration } from '../../../shared/show/duration.ts'
import { Button } from '../../kit/Button.tsx'
import { useNow, useStatus, useView, useWords } from '../../kit/hooks.tsx'
import { LevelBadge } from '../../kit/LevelBadge.tsx'
import { PageBar } from '../../kit/PageBar.tsx'
import { useRoom } from '../../training/TrainingProvider.tsx'
import { useFetched } from '../../training/useFetched.ts'
import { nameOf } from '../../training/trainee.ts'
import bar from '../Trainer.module.css'
import { FilmNote } from '../FilmNote.tsx'
import { Audience } from './Audience.tsx'
import { CueList } from './CueList.tsx'
import { Incidents } from './Incidents.tsx'
import { comboOfDeed, type RoomDeed } from './keys.ts'
import { KeyList } from './KeyList.tsx'
import { MarkBar } from './MarkBar.tsx'
import { MustSay } from './MustSay.tsx'
import { Picture } from './Picture.tsx'
import css from './Room.module.css'
import { useMarks, type Marks } from './useMarks.ts'
import { useRoomKeys } from './useRoomKeys.ts'

export type Rehearsal = NonNullable<ViewOf<'rehearsal'>>

/** Inside a rehearsal: the picture, the cues, marks by one key, incidents, the audience. */
export function Room({
  rehearsal,
  live,
  plan,
}: {
  rehearsal: Rehearsal
  live: ViewOf<'live'>
  plan: ViewOf<'plan'>
}) {
  const t = useWords()
  const status = useStatus()
  const { api, act, revision } = useRoom()
  const run = rehearsal.run
  const record = useFetched<TrainingRecord>(api, run === null ? null : `/training/runs/${run}`, revision)
  const marks = useMarks(rehearsal)
  const [keys, setKeys] = useState(false)
  const paused = rehearsal.pausedAtEpochMs !== null

  function perform(deed: RoomDeed): void {
    switch (deed.do) {
      case 'mark':
        return marks.add(deed.kind)
      case 'filler':
        return marks.filler(deed.role)
      case 'words':
        return marks.begin()
      case 'wordless':
        return marks.done()
      case 'voice':
        return marks.voice()
      case 'pause':
        return void act({ type: paused ? 'rehearsal.resume' : 'rehearsal.pause' })
      case 'repeat':
        if (live.current) void act({ type: 'rehearsal.play', cue: live.current.cue.id })
        return
      case 'next':
        return void act({ type: 'cue.go' })
      case 'audience': {
        const { scenario } = rehearsal
        if (scenario) void act({ type: scenario.playing ? 'scenario.pause' : 'scenario.play' })
        return
      }
      case 'incident':
        return void act({ type: 'incident.throw', kind: deed.kind })
      case 'handled': {
        const open = rehearsal.incidents.findLast(isOpen)
        if (open) void act({ type: 'incident.handled', incident: open.id })
        return
      }
      case 'keys':
        return setKeys(true)
    }
  }
  useRoomKeys(perform)

  return (
    <main className={css['page']}>
      <PageBar title={t('trainer.title')}>
        <LevelBadge rehearsal={rehearsal} />
        <span className={bar['people']}>{rehearsal.drilled.map(nameOf).join(' ')}</span>
        <span className={bar['spring']} />
        {status === 'away' && <span className={bar['away']}>{t('screens.away')}</span>}
        {rehearsal.vision && rehearsal.drilled.some(({ vision }) => vision) && (
          <Button onClick={() => void act({ type: 'vision.stop' })}>{t('trainer.vision.stop')}</Button>
        )}
        {rehearsal.level === 'practice' ? <FilmNote /> : <Filming />}
        <RunClock rehearsal={rehearsal} />
        <Button
          look={paused ? 'accent' : 'plain'}
          combo={comboOfDeed({ do: 'pause' })}
          onClick={() => perform({ do: 'pause' })}
        >
          {t(paused ? 'rehearsal.resume' : 'rehearsal.pause')}
        </Button>
        <Button className={css['keysButton']} combo="?" comboUnseen onClick={() => setKeys(true)}>
          {t('trainer.keys')}
        </Button>
        <Leave run={run} marks={marks} />
      </PageBar>
      <CueList rehearsal={rehearsal} live={live} plan={plan} />
      <section className={css['middle']}>
        <Picture level={rehearsal.level} />
        <MarkBar marks={marks} rehearsal={rehearsal} record={record.value} perform={perform} />
        <MustSay current={live.current} ticks={record.value?.mustSay ?? []} />
      </section>
      <aside className={css['side']}>
        <Incidents rehearsal={rehearsal} perform={perform} />
        <Audience rehearsal={rehearsal} perform={perform} />
      </aside>
      {keys && <KeyList onClose={() => setKeys(false)} />}
    </main>
  )
}

function RunClock({ rehearsal }: { rehearsal: Rehearsal }) {
  const t = useWords()
  const now = useNow(250)
  const { startedAtEpochMs, pausedAtEpochMs, pausedMs } = rehearsal
  if (startedAtEpochMs === null) return null
  const ran = (pausedAtEpochMs ?? now) - startedAtEpochMs - pausedMs
  return (
    <time
      className={bar['clock']}
      data-still={pausedAtEpochMs !== null || undefined}
      aria-label={t('trainer.clock')}
    >
      {formatDuration(Math.max(0, ran))}
    </time>
  )
}

/** Ends the rehearsal and goes to look back at it. */
function Leave({ run, marks }: { run: string | null; marks: Marks }) {
  const t = useWords()
  const { act } = useRoom()
  const [asked, setAsked] = useState(false)
  const leave = async (): Promise<void> => {
    await marks.settled()
    const sent = await act({ type: 'rehearsal.leave' })
    if (sent.ok && run !== null) location.assign(`/debrief/?run=${encodeURIComponent(run)}`)
  }
  // Twice: a rehearsal that was ended by a slip can't be gone on with.
  return (
    <Button
      look={asked ? 'warn' : 'plain'}
      onBlur={() => setAsked(false)}
      onClick={() => (asked ? void leave() : setAsked(true))}
    >
      {t(asked ? 'trainer.leave.sure' : 'rehearsal.leave')}
    </Button>
  )
}

/** OBS films at the levels that have OBS; the button says whether it does. */
function Filming() {
  const t = useWords()
  const { act } = useRoom()
  const active = useView('obs')?.record.active ?? false
  return (
    <Button aria-pressed={active} onClick={() => void act({ type: active ? 'record.stop' : 'record.start' })}>
      {t(active ? 'trainer.film.on' : 'trainer.film.off')}
    </Button>
  )
}
