import type { Debrief } from '../../shared/rehearsal/record.ts'
import { withoutPauses } from '../../shared/rehearsal/debrief.ts'
import { formatDuration } from '../../shared/show/duration.ts'
import { useWords } from '../kit/hooks.tsx'
import css from './Side.module.css'
import type { Player } from './usePlayer.ts'

/** The cues as they were taken with their times, and the script of the one that the film stands in. */
export function ScriptTab({ debrief, player }: { debrief: Debrief; player: Player }) {
  const t = useWords()
  const { run, cues, pauses } = debrief
  const at = run.startedAtEpochMs + player.atMs
  const current = cues.findLast(({ startedAtEpochMs }) => startedAtEpochMs <= at)
  return (
    <ol className={css['cues']}>
      {cues.map((one) => {
        const { cue, startedAtEpochMs, endedAtEpochMs } = one
        const ran = endedAtEpochMs === null ? null : withoutPauses(startedAtEpochMs, endedAtEpochMs, pauses)
        return (
          <li key={startedAtEpochMs} aria-current={one === current ? 'step' : undefined}>
            <button
              type="button"
              className={css['go']}
              onClick={() => player.seek(startedAtEpochMs - run.startedAtEpochMs)}
            >
              <time>{formatDuration(startedAtEpochMs - run.startedAtEpochMs)}</time>
              <span className={css['what']}>{cue.title}</span>
              <span
                className={css['by']}
                data-over={(ran !== null && ran > cue.plannedMs + 10_000) || undefined}
              >
                {ran === null ? '—' : formatDuration(ran)} / {formatDuration(cue.plannedMs)}
              </span>
            </button>
            {one === current &&
              cue.script
                .filter(({ kind }) => kind === 'say')
                .map((paragraph) => {
                  const tick = debrief.mustSay.find((tick_) => tick_.paragraph === paragraph.id)
                  return (
                    <p key={paragraph.id} className={css['say']}>
                      {paragraph.must === true && (
                        <span className={css['must']} data-said={tick?.said === true || undefined}>
                          {t(tick?.said === true ? 'debrief.must.said' : 'debrief.must.not')}
                        </span>
                      )}
                      {paragraph.text}
                    </p>
                  )
                })}
          </li>
        )
      })}
    </ol>
  )
}
