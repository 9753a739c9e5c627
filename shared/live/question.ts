import { z } from 'zod'

/** Where a question stands, from coming in to answered. */
export const questionStates = [
  'new',
  'approved',
  'queued',
  'onAir',
  'answered',
  'putOff',
  'rejected',
] as const
export type QuestionState = (typeof questionStates)[number]

export const questionSources = ['collected', 'room', 'comment', 'phone', 'api'] as const
export type QuestionSource = (typeof questionSources)[number]

/**
 * How the asker is named. Real name, a name made up, or not at all are the asker's own choice; `surname` is what
 * holds when nobody asked: 张伟 shows as 张*.
 */
export const askerNamings = ['real', 'alias', 'surname', 'anonymous'] as const
export type AskerNaming = (typeof askerNamings)[number]

/** A question of the library. Contact data is kept apart from it and never travels with it. */
export interface Question {
  id: string
  text: string
  asker: string
  naming: AskerNaming
  community: string
  category: string
  source: QuestionSource
  state: QuestionState
  /** Person or name of who answers. */
  answerer: string
  /** For the answerer's eyes only. */
  notes: string
  summary: string
  followUp: boolean
  /** Why it was rejected. */
  reason: string
  /** The question that this one was merged into. */
  mergedInto: string | null
  createdAtEpochMs: number
  updatedAtEpochMs: number
  answeredAtEpochMs: number | null
  /** When the asker agreed to be shown and read out; null when nobody asked. */
  consentAtEpochMs: number | null
  /** Made up in a rehearsal, or out of what was: for ever, and never aired in a live run. */
  simulated: boolean
}

/** A question in the queue of the show: what the console, stage page and card show. Already masked. */
export interface QueuedQuestion {
  id: string
  text: string
  asker: string
  community: string
  source: QuestionSource
  answerer: string
  notes: string
  /** What the masker found and hid, for the operator to see. */
  masked: string[]
  /** The operator had what was masked shown after all. */
  unmasked: boolean
  /** When it first went on air in this run. */
  airedAtEpochMs: number | null
  /** Set when answered in this run. */
  answeredAtEpochMs: number | null
  simulated?: true
}

const line = z.string().max(60)

/** What may be written into a question by hand. */
export const questionFields = {
  text: z.string().trim().min(1).max(2000),
  asker: line,
  naming: z.enum(askerNamings),
  community: line,
  category: line,
  source: z.enum(questionSources),
  answerer: line,
  notes: z.string().max(2000),
  summary: z.string().max(4000),
  followUp: z.boolean(),
} as const

export const questionAddArgs = z.object({
  text: questionFields.text,
  asker: line.default(''),
  naming: z.enum(askerNamings).optional(),
  community: line.default(''),
  category: line.default(''),
  /** Another word than ours is somebody else's program: kept as the API's. */
  source: z
    .union([
      z.enum(questionSources),
      z
        .string()
        .max(60)
        .transform(() => 'api' as const),
    ])
    .default('api'),
  answerer: line.default(''),
  notes: questionFields.notes.default(''),
  /** The asker agreed to be shown and read out. The ask page has to say so. */
  consent: z.boolean().default(false),
})
