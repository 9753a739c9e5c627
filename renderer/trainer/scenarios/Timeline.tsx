import { useMemo } from 'react'
import { formatDuration } from '../../../shared/show/duration.ts'
import { useWords } from '../../kit/hooks.tsx'
import { ordered } from './draft.ts'
import { untilOf } from './edits.ts'
import { minuteMarks } from './minuteMarks.ts'
import css from './Timeline.module.css'
import type { Editor } from './useEditor.ts'

/** Comments that lie closer together than this, in thousandths of the whole, are one stroke. */
const strokes = 500

/** The whole scenario at a glance: phases as high as they are busy, comments as strokes, incidents as squares. */
export function Timeline({ editor }: { editor: Editor }) {
  const t = useWords()
  const { draft, chosen, choose } = editor
  const { durationMs } = draft
  const { waves, lines, incidents } = useMemo(() => ordered(draft), [draft])
  const busiest = Math.max(1, ...waves.map(({ commentsPerMinute }) => commentsPerMinute))
  const share = (ms: number): number => Math.min(100, Math.max(0, (ms * 100) / Math.max(1, durationMs)))
  const said = useMemo(
    () => [
      ...new Set(
        lines
          .filter(({ atMs }) => atMs < durationMs)
          .map(({ atMs }) => Math.round((atMs * strokes) / Math.max(1, durationMs))),
      ),
    ],
    [lines, durationMs],
  )
  return (
    <section className={css['timeline']} aria-label={t('scenario.timeline')}>
      <div className={css['track']}>
        {waves.map((wave) => {
          const left = share(wave.fromMs)
          const until = untilOf(draft, wave)
          if (left >= 100) return null
          return (
            <button
              key={wave.key}
              type="button"
              className={css['wave']}
              aria-current={chosen?.key === wave.key ? 'true' : undefined}
              aria-label={t('scenario.wave.name', {
                from: formatDuration(wave.fromMs),
                to: formatDuration(until),
                rate: wave.commentsPerMinute,
              })}
              style={{ left: `${left}%`, width: `${share(until) - left}%` }}
              onClick={() => choose({ list: 'waves', key: wave.key })}
            >
              {/* A square root keeps a quiet phase visible beside a storm. */}
              <span
                style={{ height: `calc((100% - 20px) * ${Math.sqrt(wave.commentsPerMinute / busiest)})` }}
              />
              <em>{wave.commentsPerMinute}</em>
            </button>
          )
        })}
      </div>
      <div className={css['marks']}>
        <svg viewBox={`0 0 ${strokes} 10`} preserveAspectRatio="none" aria-hidden="true">
          <path d={said.map((at) => `M${at} 0V10`).join('')} />
        </svg>
        {incidents
          .filter(({ atMs }) => atMs < durationMs)
          .map((incident) => (
            <button
              key={incident.key}
              type="button"
              className={css['incident']}
              title={t(`incident.${incident.kind}`)}
              aria-current={chosen?.key === incident.key ? 'true' : undefined}
              aria-label={`${formatDuration(incident.atMs)} ${t(`incident.${incident.kind}`)}`}
              style={{ left: `${share(incident.atMs)}%` }}
              onClick={() => choose({ list: 'incidents', key: incident.key })}
            />
          ))}
      </div>
      <div className={css['minutes']} aria-hidden="true">
        {minuteMarks(durationMs).map((atMs) => (
          <span key={atMs} style={{ left: `${share(atMs)}%` }}>
            {formatDuration(atMs)}
          </span>
        ))}
      </div>
    </section>
  )
}
