import type { CommentState } from '../../shared/comments/model.ts'
import type { ModeratedComment } from '../../shared/comments/moderated.ts'

/** What a moderator looks at. */
export const sieves = ['all', 'held', 'questions', 'flagged', 'mine', 'featured', 'hidden'] as const
export type SieveName = (typeof sieves)[number]

export interface Sieve {
  name: SieveName
  /** '' is all of them. */
  source: string
  search: string
}

export const openSieve: Sieve = { name: 'all', source: '', search: '' }

/** The state that the studio is asked for, so that also what is no longer on this page is found. */
export const stateAsked = ({ name }: Sieve): CommentState | null =>
  name === 'held' || name === 'featured' || name === 'hidden' ? name : null

/** As search at the studio compares: width, case, spaces and what can't be seen make no difference. */
const level = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}]/gu, '')

/** A test for comments. `mine` are those that were handled on this device. */
export function passes({ name, source, search }: Sieve, mine: ReadonlySet<string>) {
  const wanted = level(search)
  return (comment: ModeratedComment): boolean =>
    (source === '' || comment.source === source) &&
    inSieve(name, comment, mine) &&
    (wanted === '' || level(comment.original ?? comment.text).includes(wanted))
}

function inSieve(name: SieveName, comment: ModeratedComment, mine: ReadonlySet<string>): boolean {
  switch (name) {
    case 'all':
      return true
    case 'held':
    case 'featured':
    case 'hidden':
      return comment.state === name
    case 'questions':
      return comment.question
    case 'flagged':
      return comment.flags.some((flag) => flag !== 'question') || comment.reasons.length > 0
    case 'mine':
      return mine.has(comment.id)
  }
}
