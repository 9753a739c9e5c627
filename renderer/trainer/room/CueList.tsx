import { useEffect, useRef } from 'react'
import type { ViewOf } from '../../../shared/live/views.ts'
import { formatDuration, formatRemaining } from '../../../shared/show/duration.ts'
import { Button } from '../../kit/Button.tsx'
import { useNow, useWords } from '../../kit/hooks.tsx'
import { useRoom } from '../../training/TrainingProvider.tsx'
import { comboOfDeed } from './keys.ts'
import css from './Room.module.css'
import type { Rehearsal } from './Room.tsx'

/** The plan's cues: play from any of them, or the present one again. */
export function CueList({
  rehearsal,
  live,
  plan,
}: {
  rehearsal: Rehearsal
  live: ViewOf<'live'>
  plan: ViewOf<'plan'>
}) {
  const t = useWords()
  const { act } = useRoom()
  const now = useNow(250)
  const list = useRef<HTMLOListElement>(null)
  const current = live.current?.cue.id ?? null
  useEffect(() => {
    const rows = list.current
    // On a phone the page scrolls instead of the list, and only by the trainer's thumb.
    if (!rows || rows.scrollHeight <= rows.clientHeight) return
    rows.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the element follows from it
  }, [current])
  return (
    <nav className={css['cues']} aria-label={t('trainer.cues')}>
      <ol ref={list}>
        {plan.show.cues.map((cue, at) => {
          const is = cue.id === current
          const ran = live.ran[cue.id]
          const spent =
            is && live.current
              ? (rehearsal.pausedAtEpochMs ?? now) - live.current.startedAtEpochMs
              : ran?.endedAtEpochMs == null
                ? null
                : ran.endedAtEpochMs - ran.startedAtEpochMs
          return (
            <li key={cue.id} aria-current={is ? 'step' : undefined}>
              <span className={css['number']}>{at + 1}</span>
              <span className={css['title']}>{cue.title}</span>
              <span className={css['time']} data-over={(is && (spent ?? 0) > cue.plannedMs) || undefined}>
                {is ? formatRemaining(cue.plannedMs - (spent ?? 0)) : formatDuration(spent ?? cue.plannedMs)}
              </span>
              <Button
                small
                look={is ? 'plain' : 'quiet'}
                combo={is ? comboOfDeed({ do: 'repeat' }) : undefined}
                aria-label={t(is ? 'trainer.cue.repeatOf' : 'trainer.cue.playOf', { title: cue.title })}
                onClick={() => void act({ type: 'rehearsal.play', cue: cue.id })}
              >
                {t(is ? 'trainer.cue.repeat' : 'trainer.cue.play')}
              </Button>
            </li>
          )
        })}
      </ol>
      <Button
        look="accent"
        className={css['next']}
        combo={comboOfDeed({ do: 'next' })}
        onClick={() => void act({ type: 'cue.go' })}
      >
        {t('trainer.cue.next')}
      </Button>
    </nav>
  )
}
