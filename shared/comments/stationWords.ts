import { builtinLists, builtinNames } from './lists/builtin.ts'
import { compileWords, wordKey, type WordEntry, type WordMatcher } from './words.ts'

/** The matcher for a station: the built-in lists that it uses, and its own words, which outweigh theirs. */
export function wordMatcherOf(off: readonly string[], own: readonly WordEntry[]): WordMatcher {
  const known = new Set(own.map(({ word }) => wordKey(word)))
  const builtin = builtinNames
    .filter((name) => !off.includes(name))
    .flatMap((name) => builtinLists[name])
    .filter(({ word }) => !known.has(wordKey(word)))
  return compileWords([builtin, own])
}
