/** How long characters take at a pace, in ms of whole seconds: the same figure wherever a script is written or brought in. */
export const readingTimeMs = (chars: number, charsPerMinute: number): number =>
  Math.round((chars / charsPerMinute) * 60) * 1000
