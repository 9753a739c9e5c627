import type { CommentOrigin } from '../../shared/comments/model.ts'
import type { Entry } from '../../shared/feeds/heard.ts'
import type { FeedCount } from './count.ts'
import type { Ingest, Taken } from './ingest.ts'

/** Hands one source's entries to the one way in, and counts what becomes of them. */
export interface Hand {
  entries(entries: readonly Entry[], origin?: CommentOrigin): void
  keep(entries: readonly Entry[]): Promise<Taken | null>
  /** When all that was handed in so far is settled. */
  settled(): Promise<void>
}

/** One source may have this many entries waiting: a minute of a thousand a second. What is more is counted and let go. */
const mostWaiting = 60_000

export function createHand(parts: {
  ingest: Pick<Ingest, 'take'>
  count: FeedCount
  failed(error: unknown): void
  /** More came than can be taken in. */
  overflowed(): void
}): Hand {
  const { ingest, count } = parts
  let gathered: { entries: Entry[]; origin: CommentOrigin } | null = null
  let waiting = 0
  let last: Promise<void> = Promise.resolve()

  async function take(entries: readonly Entry[], origin: CommentOrigin): Promise<Taken | null> {
    const kept = entries.slice(0, mostWaiting - waiting)
    const taking = kept.length > 0 ? ingest.take(kept, origin) : null
    const tooMany = taking ? entries.length - kept.length : entries.length
    if (tooMany > 0) {
      count.dropped('overflow', tooMany)
      parts.overflowed()
    }
    if (!taking) return null
    waiting += kept.length
    try {
      const taken = await taking
      count.duplicates(taken.duplicates)
      count.dropped('unreadable', taken.rejected.length)
      return taken
    } catch (error) {
      parts.failed(error)
      count.dropped('overflow', kept.length)
      return null
    } finally {
      waiting -= kept.length
    }
  }

  function flush(): void {
    if (!gathered) return
    const { entries, origin } = gathered
    gathered = null
    follow(take(entries, origin))
  }

  function follow(taking: Promise<unknown>): void {
    last = Promise.all([last, taking]).then(() => undefined)
  }

  const arrived = (entries: readonly Entry[]): void =>
    count.received(
      entries.length,
      entries.some((entry) => entry.kind !== 'stats'),
    )

  return {
    entries(entries, origin = 'live') {
      arrived(entries)
      if (gathered && gathered.origin !== origin) flush()
      // Messages that arrive in one go are stored in one go.
      if (!gathered) queueMicrotask(flush)
      gathered ??= { entries: [], origin }
      for (const entry of entries) gathered.entries.push(entry)
    },
    keep(entries) {
      arrived(entries)
      const taking = take(entries, 'live')
      follow(taking)
      return taking
    },
    async settled() {
      flush()
      await last
    },
  }
}
