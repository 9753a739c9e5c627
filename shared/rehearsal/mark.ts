/** A moment that a trainer (or the host, looking back) pinned on the timeline. */
export const markKinds = ['good', 'mend', 'note', 'filler'] as const
export type MarkKind = (typeof markKinds)[number]

export interface Mark {
  id: string
  run: string
  kind: MarkKind
  atEpochMs: number
  by: string
  /** Device that made it: only the same one, or the operator, changes it. */
  device: string
  text: string
  /** Whom it is about; null for everybody. */
  trainee: string | null
  /** Rubric item that it speaks for. */
  item: string | null
  /** Id of the recording that holds a voice note. */
  voice: string | null
}

/** Whether a must-say line was said: by the trainer's tick, or heard by recognition. */
export interface MustSay {
  run: string
  paragraph: string
  said: boolean
  atEpochMs: number
  by: 'trainer' | 'voice'
}
