import type { Refusal, RefusalCode } from '../../../shared/protocol/refusal.ts'

/** A file that can't be taken, with the sentence that says why and what to do. */
export class FileRefused extends Error {
  readonly refusal: Refusal
  constructor(code: RefusalCode, params?: Refusal['params']) {
    super(code)
    this.refusal = params ? { code, params } : { code }
  }
}
