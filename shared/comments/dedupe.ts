import { fingerprint } from './hash.ts'
import type { IncomingComment } from './model.ts'
import { personKey } from './person.ts'

/** Comments of one author and text within this are one comment sent twice, where the source gives no id. */
const BUCKET_MS = 2000

/**
 * The id under which a comment is one and the same for the whole show: the source's own, else one made of author,
 * text and time to 2 s (it begins with `~`). Null where there is neither id nor author: nothing tells two strangers'
 * "1" from one that was sent twice, and losing a comment is worse than showing it twice.
 */
export function dedupeId(
  comment: Pick<IncomingComment, 'source' | 'id' | 'author' | 'text' | 'kind' | 'atEpochMs'>,
): string | null {
  if (comment.id !== null) return comment.id
  const person = personKey(comment)
  if (person === null) return null
  return `~${fingerprint(`${person}\u0000${comment.kind}\u0000${comment.text}`)}-${Math.floor(comment.atEpochMs / BUCKET_MS)}`
}
