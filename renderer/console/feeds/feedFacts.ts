import type { FeedSeen, Said } from '../../../shared/feeds/feed.ts'
import { isWordKey, type WordKey, type WordParams } from '../../../shared/words/words.ts'

/** How a source does, as the sentences of its row. */
export interface FeedFacts {
  state: WordKey
  /** Somebody has to look at it. */
  grave: boolean
  problem: Said | null
  counts: readonly Said[]
}

export function feedFacts(seen: FeedSeen): FeedFacts {
  const { state, problem, received, duplicates, dropped, silent } = seen
  const counts: Said[] = [{ key: 'feeds.received', params: { count: received } }]
  if (duplicates > 0) counts.push({ key: 'feeds.duplicates', params: { count: duplicates } })
  for (const [why, count] of Object.entries(dropped))
    if (count > 0) counts.push({ key: `feeds.dropped.${why}`, params: { count } })
  return {
    state: silent && state === 'open' ? 'feeds.silent' : `feeds.state.${state}`,
    grave: silent || state === 'failed' || state === 'retrying',
    problem,
    counts,
  }
}

/** A sentence of the catalogue; one of a newer studio stays its key. */
export const sayIt = (t: (key: WordKey, params?: WordParams) => string, { key, params }: Said): string =>
  isWordKey(key) ? t(key, params) : key
