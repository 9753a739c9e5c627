import { wordsOf } from './wordsOf.ts'
import type { ReasonCode } from '../reasons.ts'
import type { WordEntry, WordLevel } from '../words.ts'

/** Entries that share a reason and a level. `words` are parted by blanks; `except` names the longer words that hold one of them by chance. */
export const listed = (
  reason: ReasonCode,
  level: WordLevel,
  words: string,
  except: Readonly<Record<string, string[]>> = {},
): readonly WordEntry[] =>
  wordsOf(words).map((word) => ({
    word,
    reason,
    level,
    scope: 'text',
    ...(except[word] ? { except: except[word] } : {}),
  }))
