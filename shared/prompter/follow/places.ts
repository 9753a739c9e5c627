import type { Script } from '../../show/script.ts'
import { paragraphLength, placeAt, scriptLength } from '../clock.ts'

/** How far a place may be moved to where a pause is likely, in characters. */
const reach = { clause: 5, sentence: 9 } as const
/** A breath; and a pause that belongs between sentences. */
const pauses = { clauseMs: 400, sentenceMs: 900 } as const

const clauseEnd = /[，。！？；：、,!?;:…]/
const sentenceEnd = /[。！？!?…]/

/**
 * Where the reader most likely stands after a pause: people pause where a clause ends, so a place near such an end is
 * taken for it. That is what keeps a pace that is a little wrong from running away.
 */
export function afterPause(script: Script, position: number, pauseMs: number): number {
  if (pauseMs < pauses.clauseMs) return position
  const likely = ends(script, position, clauseEnd, reach.clause)
  if (likely !== null) return likely
  return pauseMs < pauses.sentenceMs
    ? position
    : (ends(script, position, sentenceEnd, reach.sentence) ?? position)
}

/** The nearest end within reach; the beginning of a paragraph is one too. */
function ends(script: Script, position: number, mark: RegExp, within: number): number | null {
  let best: number | null = null
  const consider = (place: number): void => {
    const away = Math.abs(place - position)
    if (away <= within && (best === null || away < Math.abs(best - position))) best = place
  }
  let start = 0
  for (const paragraph of script) {
    const { kind, text } = paragraph
    const length = paragraphLength(paragraph)
    if (kind === 'say' && start + length >= position - within && start <= position + within) {
      consider(start)
      for (const [index, character] of [...text].entries())
        if (mark.test(character)) consider(start + index + 1)
    }
    start += length
  }
  consider(scriptLength(script))
  return best
}

/** Where the next spoken line begins, from a place in what nobody says; the place itself in a spoken line or at the end. */
export function pastUnspoken(script: Script, position: number): number {
  const { index, offset } = placeAt(script, position)
  let start = position - offset
  for (const [at, paragraph] of script.entries()) {
    if (at < index) continue
    if (paragraph.kind === 'say') return at === index ? position : start
    start += paragraphLength(paragraph)
  }
  return position
}

/** Where the paragraph after this place begins; null in the last one. */
export function nextParagraph(script: Script, position: number): number | null {
  const { index, offset } = placeAt(script, position)
  const paragraph = script[index]
  if (!paragraph || index >= script.length - 1) return null
  return position - offset + paragraphLength(paragraph)
}
