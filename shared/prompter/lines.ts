import type { Paragraph, Script } from '../show/script.ts'
import type { Person } from '../show/show.ts'
import { breakable, chineseWords, type Segment } from './breaks.ts'
import { houseTerms } from './glossary.ts'

/** A place of no width where a line may end. One character, where `<wbr>` would make a text node of every word. */
export const lineMayEnd = '\u200b'

/** Words that stay whole, as one object for as long as they are the same. */
type Terms = readonly string[]

/**
 * The words of each paragraph, in order, with `lineMayEnd` wherever a line may end. Screens are given these and break
 * nowhere else: the dictionaries of browsers differ, and an old tablet has no memory to spare for one.
 *
 * Asked with every change of the state: what did not change is not reckoned again and stays the same object.
 */
export function linesOf(script: Script, people: readonly Person[], glossary: readonly string[]): Lines {
  const terms = termsOf(people, glossary)
  const known = ofScripts.get(script)
  if (known?.terms === terms) return known.lines
  const lines = script.map((paragraph) => lineOf(paragraph, terms))
  ofScripts.set(script, { terms, lines })
  return lines
}

export type Lines = readonly string[]

const ofScripts = new WeakMap<Script, { terms: Terms; lines: Lines }>()
const ofParagraphs = new WeakMap<Paragraph, { terms: Terms; line: string }>()
const ofPeople = new WeakMap<readonly Person[], { glossary: readonly string[]; terms: Terms }>()

function lineOf(paragraph: Paragraph, terms: Terms): string {
  const known = ofParagraphs.get(paragraph)
  if (known?.terms === terms) return known.line
  segment ??= chineseWords()
  const line = breakable(paragraph.text, segment, terms).join(lineMayEnd)
  ofParagraphs.set(paragraph, { terms, line })
  return line
}

/** The dictionary is fetched for the first screen that needs it. */
let segment: Segment | undefined

function termsOf(people: readonly Person[], glossary: readonly string[]): Terms {
  const known = ofPeople.get(people)
  if (known?.glossary === glossary) return known.terms
  const terms = [...new Set([...houseTerms, ...glossary, ...people.map((person) => person.name)])]
  ofPeople.set(people, { glossary, terms })
  return terms
}
