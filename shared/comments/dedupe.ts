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

/** Remembers which comments came in, by source and id. */
export interface Dedupe {
  /** True if this came before; remembers it if not. A null id is never seen before. */
  seen(source: string, id: string | null): boolean
  /** Takes it back, for a comment that could not be stored and will be sent again. */
  forget(source: string, id: string | null): void
  /** How many are remembered in memory. */
  readonly size: number
}

/**
 * Exact for the last `capacity` to twice that many comments, in bounded memory (about 100 bytes each). For older ones
 * `stored` is asked, which looks into the index on disk; it is only asked once something was let go.
 */
export function createDedupe(options: {
  capacity?: number
  stored?: (source: string, id: string) => boolean
  /** True after a restart: comments from before it are on disk, not in memory. */
  resumed?: boolean
}): Dedupe {
  const { capacity = 100_000, stored } = options
  let recent = new Set<string>()
  let older = new Set<string>()
  let complete = options.resumed !== true

  const remember = (key: string) => {
    recent.add(key)
    if (recent.size < capacity) return
    complete &&= older.size === 0
    older = recent
    recent = new Set()
  }

  return {
    seen(source, id) {
      if (id === null) return false
      const key = keyOf(source, id)
      if (recent.has(key) || older.has(key)) return true
      const before = !complete && stored !== undefined && stored(source, id)
      remember(key)
      return before
    },
    forget(source, id) {
      if (id === null) return
      recent.delete(keyOf(source, id))
      older.delete(keyOf(source, id))
    },
    get size() {
      return recent.size + older.size
    },
  }
}

const keyOf = (source: string, id: string): string => `${source}\u0000${id}`
