/** Speech models that people bring along: which kinds of sherpa-onnx's streaming models we know, and what is missing. */
export interface ModelFiles {
  kind: 'transducer' | 'paraformer' | 'ctc'
  /** Names of the files, by what they are. */
  encoder?: string
  decoder?: string
  joiner?: string
  model?: string
  tokens: string
}

/** What is shown before a model is taken, and kept of it afterwards. */
export interface ModelAbout {
  name: string
  kind: ModelFiles['kind']
  files: { name: string; bytes: number; sha256: string }[]
  bytes: number
  /** Text of a licence that lay beside the model; null where there was none. */
  licence: string | null
}

/** Why a folder or archive can't be taken; the sentence is the word `model.problem.<code>`. */
export type ModelProblem =
  | 'notFound'
  | 'notArchive'
  | 'damaged'
  | 'outside'
  | 'tooLarge'
  | 'noTokens'
  | 'noModel'
  | 'noDecoder'
  | 'disk'
  | 'unreadable'

/** A model that was taken, in the studio's own folder. */
export interface ModelKept {
  about: ModelAbout
  files: ModelFiles
  trial: Trial | null
  enabled: boolean
}

/** What is known of a model that is being taken or was. */
export interface ModelSeen {
  phase: 'none' | 'unpacking' | 'found' | 'loading' | 'ready' | 'trial' | 'failed'
  /** Bytes unpacked so far. */
  bytes: number
  found: ModelAbout | null
  problem: ModelProblem | 'load' | null
  trial: Trial | null
}

/** A trial reading: how fast the model was on this PC, and how much of the sentence it understood. */
export interface Trial {
  text: string
  /** Time spent over the length of the sound: below 1 keeps up, below 0.3 leaves room for the show. */
  realTimeFactor: number
  /** From a sound to its words, at the middle of all. */
  lagMs: number
  /** Share of the sentence that was found in what was heard, 0 to 1. */
  understood: number
}

export const noModel: ModelSeen = { phase: 'none', bytes: 0, found: null, problem: null, trial: null }

/**
 * Finds the model among file names of one folder. Small numbers (int8) go before large ones: the same words at a quarter
 * of the size.
 */
export function modelFilesAmong(names: readonly string[]): ModelFiles | ModelProblem {
  const tokens = names.find((name) => /^tokens\.txt$/i.test(name))
  const networks = names.filter((name) => /\.onnx$/i.test(name)).toSorted((a, b) => rank(a) - rank(b))
  if (networks.length === 0) return 'noModel'
  if (!tokens) return 'noTokens'
  const called = (what: RegExp): string | undefined => networks.find((name) => what.test(name))
  const encoder = called(/encoder/i)
  const decoder = called(/decoder/i)
  const joiner = called(/joiner/i)
  if (encoder && decoder) {
    return joiner
      ? { kind: 'transducer', encoder, decoder, joiner, tokens }
      : { kind: 'paraformer', encoder, decoder, tokens }
  }
  if (encoder || decoder || joiner) return 'noDecoder'
  return { kind: 'ctc', model: networks[0]!, tokens }
}

const rank = (name: string): number => (/int8/i.test(name) ? 0 : 1)

/** Files that belong to a model and are worth keeping. */
export const isModelPart = (name: string): boolean => /\.onnx$/i.test(name) || /^tokens\.txt$/i.test(name)
export const isLicence = (name: string): boolean => /^(?:licen[cs]e|copying|notice)(?:\.|$)/i.test(name)

/** How long a trial listens from the first word on. */
export const trialMs = 5000
