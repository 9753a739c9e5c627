import type { ModelFiles } from '../../shared/voice/model.ts'
import type { Speaker } from '../../shared/voice/speaker.ts'
import type { Words } from './recogniser.ts'

/** What travels between the studio and the program that listens, both ways. */
export type ToEngine =
  | { do: 'open'; speaker: Speaker }
  | { do: 'frame'; speaker: Speaker; startEpochMs: number; samples: Int16Array }
  | { do: 'close'; speaker: Speaker }
  /** From now on words are recognised with this model; null ends that. */
  | { do: 'model'; model: { folder: string; files: ModelFiles } | null }

export type FromEngine =
  | { is: 'ready' }
  /** It can't work on this PC and need not be started again. `detail` is for the log. */
  | { is: 'missing'; what: 'addon' | 'model'; detail: string }
  | { is: 'speaking'; speaker: Speaker; startEpochMs: number }
  | { is: 'spoke'; speaker: Speaker; startEpochMs: number; endEpochMs: number; power: number; peak: number }
  | ({ is: 'words'; speaker: Speaker } & Words)
  /** How loading the model went; `detail` is for the log. */
  | { is: 'model'; loaded: boolean; detail: string }
