import type { Script } from '../../show/script.ts'
import { paragraphLength } from '../clock.ts'

/** Watches whether lines that have to be said were said: the follower's place went through them, not over them. */
export interface SaidLines {
  /** The follower found the speaker there. Answers the lines that are said with it, each once. */
  reached(position: number): readonly string[]
}

/** A step as long as this is reading; a longer one is a jump, and what lies between was not said. */
const stepChars = 12
/** Of a line this much has to be heard: recognisers lose words, and its last mark is silent. */
const enough = 0.8

export function createSaidLines(script: Script): SaidLines {
  const lines: { id: string; from: number; to: number; heard: Set<number> }[] = []
  let start = 0
  for (const paragraph of script) {
    const { id, kind, must } = paragraph
    const length = paragraphLength(paragraph)
    if (must && kind === 'say') lines.push({ id, from: start, to: start + length, heard: new Set() })
    start += length
  }
  let before: number | null = null
  return {
    reached(position) {
      const from = before ?? Math.max(0, position - stepChars)
      before = position
      if (position <= from || position - from > stepChars) return []
      const said: string[] = []
      for (const line of lines) {
        const was = line.heard.size
        for (let at = Math.max(from, line.from); at < Math.min(position, line.to); at += 1) line.heard.add(at)
        const whole = (line.to - line.from) * enough
        if (was < whole && line.heard.size >= whole) said.push(line.id)
      }
      return said
    },
  }
}
