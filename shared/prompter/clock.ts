import type { Paragraph, Script } from '../show/script.ts'

/** The part of the prompter's state that says where the reader is. */
export interface ScrollClock {
  readonly script: Script
  /** Characters into the script at `sinceEpochMs`. */
  readonly position: number
  /** Characters a minute. */
  readonly rate: number
  readonly sinceEpochMs: number
  readonly playing: boolean
}

/**
 * What nobody reads aloud (an instruction, a note, a segment's name) takes as long as this many characters, however
 * much is written: a second at a usual pace, for a glance.
 */
export const unreadLength = 4

/** Characters that pass under the reading line for a paragraph; an empty one still takes a moment. */
export const paragraphLength = ({ kind, text }: Pick<Paragraph, 'kind' | 'text'>): number =>
  kind === 'say' ? Math.max(1, charactersIn(text)) : unreadLength

/** Counted in place: a long script is measured often, and would leave an array of all its characters each time. */
export function charactersIn(text: string): number {
  let count = text.length
  for (let at = 1; at < text.length; at += 1)
    if (isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1))) count -= 1
  return count
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000

export const scriptLength = (script: Script): number =>
  script.reduce((sum, paragraph) => sum + paragraphLength(paragraph), 0)

/** Where the reading line is at a moment, in characters; never outside the script. */
export function positionAt(clock: ScrollClock, nowEpochMs: number): number {
  const moved = clock.playing ? (clock.rate / 60_000) * (nowEpochMs - clock.sinceEpochMs) : 0
  return Math.max(0, Math.min(clock.position + moved, scriptLength(clock.script)))
}

/** Characters before a paragraph, named by id or place; null when there is no such paragraph. */
export function paragraphStart(script: Script, paragraph: string | number): number | null {
  const at =
    typeof paragraph === 'number' ? paragraph : script.findIndex((candidate) => candidate.id === paragraph)
  if (at < 0 || at >= script.length) return null
  return scriptLength(script.slice(0, at))
}

/** The paragraph under the reading line and how far into it, in characters. */
export function placeAt(script: Script, position: number): { index: number; offset: number } {
  let before = 0
  for (const [index, paragraph] of script.entries()) {
    const length = paragraphLength(paragraph)
    if (position < before + length) return { index, offset: position - before }
    before += length
  }
  const last = Math.max(0, script.length - 1)
  return { index: last, offset: script.length ? paragraphLength(script[last]!) : 0 }
}
