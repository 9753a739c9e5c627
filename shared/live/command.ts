import type { Draft } from 'immer'
import type { z } from 'zod'
import type { FeedConfig, FeedReading } from '../feeds/feed.ts'
import type { Refusal } from '../protocol/refusal.ts'
import type { Scenario } from '../rehearsal/scenario.ts'
import type { WordKey } from '../words/words.ts'
import type { Effect } from './effect.ts'
import type { KeptComment } from './keptComment.ts'
import type { Question } from './question.ts'
import type { QuestionUndo } from './questionStep.ts'
import type { Actor, Role } from './roles.ts'
import type { StudioState } from './state.ts'
import type { Mark } from '../rehearsal/mark.ts'
import type { Drilled } from '../rehearsal/rehearsal.ts'
import type { Rubric } from '../rehearsal/rubric.ts'
import type { Trainee } from '../rehearsal/training.ts'
import type { Show } from '../show/show.ts'

/** What a command may know besides the state: all of it passed in, so that reducing stays pure. */
export interface Context {
  /** Studio time in epoch milliseconds. */
  now: number
  /** A new id, short and unique. */
  id(): string
  actor: Actor
  /** What `needs` asked of the library. */
  facts: Facts
}

export interface Facts {
  question?: Question | null
  /** Those that there are, in no order. */
  questions?: readonly Question[]
  questionUndo?: QuestionUndo | null
  comment?: KeptComment | null
  show?: Show | null
  mark?: Mark | null
  /** Whom and what of a run can be scored; null for a run that there is none of. */
  judged?: { drilled: readonly Drilled[]; rubric: Rubric } | null
  /** The class list. */
  trainees?: readonly Trainee[]
  /** What was typed for a comment source, read by its kind, or why it can't be. */
  feed?: FeedReading | Refusal
  scenario?: Scenario | null
  /** When it was kept as it is; 0 for those that come with the house, null where there is none. */
  scenarioSavedAtEpochMs?: number | null
  /** Votes on what is on air, up to this moment. */
  votes?: readonly number[]
  /** How many words of its own the station has. */
  words?: number
}

/** Names what must be read from the library before reducing. */
export interface Needs {
  question?: string
  questions?: readonly string[]
  /** Every question that a rehearsal made, given as `facts.questions`. */
  simulatedQuestions?: true
  /** The last step of the question library. */
  questionUndo?: true
  comment?: string
  show?: string
  mark?: string
  /** A run that is to be scored. */
  judged?: string
  trainees?: true
  /** A kept copy of a show, given as `facts.show`. */
  copy?: number
  feed?: { kind: string; config: FeedConfig; editing: boolean }
  scenario?: string
  votes?: true
  words?: true
}

export interface Step {
  result?: unknown
  effects?: readonly Effect[]
}

/** Nothing more to do or to say. */
export const done: Step = {}

export const isRefusal = (outcome: Step | Refusal): outcome is Refusal => 'code' in outcome

/**
 * One command: who may send it, the shape of its arguments, its words for help, and what it does to the state.
 * What it changes under `saved` is journaled; what it changes under `seen` is learnt again after a start.
 * Sockets, the HTTP API, the OpenAPI page and hotkeys all read this entry.
 */
export interface CommandEntry<A extends z.ZodObject = z.ZodObject> {
  args: A
  /** Empty: only the studio itself. */
  roles: readonly Role[]
  help: WordKey
  /** Word key that names this edit in undo; makes it a step of the plan's history. */
  undo?: WordKey
  /** What has happened already, or must happen whatever the disk says: applied though it can't be saved yet. */
  evenUnsaved?: true
  needs?(args: z.output<A>, state: StudioState): Needs
  apply(state: Draft<StudioState>, args: z.output<A>, context: Context): Step | Refusal
}

export const command = <A extends z.ZodObject>(entry: CommandEntry<A>): CommandEntry<A> => entry
