import { sourceWord } from '../../shared/comments/sourceName.ts'
import type { WordKey } from '../../shared/words/words.ts'

/** A source as people call it; one that we don't know stays as it calls itself. */
export function sourceNamed(t: (key: WordKey) => string, source: string): string {
  const key = sourceWord(source)
  return key === null ? source : t(key)
}
