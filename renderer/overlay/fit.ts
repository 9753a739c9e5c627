/** Pure parts of fitting: how far to shrink, and how much to leave out when shrinking is not enough. */

/** The text of a card as it is fitted: from the size of the design down to the least that a phone can show. */
export interface FitText {
  readonly text: string
  readonly sizePx: number
  readonly leastPx: number
}

export interface Fit {
  /** 1 is the size of the design, 0 the least readable one. */
  readonly share: number
  /** Whether the space around texts is as narrow as it may be. */
  readonly dense: boolean
  /** Texts longer than so many graphemes end in `…` after them; null when all is shown. */
  readonly cap: number | null
}

export const whole: Fit = { share: 1, dense: false, cap: null }

/** Graphemes of a text that is short wherever it stands. */
const shortText = 12

/** Steps between the design's size and the least: fine enough that two cards of a show look alike. */
const steps = 16

/**
 * The largest text that fits, and the most of it. Shrinks first, then gives up space, and when the least size doesn't
 * fit either, shortens the longest texts, all to the same length, so that short ones (a name, a price) stay whole.
 * `fits` is asked about ten times; it lays the card out and measures.
 */
export function fitted(longest: number, fits: (fit: Fit) => boolean): Fit {
  if (fits(whole)) return whole
  for (const dense of [false, true]) {
    const step = largest(steps - 1, (at) => fits({ share: at / steps, dense, cap: null }))
    if (step !== null) return { share: step / steps, dense, cap: null }
  }
  const cap = largest(longest - 1, (at) => fits({ share: 0, dense: true, cap: at }))
  // Where it is not the text that doesn't fit, names and prices at least stay.
  return { share: 0, dense: true, cap: cap ?? Math.min(longest, shortText) }
}

/** The largest whole number up to `high` that holds, or null when 0 doesn't. Holding is expected to end only once. */
export function largest(high: number, holds: (at: number) => boolean): number | null {
  let yes = -1
  let no = high + 1
  while (no - yes > 1) {
    const middle = (yes + no) >> 1
    if (holds(middle)) yes = middle
    else no = middle
  }
  return yes < 0 ? null : yes
}

export const sizeAt = ({ sizePx, leastPx }: FitText, share: number): number =>
  Math.round(leastPx + (sizePx - leastPx) * share)

const segments = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** What a reader counts as characters: a family emoji or an accented letter is one. */
export const graphemes = (text: string): string[] =>
  Array.from(segments.segment(text), ({ segment }) => segment)

const loneEnd = /[\s\p{P}]+$/u

/** The text in at most `cap` graphemes and then `…`; whole when it is short enough. */
export function shortened(text: string, cap: number | null): string {
  if (cap === null) return text
  const all = graphemes(text)
  if (all.length <= cap) return text
  // "一二，…" would look like a slip: the stop goes too.
  return `${all.slice(0, cap).join('').replace(loneEnd, '')}…`
}
