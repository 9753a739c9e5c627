import { soundOf } from './homophones.ts'
import type { Normalised } from './normalise.ts'

/**
 * Repetition: the same thing said again and again by one person, or by many. Memory is passed in and comes back; it is
 * copied once a batch, so hand in what arrived together.
 */

/**
 * - none: new enough
 * - author: the same person said nearly this, often
 * - crowd: several people said exactly this; may be enthusiasm as well as spam
 * - flood: the same person says a lot in a short time
 */
export type Repeat = 'none' | 'author' | 'crowd' | 'flood'

export interface RepeatRules {
  windowMs: number
  /** Times within the window, this one included. */
  sameByAuthor: number
  sameByCrowd: number
  crowdAuthors: number
  /** So many comments by one person within `floodMs`. At most `KEPT_PER_AUTHOR`. */
  flood: number
  floodMs: number
  /** How many texts and how many authors are remembered. */
  most: number
}

export const repeatRules: RepeatRules = {
  windowMs: 60_000,
  sameByAuthor: 3,
  sameByCrowd: 8,
  crowdAuthors: 4,
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
/** Votes and applause are short and welcome as often as they come. */
const SHORT_GIST = 4
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
  const gist = gistOf(text)
  const heard = hear(texts, gist, author, atEpochMs, rules)
  const said = author === null ? [] : say(authors, author, gist, atEpochMs, rules)
  if (gist.length >= SHORT_GIST) {
    const alike = said.filter((one) => likeness(one.gist, gist) >= ALIKE).length
    if (alike >= rules.sameByAuthor) return 'author'
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

/** What was said without how long: as it sounds, figures and stretched characters shortened. */
function gistOf(text: Normalised): string {
  return soundOf(text.text.slice(0, GIST_UNITS * 4))
    .replace(/\d+/g, '#')
    .replace(/(.{1,4}?)\1+/g, '$1')
    .slice(0, GIST_UNITS)
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
