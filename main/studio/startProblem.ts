import type { WordKey, WordParams } from '../../shared/words/words.ts'

/** Why the studio could not start, as a sentence for whoever started it. */
export class StartProblem extends Error {
  readonly key: WordKey
  readonly params: WordParams
  constructor(key: WordKey, params: WordParams, options?: ErrorOptions) {
    super(key, options)
    this.key = key
    this.params = params
  }
}
