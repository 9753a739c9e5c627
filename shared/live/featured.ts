import type { Draft } from 'immer'
import type { Live } from './state.ts'

/** A comment that waits for its turn on the picture: a copy of what will be shown. */
export interface Featured {
  comment: string
  text: string
  author: string
  source: string
  by: string
  /** The run in which it was queued. */
  run: string | null
  simulated?: true
}

/** Featured comments air one after another. */
export interface Featuring {
  holdMs: number
  /** When the next one is due. */
  dueEpochMs: number
}

/** A person whose comments wait for a moderator for the rest of the show. */
export interface Muted {
  /** `personKey` of the person. */
  person: string
  /** As the name may be shown. */
  name: string
  source: string
  code: string
  by: string
  /** The run in which it was said. */
  run: string | null
}

/** More than this nobody airs in one show. */
export const mostFeatured = 200
export const mostMuted = 1000

/** The comment no longer waits for its turn. */
export function unfeature(live: Draft<Live>, comment: string): void {
  if (!live.featured.some((one) => one.comment === comment)) return
  live.featured = live.featured.filter((one) => one.comment !== comment)
}

/**
 * When the next featured comment airs by itself, or null. It never takes a card of the operator's off the picture:
 * while one is in the way, or the panic picture is on, the queue waits.
 */
export function featuredDue(
  live: Pick<Live, 'featuring' | 'featured' | 'panic' | 'air'> & {
    rehearsal: { readonly pausedAtEpochMs: number | null } | null
  },
): number | null {
  if (!live.featuring || live.featured.length === 0 || live.panic) return null
  if (live.rehearsal?.pausedAtEpochMs != null) return null
  return live.air.main || live.air.full ? null : live.featuring.dueEpochMs
}
