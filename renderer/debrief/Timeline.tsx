import { useRef, type CSSProperties, type ReactNode } from 'react'
import type { Debrief } from '../../shared/rehearsal/record.ts'
import { formatDuration } from '../../shared/show/duration.ts'
import { useWords } from '../kit/hooks.tsx'
import { lengthOf, ticks } from './lanes.ts'
import css from './Timeline.module.css'

/** Everything of the run on one line of time. A click anywhere goes there. */
export function Timeline({
  debrief,
  atMs,
  seek,
}: {
  debrief: Debrief
  atMs: number
  seek(atMs: number): void
}) {
  const t = useWords()
  const line = useRef<HTMLDivElement>(null)
  const { run } = debrief
  const length = lengthOf(debrief)
  const since = (epochMs: number): number => epochMs - run.startedAtEpochMs
  const span = (from: number, until: number): CSSProperties => ({
    left: `${(from / length) * 100}%`,
    width: `${(Math.max(0, until - from) / length) * 100}%`,
  })
  const point = (at: number): CSSProperties => ({ left: `${(at / length) * 100}%` })
  const busiest = Math.max(1, ...debrief.comments.perMinute)

  function click(clientX: number): void {
    const box = line.current?.getBoundingClientRect()
    if (box) seek(Math.max(0, Math.min(1, (clientX - box.left) / box.width)) * length)
  }

  return (
    <section className={css['timeline']} aria-label={t('debrief.timeline')}>
      <div className={css['names']} aria-hidden="true">
        <span />
        <span>{t('debrief.lane.cues')}</span>
        <span>{t('debrief.lane.speech')}</span>
        <span>{t('debrief.lane.comments')}</span>
        <span>{t('debrief.lane.incidents')}</span>
        <span>{t('debrief.lane.marks')}</span>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- every mark, cue and incident on it is a button of the lists beside it */}
      <div ref={line} className={css['line']} onClick={(event) => click(event.clientX)}>
        <Lane>
          {ticks(length, 12).map((at) => (
            <span
              key={at}
              className={css['tick']}
              data-late={at / length > 0.9 || undefined}
              style={point(at)}
            >
              {formatDuration(at)}
            </span>
          ))}
        </Lane>
        <Lane>
          {debrief.cues.map(({ cue, startedAtEpochMs, endedAtEpochMs }) => (
            <span
              key={startedAtEpochMs}
              className={css['cue']}
              style={span(since(startedAtEpochMs), since(endedAtEpochMs ?? run.startedAtEpochMs + length))}
              title={cue.title}
            >
              {cue.title}
            </span>
          ))}
        </Lane>
        <Lane>
          {debrief.speech.map(({ who, startedAtEpochMs, endedAtEpochMs }) => (
            <span
              key={`${who}${startedAtEpochMs}`}
              className={css['speech']}
              data-who={who}
              style={span(since(startedAtEpochMs), since(endedAtEpochMs))}
            />
          ))}
        </Lane>
        <Lane>
          {debrief.comments.perMinute.map((count, minute) => (
            <span
              // oxlint-disable-next-line react/no-array-index-key -- a minute is its place
              key={minute}
              className={css['bar']}
              style={{
                ...span(minute * 60_000, Math.min(length, (minute + 1) * 60_000)),
                height: `${(count / busiest) * 100}%`,
              }}
              title={t('debrief.comments.perMinute', { count })}
            />
          ))}
        </Lane>
        <Lane>
          {debrief.incidents
            .filter(({ withdrawn }) => !withdrawn)
            .map((one) => (
              <span
                key={one.id}
                className={css['incident']}
                data-open={one.handledAtEpochMs === null || undefined}
                style={span(
                  since(one.thrownAtEpochMs),
                  since(one.handledAtEpochMs ?? run.startedAtEpochMs + length),
                )}
                title={t(`incident.${one.kind}`)}
              />
            ))}
        </Lane>
        <Lane>
          {debrief.marks.map((mark) => (
            <span
              key={mark.id}
              className={css['mark']}
              data-kind={mark.kind}
              style={point(since(mark.atEpochMs))}
              title={`${t(`training.mark.${mark.kind}`)} ${mark.text}`}
            />
          ))}
        </Lane>
        {debrief.pauses.map(({ fromEpochMs, untilEpochMs }) => (
          <span
            key={fromEpochMs}
            className={css['pause']}
            style={span(since(fromEpochMs), since(untilEpochMs))}
            title={t('rehearsal.paused')}
          />
        ))}
        <span className={css['head']} style={point(atMs)} />
      </div>
    </section>
  )
}

const Lane = ({ children }: { children: ReactNode }) => <div className={css['lane']}>{children}</div>
