import type { WordKey } from '../words/words.ts'

export const measureNames = [
  'plannedActual',
  'pace',
  'silence',
  'talkShare',
  'handover',
  'overlap',
  'answerTime',
  'mustSay',
  'fillers',
  'lateChanges',
  'incidentTime',
  'faceInFrame',
  'facingLens',
] as const
export type MeasureName = (typeof measureNames)[number]

/** Hints from the picture: shown apart from the others. */
export const isVisual = (name: MeasureName): boolean => name === 'faceInFrame' || name === 'facingLens'

/** What a machine can say beside the trainer's eye, never instead of it: a value, or why there is none. */
export type Measure =
  | {
      name: MeasureName
      /** Whom it is about; null for the run as a whole. */
      trainee: string | null
      value: number
      unit: 'ms' | 'charsPerMinute' | 'share' | 'count' | 'perHundredChars'
      /** How it sits against the norm: within, beside, far off; null where there is no norm. */
      band: 'good' | 'beside' | 'far' | null
      /** The moments behind it, for a jump on the timeline. */
      moments: readonly { atEpochMs: number; endEpochMs: number; value: number }[]
    }
  | { name: MeasureName; trainee: string | null; value: null; why: WordKey }

/** One stretch of speech, heard on somebody's microphone. */
export interface Speech {
  who: 'host' | 'cohost'
  startedAtEpochMs: number
  endedAtEpochMs: number
}
