import { memo } from 'react'
import type { ModeratedComment } from '../../shared/comments/moderated.ts'
import type { WordKey } from '../../shared/words/words.ts'
import { timeOfDay } from '../kit/timeOfDay.ts'
import { Plain } from './Plain.tsx'
import { sourceNamed } from './sourceNamed.ts'
import css from './Comments.module.css'

interface Props {
  comment: ModeratedComment
  selected: boolean
  /** Tab stops here; arrows go on from it. */
  reached: boolean
  /** Another moderator has it in hand. */
  holder: string | null
  t(key: WordKey, params?: { readonly [name: string]: string | number }): string
  onSelect(id: string): void
}

/** One comment, always of the same height: who, from where, and two lines of what. */
export const CommentRow = memo(function CommentRow({
  comment,
  selected,
  reached,
  holder,
  t,
  onSelect,
}: Props) {
  const { id, state, flags } = comment
  return (
    <button
      type="button"
      className={css['row']}
      data-id={id}
      data-state={state}
      aria-pressed={selected}
      tabIndex={reached ? 0 : -1}
      onClick={() => onSelect(id)}
    >
      <span className={css['who']}>
        <Plain className={css['author']} text={comment.author || t('moderate.anonymous')} />
        <span className={css['source']}>{sourceNamed(t, comment.source)}</span>
        {comment.question && <span className={css['mark']}>{t('comments.flag.question')}</span>}
        {flags
          .filter((flag) => flag !== 'question')
          .map((flag) => (
            <span key={flag} className={css['flag']}>
              {t(`comments.flag.${flag}`)}
            </span>
          ))}
        {comment.origin === 'simulated' && (
          <span className={css['flag']}>{t('comments.origin.simulated')}</span>
        )}
        <span className={css['push']} />
        {holder !== null && <span className={css['holder']}>{t('moderate.takenBy', { name: holder })}</span>}
        {state !== 'new' && <span className={css['state']}>{t(`comments.state.${state}`)}</span>}
        <time className={css['time']}>{timeOfDay(comment.atEpochMs, true)}</time>
      </span>
      <Plain className={css['text']} text={comment.text} />
    </button>
  )
})
