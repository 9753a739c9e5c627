import { refusalStatus, refusalWord, type Refusal } from '../../shared/protocol/refusal.ts'
import { say, type Language } from '../../shared/words/words.ts'

/** The sentence that a person reads for a refusal. */
export const sentence = (refusal: Refusal, language: Language): string =>
  say(language, refusalWord(refusal.code), refusal.params)

/** The error body that the automation API promises. */
export const errorBody = (refusal: Refusal, language: Language) => ({
  error: { code: refusal.code, message: sentence(refusal, language) },
})

export const statusOf = (refusal: Refusal): number => refusalStatus[refusal.code]
