import type { Debrief } from '../../shared/rehearsal/record.ts'
import { formatDuration } from '../../shared/show/duration.ts'
import { useWords } from '../kit/hooks.tsx'
import css from './Side.module.css'
import type { Player } from './usePlayer.ts'

const around = 60

/** What came in around the moment that the film stands at. */
export function CommentsTab({ debrief, player }: { debrief: Debrief; player: Player }) {
  const t = useWords()
  const { run, comments } = debrief
  const at = run.startedAtEpochMs + player.atMs
  const here = firstAfter(comments.said, at)
  const shown = comments.said.slice(Math.max(0, here - around), here + around)
  return (
    <>
      <p className={css['note']}>
        {t('debrief.comments.count', { count: comments.count })}
        {comments.said.length < comments.count &&
          ` · ${t('debrief.comments.cut', { count: comments.said.length })}`}
      </p>
      <ol className={css['rows']}>
        {shown.map((one) => (
          <li key={one.id} data-past={one.atEpochMs <= at || undefined} data-aired={one.aired || undefined}>
            <button
              type="button"
              className={css['go']}
              onClick={() => player.seek(one.atEpochMs - run.startedAtEpochMs)}
            >
              <time>{formatDuration(Math.max(0, one.atEpochMs - run.startedAtEpochMs))}</time>
              <span className={css['what']}>
                <em>{one.author}</em> {one.text}
              </span>
              {one.aired && <span className={css['by']}>{t('debrief.comments.aired')}</span>}
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}

/** Place of the first one after a moment; they are in order. */
function firstAfter(said: Debrief['comments']['said'], atEpochMs: number): number {
  let low = 0
  let high = said.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (said[middle]!.atEpochMs <= atEpochMs) low = middle + 1
    else high = middle
  }
  return low
}
