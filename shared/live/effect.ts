import type { WordEntry } from '../comments/words.ts'
import type { Entry } from '../feeds/heard.ts'
import type { Show } from '../show/show.ts'
import type { Scenario } from '../rehearsal/scenario.ts'
import type { Seen } from '../rehearsal/vision.ts'
import type { RunRecord } from '../rehearsal/record.ts'
import type { CommentChanges } from './keptComment.ts'
import type { ObsRequest } from './obs.ts'
import type { Question } from './question.ts'
import type { QuestionStep } from './questionStep.ts'
import type { TrainingWrite } from '../rehearsal/training.ts'

/** What must happen outside after a command was reduced, as data. */
export type Effect =
  | ObsEffect
  /** Written in the same transaction as the journal row. */
  | { to: 'library'; write: LibraryWrite }
  | StudioEffect

export interface ObsEffect {
  to: 'obs'
  requests: readonly ObsRequest[]
  /** The caller is answered only after OBS has, and refused when OBS refuses. */
  awaited: boolean
  /** Sent through the same door when OBS agreed, or when it did not. */
  then?: StudioCommand
  otherwise?: StudioCommand
}

export interface StudioEffect {
  to: 'studio'
  act: StudioAct
  /** The caller is answered only after it was done, and refused when it could not be. */
  awaited?: true
  /** Sent through the same door when it could not be done. */
  otherwise?: StudioCommand
}

/** Commands that only the studio itself sends; kept loose here, parsed by the table like any other. */
export interface StudioCommand {
  type: string
  readonly [field: string]: unknown
}

export type LibraryWrite =
  | { kind: 'question.put'; question: Question }
  | { kind: 'question.change'; id: string; changes: Partial<Omit<Question, 'id'>> }
  /** Changes that `question.undo` takes back. */
  | { kind: 'questions.step'; step: QuestionStep }
  | { kind: 'questions.back'; step: number }
  /** Puts rows that were laid aside by an import into the library, all at once, as a step. */
  | { kind: 'questions.import'; batch: string; step: Omit<QuestionStep, 'changes'> }
  | { kind: 'contact.delete'; question: string }
  /** Comments are in a file of their own: written first, so that what is refused afterwards is at most decided twice. */
  | { kind: 'comment.change'; id: string; changes: CommentChanges }
  | { kind: 'words.put'; entries: readonly WordEntry[]; atEpochMs: number }
  | { kind: 'words.remove'; words: readonly string[] }
  | { kind: 'counter.set'; counter: string; value: number }
  | { kind: 'show.put'; show: Show }
  /** A copy of the version that is being opened. */
  | { kind: 'show.keep'; show: Show; atEpochMs: number }
  | { kind: 'show.delete'; show: string; atEpochMs: number | null }
  /** `device` is whose hand it was, for its own eyes; the log itself names people. */
  | { kind: 'log'; entry: LogEntry; device: string }
  /** Marks, scores, rubrics, the class list. */
  | { kind: 'training'; write: TrainingWrite }
  | { kind: 'vision.add'; run: string; seen: readonly Seen[] }
  | { kind: 'scenario.put'; scenario: Scenario; atEpochMs: number }
  | { kind: 'scenario.delete'; scenario: string; deleted: boolean }
  | { kind: 'run.put'; run: RunRecord }
  | { kind: 'run.change'; id: string; changes: Partial<Omit<RunRecord, 'id'>> }

/** One line of the as-run log: what happened on air or was decided about it. */
export interface LogEntry {
  what: string
  atEpochMs: number
  run: string | null
  by: string
  facts: { readonly [name: string]: unknown }
}

/** Acts on the studio's own house. */
export type StudioAct =
  | { do: 'obs.use'; password?: string | null }
  | { do: 'obs.retry' }
  /** Breaks something of the rehearsal's own practice switcher, or mends it. Nothing where there is none. */
  | { do: 'practice.fault'; fault: PracticeFault }
  /** Points the link at what a rehearsal calls for, and is done when that answers or turns out to be away. */
  | { do: 'switcher.follow' }
  | { do: 'lan'; address: string | null }
  | { do: 'device.closed'; device: string }
  /** Makes a new link for the ask page; the old one no longer works. */
  | { do: 'ask.renew' }
  /** Comment sources become what the state says; secrets that were just typed go to safe storage first. */
  | { do: 'feeds.follow'; typed?: { feed: string; secrets: { readonly [name: string]: string } } }
  /** A speech model: looked at, taken, tried, used or not, deleted. */
  | { do: 'model.look'; path: string }
  | { do: 'model.add' | 'model.try' | 'model.use' | 'model.forget' }
  | { do: 'feed.test'; feed: string }
  | { do: 'comment.add'; entry: Entry }
  /** Deletes the films of a run. */
  | { do: 'recordings.remove'; run: string }

/** scene: which one can't be taken, null none; gone: nobody answers. */
export type PracticeFault = { scene: string | null } | { gone: boolean }
