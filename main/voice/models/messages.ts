import type { ModelProblem } from '../../../shared/voice/model.ts'

/** What travels between the studio and the program that unpacks. */
export interface ToUnpack {
  archive: string
  into: string
}

export type FromUnpack =
  | { is: 'progress'; bytes: number }
  | { is: 'done' }
  /** `detail` is for the log. */
  | { is: 'problem'; problem: ModelProblem; detail: string }
