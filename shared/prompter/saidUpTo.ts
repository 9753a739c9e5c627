import type { Script } from '../show/script.ts'
import { paragraphLength } from './clock.ts'

/** Characters that are to be said aloud before a place in the script: cues and notes are not. */
export function saidUpTo(script: Script, position: number): number {
  let before = 0
  let said = 0
  for (const paragraph of script) {
    const length = paragraphLength(paragraph)
    if (paragraph.kind === 'say') said += Math.max(0, Math.min(length, position - before))
    before += length
  }
  return Math.round(said)
}

/** All that is to be said, or only what one of these people says. */
export const saidIn = (script: Script, who?: ReadonlySet<string>): number =>
  script
    .filter((paragraph) => paragraph.kind === 'say' && (!who || who.has(paragraph.who)))
    .reduce((sum, paragraph) => sum + paragraphLength(paragraph), 0)
