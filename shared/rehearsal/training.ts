import { z } from 'zod'
import { markKinds, type Mark, type MustSay } from './mark.ts'
import { skills, type Rubric, type Score } from './rubric.ts'

const id = z.string().min(1).max(64)

/** Somebody on a trainer's class list. */
export const traineeSchema = z.object({
  id,
  name: z.string().trim().min(1).max(40),
  /** What the trainer should keep in mind. */
  note: z.string().max(1000).default(''),
  /** Measures of the picture: asked anew for each run, or never to be asked; that wins over everything. */
  vision: z.enum(['ask', 'never']).default('ask'),
})
export type Trainee = z.output<typeof traineeSchema>

export const rubricSchema = z.object({
  version: z.literal(1),
  id,
  title: z.string().trim().min(1).max(80),
  items: z
    .array(
      z.object({
        id,
        skill: z.enum(skills),
        title: z.string().trim().min(1).max(60),
        guide: z.string().max(400).default(''),
        weight: z.number().min(0).max(100),
        veto: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(60),
})

/** What of a mark may be said with it or changed later. */
export const markFields = z.object({
  kind: z.enum(markKinds),
  atEpochMs: z.number().int(),
  text: z.string().max(1000),
  trainee: z.string().max(64).nullable(),
  item: id.nullable(),
  voice: id.nullable(),
})

/** What trainers keep of a run, all of it beside the run itself. */
export interface TrainingRecord {
  marks: readonly Mark[]
  mustSay: readonly MustSay[]
  scores: readonly Score[]
  rubric: Rubric
  /** What trainer and hosts agreed to do next. */
  steps: string
  /** Hosts score themselves before they see what trainers gave. */
  selfFirst: boolean
}

/** Writes of the training room, in the same transaction as the journal. */
export type TrainingWrite =
  | { do: 'mark.put'; mark: Mark }
  | { do: 'mark.delete'; mark: string; deleted: boolean }
  | { do: 'mustSay.put'; mustSay: MustSay }
  | { do: 'score.put'; score: Score }
  | { do: 'rubric.put'; rubric: Rubric; atEpochMs: number }
  | { do: 'rubric.delete'; rubric: string; deleted: boolean }
  | { do: 'trainee.put'; trainee: Trainee; atEpochMs: number }
  | { do: 'trainee.delete'; trainee: string }
  | { do: 'run.put'; run: string; changes: Partial<Pick<TrainingRecord, 'steps' | 'selfFirst'>> }
  | { do: 'run.anonymise'; run: string }
  | { do: 'run.delete'; run: string }
