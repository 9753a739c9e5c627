import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { refusalStatus, refusalWord, type Refusal } from '../../shared/protocol/refusal.ts'
import { isWordKey, say, type Language, type WordParams } from '../../shared/words/words.ts'

/** The sentence that a person reads for a refusal. */
export const sentence = (refusal: Refusal, language: Language): string =>
  say(language, refusalWord(refusal.code), inWords(refusal.params ?? {}, language))

/** Of a malformed input only what is wrong, for a list that has the places beside it. */
export const problemWords = (refusal: Refusal, language: Language): string =>
  String(inWords(refusal.params ?? {}, language)['problem'] ?? sentence(refusal, language))

/** Parameters that are themselves words of the catalogue, each filled in with those before it. */
function inWords(params: WordParams, language: Language): WordParams {
  const said: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(params)) {
    const isWord =
      typeof value === 'string' &&
      /^(?:malformed|question|obs\.reason|voice\.engine|rehearsal\.level|incident)\./.test(value) &&
      isWordKey(value)
    said[name] = isWord ? say(language, value, said) : value
  }
  return said
}

/** The error body that the automation API promises. */
export const errorBody = (refusal: Refusal, language: Language) => ({
  error: { code: refusal.code, message: sentence(refusal, language) },
})

export const statusOf = (refusal: Refusal): number => refusalStatus[refusal.code]

/** Answers a call with a refusal: its status, its code and its sentence. */
export type Refuse = (c: Context, refusal: Refusal) => Response

export const refuseIn =
  (language: () => Language): Refuse =>
  (c, refusal) =>
    c.json(errorBody(refusal, language()), statusOf(refusal) as ContentfulStatusCode)
