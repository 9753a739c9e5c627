import { z } from 'zod'
import { isCriticalWord } from './criticism.ts'
import type { Units } from './find/finding.ts'
import { soundOf } from './homophones.ts'
import { normalise, type Normalised } from './normalise.ts'
import { reasonCodes } from './reasons.ts'

/**
 * Word lists: data that the station edits, matched on normalised text so that 加薇芯, 加 微.信 and 加\u200b微信 are all 加微信.
 * - block: kept off, unless it asks or criticises; then held
 * - hold: waits for a moderator
 * - mask: the word is starred, the comment is shown
 * - pass: nothing happens; takes a built-in word out, or a longer one that begins with a listed word
 */
export const wordLevels = ['block', 'hold', 'mask', 'pass'] as const
export type WordLevel = (typeof wordLevels)[number]
export const wordScopes = ['text', 'name', 'both'] as const
export type WordScope = (typeof wordScopes)[number]

export const wordEntry = z.object({
  word: z.string().trim().min(1).max(40),
  reason: z.enum(reasonCodes),
  level: z.enum(wordLevels),
  /** Where it counts: in comments, in the names of their authors, or in both. */
  scope: z.enum(wordScopes).default('text'),
  /** Longer words that hold this one and mean something else: 走进群众 for 进群. */
  except: z.array(z.string().trim().min(1).max(40)).max(50).optional(),
})
export type WordEntry = z.output<typeof wordEntry>

/** More than this is a dictionary, not a list. */
export const MAX_WORDS = 50_000

export interface WordProblem {
  /** Place in the list, from 0. */
  index: number
  /** The sentence is `comments.wordlist.<code>`. */
  code: 'malformed' | 'empty' | 'single' | 'criticism' | 'twice' | 'tooMany'
}

/**
 * Reads a list as edited or imported: the entries that can be used, and what is wrong with the others. A word of
 * criticism may be held but neither blocked nor starred; a single character would hit everywhere.
 */
export function readWordList(raw: readonly unknown[]): { entries: WordEntry[]; problems: WordProblem[] } {
  const entries: WordEntry[] = []
  const problems: WordProblem[] = []
  const known = new Set<string>()
  for (const [index, one] of raw.entries()) {
    const parsed = wordEntry.safeParse(one)
    const code = parsed.success ? problemOf(parsed.data, known, entries.length) : 'malformed'
    if (code !== undefined) problems.push({ index, code })
    else if (parsed.success) entries.push(parsed.data)
  }
  return { entries, problems }
}

function problemOf(entry: WordEntry, known: Set<string>, count: number): WordProblem['code'] | undefined {
  if (count >= MAX_WORDS) return 'tooMany'
  const key = wordKey(entry.word)
  if (key === '') return 'empty'
  if (Array.from(key).length < 2) return 'single'
  if ((entry.level === 'block' || entry.level === 'mask') && isCriticalWord(entry.word)) return 'criticism'
  if (known.has(`${entry.scope} ${key}`)) return 'twice'
  known.add(`${entry.scope} ${key}`)
  return undefined
}

/** What words are the same by: how they sound, whatever their script, width and case. */
export const wordKey = (word: string): string => soundOf(normalise(word).text)

export interface WordHit {
  entry: WordEntry
  units: Units
}

export interface WordMatcher {
  /** Every word of the lists in this text, the longest at each place. */
  find(n: Normalised, scope: 'text' | 'name'): readonly WordHit[]
}

interface Compiled {
  heard: string
  entry: WordEntry
  /** Exceptions, with where the word stands in them. */
  except: readonly (readonly [text: string, at: number])[]
}

/**
 * Makes a matcher of lists. Words are filed under their first two characters as they sound, longest first, so that a
 * text costs one look per character; 20,000 words take some 50 ms to file.
 */
export function compileWords(lists: readonly (readonly WordEntry[])[]): WordMatcher {
  const files = new Map<number, Compiled[]>()
  for (const entry of lists.flat()) {
    const heard = wordKey(entry.word)
    if (heard.length < 2) continue
    const key = keyAt(heard, 0)
    const file = files.get(key) ?? []
    file.push({ heard, entry, except: (entry.except ?? []).map((one) => exceptionOf(one, heard)) })
    files.set(key, file)
  }
  for (const file of files.values()) file.sort((a, b) => b.heard.length - a.heard.length)
  return { find: (n, scope) => findWords(files, n, scope) }
}

function exceptionOf(exception: string, heard: string): readonly [text: string, at: number] {
  const text = normalise(exception).text
  return [text, soundOf(text).indexOf(heard)]
}

/** Small integers only: two characters make 32 bits, mixed down to 30. */
const keyAt = (heard: string, at: number): number =>
  (heard.charCodeAt(at) * 31_337 + heard.charCodeAt(at + 1)) & 0x3fffffff

function findWords(
  files: ReadonlyMap<number, readonly Compiled[]>,
  n: Normalised,
  scope: 'text' | 'name',
): readonly WordHit[] {
  const heard = soundOf(n.text)
  const hits: WordHit[] = []
  for (let from = 0; from + 1 < heard.length; from += 1) {
    const hit = files.get(keyAt(heard, from))?.find((word) => isAt(word, n.text, heard, from, scope))
    if (hit && hit.entry.level !== 'pass')
      hits.push({ entry: hit.entry, units: [from, from + hit.heard.length] })
  }
  return hits
}

function isAt(word: Compiled, text: string, heard: string, from: number, scope: 'text' | 'name'): boolean {
  if (word.entry.scope !== 'both' && word.entry.scope !== scope) return false
  if (!heard.startsWith(word.heard, from)) return false
  if (isInsideLatin(heard, from, from + word.heard.length)) return false
  return !word.except.some(
    ([exception, at]) => at >= 0 && at <= from && text.startsWith(exception, from - at),
  )
}

/** A Latin word counts whole: `sb` is not in `usb`. Digits may follow, as in `vx123`. */
const isInsideLatin = (heard: string, from: number, to: number): boolean =>
  (isLatin(heard[from]) && isLatin(heard[from - 1])) || (isLatin(heard[to - 1]) && isLatin(heard[to]))

const isLatin = (unit: string | undefined): boolean => unit !== undefined && unit >= 'a' && unit <= 'z'
