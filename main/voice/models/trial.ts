import { createFollower } from '../../../shared/prompter/align/follower.ts'
import { scriptLength } from '../../../shared/prompter/clock.ts'
import type { Trial } from '../../../shared/voice/model.ts'
import { say } from '../../../shared/words/words.ts'
import type { FromEngine } from '../messages.ts'

type Heard = Extract<FromEngine, { is: 'words' }>

/** Gathers what a model makes of the trial sentence, and how fast. */
export interface TrialRun {
  heard(words: Heard, nowEpochMs: number): void
  /** Null when nothing was heard. */
  result(): Trial | null
}

export function createTrial(): TrialRun {
  const script = [{ id: 'trial', kind: 'say' as const, who: '', text: say('zh', 'model.sentence') }]
  const follower = createFollower(script)
  const lags: number[] = []
  let done = ''
  let text = ''
  let tookMs = 0
  let soundMs = 0
  let furthest = 0
  return {
    heard(words, nowEpochMs) {
      tookMs += words.tookMs
      soundMs += words.soundMs
      if (!words.ended && words.text !== '') lags.push(nowEpochMs - words.untilEpochMs)
      text = done + words.text
      furthest = Math.max(furthest, follower.hear(words.text, words.ended) ?? 0)
      if (words.ended) done = text
    },
    result() {
      if (text === '' || soundMs === 0) return null
      const lagMs = lags.toSorted((a, b) => a - b)[Math.floor(lags.length / 2)] ?? 0
      return {
        text: text.slice(0, 200),
        realTimeFactor: Math.round((tookMs / soundMs) * 1000) / 1000,
        lagMs: Math.round(Math.max(0, lagMs)),
        understood: Math.min(1, furthest / scriptLength(script)),
      }
    },
  }
}
