import { useMemo } from 'react'
import type { ModeratedComment } from '../../shared/comments/moderated.ts'
import { slots } from '../../shared/live/air.ts'
import type { ViewOf } from '../../shared/live/views.ts'
import type { Heap } from './heap.ts'
import { passes, type Sieve } from './sieve.ts'
import type { Found } from './useFound.ts'

/** What the list shows: the page's window through the sieve, and what the studio found beyond it. */
export function useShown(
  heap: Heap,
  sieve: Sieve,
  found: Found,
  mine: ReadonlySet<string>,
  live: ViewOf<'live'> | null,
) {
  const onAir = live
    ? slots
        .map((slot) => live.air[slot]?.commentId ?? '')
        .filter(Boolean)
        .join(' ')
    : ''
  return useMemo(() => {
    // What this device did is told by the studio as well, from before the page was opened.
    const handled =
      sieve.name === 'mine' ? new Set([...mine, ...(found.items ?? []).map(({ id }) => id)]) : mine
    const fits = passes(sieve, handled)
    const window = (heap.stopped ?? heap.items).filter(fits)
    const there = new Set(window.map(({ id }) => id))
    const older = (found.items ?? [])
      .filter(({ id }) => !there.has(id))
      .map((item) => heap.latest.get(item.id) ?? item)
      .filter(fits)
    const airing = onAir.split(' ')
    const items = [...window, ...older].map((item): ModeratedComment =>
      airing.includes(item.id) ? { ...item, state: 'onAir' } : item,
    )
    return { items, waiting: heap.waiting.filter(fits).length }
  }, [heap, sieve, found.items, mine, onAir])
}
