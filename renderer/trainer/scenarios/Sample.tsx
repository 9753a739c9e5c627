import { useDeferredValue, useMemo, useState } from 'react'
import { formatDuration } from '../../../shared/show/duration.ts'
import { Button } from '../../kit/Button.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { scenarioOf, type Draft } from './draft.ts'
import css from './Sample.module.css'
import { mostSaid, tryOut, windowMs } from './tryOut.ts'

/** What would come in, three minutes at a time: the very words that a rehearsal with this seed would have. */
export function Sample({
  draft,
  startMs,
}: {
  draft: Draft
  /** Where to begin: the part that is looked at shows in it. */
  startMs: number
}) {
  const t = useWords()
  const [turned, setTurned] = useState({ over: startMs, toMs: startMs })
  // Another part is looked at, or it was moved: there we begin again.
  const askedMs = turned.over === startMs ? turned.toMs : startMs
  const turn = (toMs: number): void => setTurned({ over: startMs, toMs })
  const settled = useDeferredValue(draft)
  // Shortened meanwhile: the last minutes that there are.
  const lastMs = Math.max(0, draft.durationMs - windowMs)
  const fromMs = Math.min(askedMs, lastMs)
  const { said, comments, likes, entries } = useMemo(
    () => tryOut(scenarioOf(settled), fromMs),
    [settled, fromMs],
  )
  return (
    <section className={css['sample']} aria-label={t('scenario.sample')}>
      <header>
        <h3>{t('scenario.sample')}</h3>
        <span className={css['span']}>
          {t('scenario.sample.from', {
            from: formatDuration(fromMs),
            to: formatDuration(Math.min(draft.durationMs, fromMs + windowMs)),
          })}
        </span>
        <Button
          small
          aria-label={t('scenario.sample.back')}
          disabled={fromMs === 0}
          onClick={() => turn(Math.max(0, fromMs - windowMs))}
        >
          ‹
        </Button>
        <Button
          small
          aria-label={t('scenario.sample.on')}
          disabled={fromMs >= lastMs}
          onClick={() => turn(fromMs + windowMs)}
        >
          ›
        </Button>
      </header>
      <p className={css['sum']} title={t('scenario.sample.about')}>
        {t('scenario.sample.sum', { comments, likes, entries })}
      </p>
      {said.length === 0 && <p className={css['none']}>{t('scenario.sample.none')}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by key */}
      <ol tabIndex={0} aria-label={t('scenario.sample')}>
        {said.map((event, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- drawn anew as a whole; two may say the same at once
          <li key={at} data-is={event.is}>
            <time>{formatDuration(event.atMs)}</time>
            {event.is === 'comment' ? (
              <p>
                <span>{event.author.name}</span> {event.text}
                <em>{t(`scenario.tone.${event.tone}`)}</em>
              </p>
            ) : (
              <p>{t(`incident.${event.incident.kind}`)}</p>
            )}
          </li>
        ))}
      </ol>
      {comments > mostSaid && <p className={css['none']}>{t('scenario.sample.cut', { count: mostSaid })}</p>}
    </section>
  )
}
