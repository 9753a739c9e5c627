import type { AnalogueDeed } from './deeds.ts'

/** What a pedal or a stick asks of the scroll now. */
export type Drive =
  | { do: 'stop' }
  | { do: 'run'; charsPerMinute: number }
  | { do: 'nudge'; chars: number }
  | { do: 'speed'; by: number }

/** How fast all the way down is, in characters a minute: as fast as anybody reads, and then some to find a place. */
export const topCharsPerMinute = 500
/** Held to its end, a trim changes the pace so much a second. */
const trimPerSecond = 80
/** Differences smaller than this share are the hand's trembling. */
const trembling = 0.04

/**
 * @param value what the curve gave
 * @param last what was asked before, so that the studio hears only of changes
 * @param elapsedMs since it was looked at last
 * @returns null when nothing changes
 */
export function driveOf(
  deed: AnalogueDeed,
  value: number,
  last: Drive | null,
  elapsedMs: number,
): Drive | null {
  if (deed === 'trim')
    return value === 0 ? null : { do: 'speed', by: value * trimPerSecond * (elapsedMs / 1000) }
  if (value < 0) return { do: 'nudge', chars: (value * topCharsPerMinute * elapsedMs) / 60_000 }
  // Nothing was asked yet and nothing is: a pedal at rest does not stop what was set off otherwise.
  if (value === 0) return last === null || last.do === 'stop' ? null : { do: 'stop' }
  const charsPerMinute = Math.max(20, Math.round(value * topCharsPerMinute))
  if (last?.do === 'run' && Math.abs(last.charsPerMinute - charsPerMinute) < last.charsPerMinute * trembling)
    return null
  return { do: 'run', charsPerMinute }
}
