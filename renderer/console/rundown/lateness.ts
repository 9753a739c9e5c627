import { formatDuration } from '../../../shared/show/duration.ts'
import type { WordKey } from '../../../shared/words/words.ts'

/** Late or early in words, or null when it is neither by a second. */
export function lateness(ms: number): { word: WordKey; time: string; late: boolean } | null {
  if (Math.abs(ms) < 1000) return null
  const late = ms > 0
  return { word: late ? 'console.time.late' : 'console.time.early', time: formatDuration(ms), late }
}
