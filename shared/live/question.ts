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

/** How the asker chose to be named: real name, a name made up, or not at all. */
export const askerNamings = ['real', 'alias', 'anonymous'] as const
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
  /** Set when answered in this run. */
  answeredAtEpochMs: number | null
}

export const questionAddArgs = z.object({
  text: z.string().trim().min(1).max(2000),
  asker: z.string().max(60).default(''),
  naming: z.enum(askerNamings).optional(),
  community: z.string().max(60).default(''),
  category: z.string().max(60).default(''),
  source: z.enum(questionSources).default('api'),
  answerer: z.string().max(60).default(''),
  notes: z.string().max(2000).default(''),
})
