import { usualRules, type ClassifyRules } from '../../shared/comments/classify.ts'
import { wordMatcherOf } from '../../shared/comments/stationWords.ts'
import type { StudioState } from '../../shared/live/state.ts'
import type { WordShelf } from '../library/wordShelf.ts'

/** What comments are judged by: built-in lists that are on and the station's own words, made anew when either changed. */
export function createOwnRules(parts: {
  words: Pick<WordShelf, 'all'>
  state(): StudioState
}): () => ClassifyRules {
  let made: { rules: ClassifyRules; off: readonly string[]; revision: number } | null = null
  return () => {
    const { saved, seen } = parts.state()
    const off = saved.settings.wordListsOff
    const revision = seen.wordsRevision
    if (made?.off === off && made.revision === revision) return made.rules
    made = { rules: usualRules(wordMatcherOf(off, parts.words.all())), off, revision }
    return made.rules
  }
}
