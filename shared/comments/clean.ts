/**
 * Text hygiene for everything that comes from outside: what leaves here is safe to hold, to store and to draw as a
 * text node. It removes nothing that a person wrote to be read; meaning is judged elsewhere.
 */

export interface Cleaned {
  text: string
  /** True when the end was left off; the text then ends in `…`. */
  cut: boolean
}

/** As much as a chat line may hold, in UTF-16 units. Platforms stop at a few hundred. */
export const MAX_TEXT = 2000
/** Names longer than this only push other things off the screen. */
export const MAX_NAME = 64

/** Nothing here needs cleaning: printable ASCII and common Chinese, no blank beside a blank. */
const PLAIN = /^(?:[!-~\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]| (?! |$))*$/
const ENDS_BLANK = /^\s|\s$/

/** Steer the direction of what follows, across the end of the text as well. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
/** Never seen and never needed: soft hyphens, blank joiners, fillers, annotations, tags outside of flags. */
const UNSEEN =
  /[\u00ad\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffc\ufffe\uffff]|(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]{0,8})[\u{e0000}-\u{e007f}]/gu
/** Letters that draw as nothing, favoured for names that cannot be read. */
const BLANK_LETTERS = /[\u115f\u1160\u2800\u3164\uffa0]/g
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\v\f]/g
// eslint-disable-next-line no-control-regex -- controls are what it looks for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g
/** Stacked accents climb over neighbouring lines; no living script needs more than four. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu
const JOINER_RUNS = /([\u200c\u200d])[\u200c\u200d]+/g

/**
 * One line of clean text, at most `max` UTF-16 units: lone surrogates become U+FFFD, controls and direction
 * characters go, blanks are single, accents are bounded. HTML stays as the plain characters it is.
 */
export function cleanText(raw: string, max: number = MAX_TEXT): Cleaned {
  return clean(raw, max, false)
}

/** As `cleanText`, keeping line breaks (at most one empty line between two), for notes and card texts. */
export function cleanLines(raw: string, max: number = MAX_TEXT): Cleaned {
  return clean(raw, max, true)
}

function clean(raw: string, max: number, lines: boolean): Cleaned {
  if (raw.length <= max && PLAIN.test(raw) && !ENDS_BLANK.test(raw)) return { text: raw, cut: false }
  // A megabyte of accents on one letter must not be worked through to be thrown away.
  const worked = raw.length > max * 8 ? raw.slice(0, max * 8) : raw
  const text = tidyBlanks(
    worked
      .toWellFormed()
      .replace(LINE_ENDS, '\n')
      .replace(CONTROLS, '')
      .replace(BIDI, '')
      .replace(UNSEEN, '')
      .replace(BLANK_LETTERS, ' ')
      .replace(JOINER_RUNS, '$1')
      .replace(STACKED_MARKS, '$1'),
    lines,
  )
  const dropped = worked.length < raw.length
  if (text.length <= max) return dropped ? { text: shorten(text, max), cut: true } : { text, cut: false }
  return { text: shorten(text, max), cut: true }
}

function tidyBlanks(text: string, lines: boolean): string {
  if (!lines) return text.replace(/\s+/g, ' ').trim()
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Leaves off the end at a whole character and says so with `…`; joined emoji are not split in the middle. */
function shorten(text: string, max: number): string {
  let end = Math.min(max - 1, text.length)
  while (end > 0 && isInside(text, end)) end -= 1
  return `${text.slice(0, end).trimEnd()}…`
}

const isInside = (text: string, at: number): boolean => {
  const here = text.charCodeAt(at)
  const before = text.charCodeAt(at - 1)
  const lowSurrogate = here >= 0xdc00 && here <= 0xdfff
  return lowSurrogate || here === 0x200d || before === 0x200d || (here >= 0xfe00 && here <= 0xfe0f)
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/**
 * For text from outside that is put into a sentence of ours: right-to-left scripts are fenced in so that they cannot
 * turn their surroundings round. Elements of their own want `dir="auto"` instead.
 */
export const isolateBidi = (text: string): string =>
  RIGHT_TO_LEFT.test(text) && !text.startsWith(FIRST_STRONG_ISOLATE)
    ? `${FIRST_STRONG_ISOLATE}${text.replace(BIDI, '')}${POP_ISOLATE}`
    : text
