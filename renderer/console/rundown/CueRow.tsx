import { formatDuration, formatRemaining } from '../../../shared/show/duration.ts'
import type { CueTiming } from '../../../shared/show/timing.ts'
import type { Cue, Person } from '../../../shared/show/show.ts'
import { Button } from '../../kit/Button.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { useReachable, useSetDesk } from '../desk/Desk.tsx'
import { lateness } from './lateness.ts'
import css from './CueRow.module.css'

export interface CueRowProps {
  cue: Cue
  number: number
  timing: CueTiming
  armed: boolean
  selected: boolean
  people: readonly Person[]
  /** OBS lacks the scene that the cue names. */
  sceneMissing: boolean
}

/** One cue. A click selects it and airs nothing. */
export function CueRow({ cue, number, timing, armed, selected, people, sceneMissing }: CueRowProps) {
  const t = useWords()
  const setDesk = useSetDesk()
  const reachable = useReachable()
  const onAir = timing.phase === 'current'
  const names = cue.people.flatMap((id) => people.find((person) => person.id === id)?.name ?? [])
  const over = timing.overMs === null ? null : lateness(timing.overMs)
  return (
    <li
      className={css['item']}
      data-id={cue.id}
      data-phase={timing.phase}
      data-armed={armed}
      data-selected={selected}
    >
      <button
        type="button"
        className={css['row']}
        aria-current={onAir ? 'step' : undefined}
        aria-pressed={selected}
        onClick={() => setDesk({ selection: selected ? null : { kind: 'cue', id: cue.id } })}
      >
        <span className={css['number']}>{number}</span>
        <span className={css['what']}>
          <span className={css['title']}>{cue.title || t('console.cue.untitled')}</span>
          <span className={css['more']}>
            {armed && <span className={css['chip']}>{t('console.cue.armed')}</span>}
            {onAir && <span className="unseen">{t('console.tally.onAir')}</span>}
            <span className={sceneMissing ? css['lacking'] : undefined}>
              {sceneMissing
                ? t('console.scene.missing', { scene: cue.scene ?? '' })
                : (cue.scene ?? t('console.cue.noScene'))}
            </span>
            {names.length > 0 && <span>{names.join(' ')}</span>}
            {timing.phase === 'done' && over && (
              <span className={css['over']}>{t(over.word, { time: over.time })}</span>
            )}
          </span>
        </span>
        <span className={css['time']} data-over={onAir && (timing.remainingMs ?? 0) < 0}>
          {onAir ? (
            <Remaining ms={timing.remainingMs ?? 0} />
          ) : timing.actualMs === null ? (
            formatDuration(timing.plannedMs)
          ) : (
            <>
              {formatDuration(timing.actualMs)}
              <span className={css['planned']}>/ {formatDuration(timing.plannedMs)}</span>
            </>
          )}
        </span>
        {onAir && <Progress timing={timing} />}
      </button>
      {selected && !sceneMissing && (
        <Button
          small
          className={css['write']}
          aria-label={t('script.openOf', { title: cue.title })}
          onClick={() => setDesk({ panel: { name: 'script', cue: cue.id } })}
        >
          {t('script.open')}
        </Button>
      )}
      {sceneMissing && (
        <Button
          small
          className={css['mend']}
          aria-label={t('console.scene.fixOf', { scene: cue.scene ?? '' })}
          disabled={!reachable}
          onClick={() => setDesk({ panel: { name: 'missingScene', cue: cue.id } })}
        >
          {t('console.scene.fix')}
        </Button>
      )}
    </li>
  )
}

function Remaining({ ms }: { ms: number }) {
  const t = useWords()
  const over = ms < 0
  return (
    <>
      <span className="unseen">{t(over ? 'console.time.over' : 'console.time.left')}</span>
      {over && '+'}
      {formatRemaining(ms)}
    </>
  )
}

/** How much of the cue's time is gone; drawn by a transform so that nothing else is laid out anew. */
function Progress({ timing }: { timing: CueTiming }) {
  const share = timing.plannedMs > 0 ? Math.min(1, (timing.actualMs ?? 0) / timing.plannedMs) : 1
  return (
    <span className={css['progress']} aria-hidden="true">
      <span
        className={css['done']}
        data-over={(timing.remainingMs ?? 0) < 0}
        style={{ transform: `scaleX(${share.toFixed(4)})` }}
      />
    </span>
  )
}
