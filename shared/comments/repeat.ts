import { soundOf } from './homophones.ts'
import type { Normalised } from './normalise.ts'

/**
 * Repetition: the same thing said again and again by one person, or a long text pasted by many. What many people say of
 * themselves (cheers, votes, the question that everybody has) is short, and no repetition however often it comes.
 * Memory is passed in and comes back; it is copied once a batch, so hand in what arrived together.
 */

/**
 * - none: new enough
 * - author: the same person said nearly this, often
 * - crowd: several people said exactly this, at a length at which words do not agree by chance
 * - flood: the same person says a lot in a short time
 */
export type Repeat = 'none' | 'author' | 'crowd' | 'flood'

export interface RepeatRules {
  windowMs: number
  /** Times within the window, this one included. */
  sameByAuthor: number
  /** The same of what is called out rather than told: up to `calledOut` characters. */
  calledByAuthor: number
  sameByCrowd: number
  crowdAuthors: number
  /** Lengths as `lengthOf` counts. Below `cheer` nothing but a flood is minded; a crowd only from `pasted` on. */
  cheer: number
  calledOut: number
  pasted: number
  /** So many comments by one person within `floodMs`. At most `KEPT_PER_AUTHOR`. */
  flood: number
  floodMs: number
  /** How many texts and how many authors are remembered. */
  most: number
}

export const repeatRules: RepeatRules = {
  windowMs: 60_000,
  sameByAuthor: 3,
  calledByAuthor: 5,
  sameByCrowd: 8,
  crowdAuthors: 4,
  cheer: 4,
  calledOut: 7,
  pasted: 12,
  flood: 8,
  floodMs: 10_000,
  most: 2000,
}

interface Said {
  gist: string
  atEpochMs: number
}

interface Heard {
  times: number
  /** Up to `crowdAuthors` of them; more need not be known. */
  authors: readonly string[]
  atEpochMs: number
}

export interface RepeatMemory {
  readonly texts: ReadonlyMap<string, Heard>
  readonly authors: ReadonlyMap<string, readonly Said[]>
}

export const noRepeats: RepeatMemory = { texts: new Map(), authors: new Map() }

export interface RepeatInput {
  /** `personKey`, or null where nobody knows. */
  author: string | null
  text: Normalised
  atEpochMs: number
}

const KEPT_PER_AUTHOR = 10
const GIST_UNITS = 60
/** Two texts this alike, by pairs of characters (Dice), count as the same. */
const ALIKE = 0.8

/** Judges comments in order of arrival; `repeats[k]` belongs to `batch[k]`. */
export function judgeRepeats(
  memory: RepeatMemory,
  batch: readonly RepeatInput[],
  rules: RepeatRules = repeatRules,
): { memory: RepeatMemory; repeats: readonly Repeat[] } {
  const texts = new Map(memory.texts)
  const authors = new Map(memory.authors)
  const repeats = batch.map((input) => judge(texts, authors, input, rules))
  forget(texts, rules.most)
  forget(authors, rules.most)
  return { memory: { texts, authors }, repeats }
}

function judge(
  texts: Map<string, Heard>,
  authors: Map<string, readonly Said[]>,
  { author, text, atEpochMs }: RepeatInput,
  rules: RepeatRules,
): Repeat {
  const gist = gistOf(text, rules)
  const length = lengthOf(gist)
  const said = author === null ? [] : say(authors, author, gist, atEpochMs, rules)
  if (length >= rules.cheer) {
    const called = length <= rules.calledOut
    const alike = said.filter((one) => (called ? one.gist === gist : likeness(one.gist, gist) >= ALIKE))
    if (alike.length >= (called ? rules.calledByAuthor : rules.sameByAuthor)) return 'author'
  }
  if (length >= rules.pasted) {
    const heard = hear(texts, gist, author, atEpochMs, rules)
    if (heard.times >= rules.sameByCrowd && heard.authors.length >= rules.crowdAuthors) return 'crowd'
  }
  const lately = said.filter((one) => one.atEpochMs > atEpochMs - rules.floodMs).length
  return lately >= Math.min(rules.flood, KEPT_PER_AUTHOR) ? 'flood' : 'none'
}

function hear(
  texts: Map<string, Heard>,
  gist: string,
  author: string | null,
  at: number,
  rules: RepeatRules,
): Heard {
  const before = texts.get(gist)
  const fresh = before !== undefined && before.atEpochMs > at - rules.windowMs ? before : undefined
  const known = fresh?.authors ?? []
  const isNew = author !== null && !known.includes(author) && known.length < rules.crowdAuthors
  const heard = { times: (fresh?.times ?? 0) + 1, authors: isNew ? [...known, author] : known, atEpochMs: at }
  texts.delete(gist)
  texts.set(gist, heard)
  return heard
}

function say(
  authors: Map<string, readonly Said[]>,
  author: string,
  gist: string,
  at: number,
  rules: RepeatRules,
): readonly Said[] {
  const recent = (authors.get(author) ?? []).filter((one) => one.atEpochMs > at - rules.windowMs)
  const said = [...recent.slice(1 - KEPT_PER_AUTHOR), { gist, atEpochMs: at }]
  authors.delete(author)
  authors.set(author, said)
  return said
}

/** Maps keep the order in which they were last written: the first are the oldest. */
function forget(map: Map<string, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return
    map.delete(key)
  }
}

/**
 * What was said without how long: as it sounds, stretched characters shortened. In what is told also without figures,
 * which are changed to look new; 求职12 and 求职18 are two things.
 */
function gistOf(text: Normalised, { calledOut }: RepeatRules): string {
  const sound = shortened(soundOf(text.text.slice(0, GIST_UNITS * 4)))
  const told = lengthOf(sound) > calledOut ? shortened(sound.replace(/\d+/g, '#')) : sound
  return told.slice(0, GIST_UNITS)
}

const shortened = (text: string): string => text.replace(/(.{1,4}?)\1+/g, '$1')

/** Length as a reader of Chinese has it: a word of another script, or a number, counts as two characters. */
function lengthOf(text: string): number {
  let length = 0
  for (const [run] of text.matchAll(/[a-z0-9@_]+|\S/g)) length += run.length > 1 ? 2 : 1
  return length
}

/** Dice's coefficient over pairs of characters, 0 to 1. */
function likeness(a: string, b: string): number {
  if (a === b) return 1
  const left = pairs(a)
  const right = pairs(b)
  if (left.size + right.size === 0) return 0
  let shared = 0
  for (const pair of left) if (right.has(pair)) shared += 1
  return (2 * shared) / (left.size + right.size)
}

function pairs(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (let k = 0; k + 1 < text.length; k += 1) found.add(text.slice(k, k + 2))
  return found
}
