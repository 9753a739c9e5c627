import type { Script } from '../show/script.ts'
import { paragraphLength, placeAt } from './clock.ts'

const ends = /[。！？!?；;…]/
const follows = /[。！？!?；;…”’」』）)】\]]/

/** Where the sentence that is being read ends, in characters into the script; the place itself where nobody speaks. */
export function lineEnd(script: Script, position: number): number {
  const { index, offset } = placeAt(script, position)
  const paragraph = script[index]
  if (!paragraph || paragraph.kind !== 'say') return position
  const characters = [...paragraph.text]
  const start = position - offset
  let at = Math.floor(offset)
  while (at < characters.length && !ends.test(characters[at]!)) at += 1
  while (at < characters.length && follows.test(characters[at]!)) at += 1
  return start + Math.min(at, paragraphLength(paragraph))
}
