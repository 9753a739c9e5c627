import { positionAt } from '../prompter/clock.ts'
import { saidUpTo } from '../prompter/saidUpTo.ts'
import type { Prompter } from './prompter.ts'

/** How much of its script the prompter has let be read by now; null while it stands where it began. */
export function readOf(prompter: Prompter, now: number): { cue: string; chars: number } | null {
  const position = positionAt(prompter, now)
  if (prompter.cue === null || position === 0) return null
  return { cue: prompter.cue, chars: saidUpTo(prompter.script, position) }
}
