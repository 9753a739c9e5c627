import type { Script } from '../../show/script.ts'
import { spokenParts } from '../../show/spokenParts.ts'
import { charactersIn, paragraphLength } from '../clock.ts'
import { spokenNumber } from './numbers.ts'
import type { Sounds } from './sounds.ts'

type Readings = Pick<Sounds, 'readings'>

/** One syllable that the script wants said. */
export interface Syllable {
  readings: readonly number[]
  /** Characters from the start of the script to just after it, as the prompter counts. */
  until: number
}

const number = /\d+(?:\.\d+)?/y
const silent = /[^\p{L}\p{N}]/u

/** What will be heard of a script, in order: spoken lines only, numbers as they are said, no marks. */
export function spokenScript(script: Script, sounds: Readings): Syllable[] {
  const syllables: Syllable[] = []
  let start = 0
  for (const paragraph of script) {
    if (paragraph.kind === 'say') syllables.push(...spokenLine(paragraph.text, start, sounds))
    start += paragraphLength(paragraph)
  }
  return syllables
}

/** What is to be done rather than said is passed over. */
function* spokenLine(line: string, start: number, sounds: Readings): Generator<Syllable> {
  let at = start
  for (const { text, aside } of spokenParts(line)) {
    if (!aside) yield* spokenText(text, at, sounds)
    at += charactersIn(text)
  }
}

function* spokenText(text: string, start: number, sounds: Readings): Generator<Syllable> {
  let until = start
  for (let unit = 0; unit < text.length;) {
    number.lastIndex = unit
    const figures = number.exec(text)?.[0]
    if (figures) {
      const said = [...spokenNumber(figures)]
      for (const [index, character] of said.entries()) {
        const share = Math.round(((index + 1) / said.length) * figures.length)
        yield { readings: sounds.readings(character), until: until + share }
      }
      until += figures.length
      unit += figures.length
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(unit) ?? 0)
    until += 1
    unit += character.length
    if (!silent.test(character)) yield { readings: sounds.readings(character), until }
  }
}
