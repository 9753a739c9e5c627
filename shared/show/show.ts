import { z } from 'zod'
import { cardSchema } from '../cards/card.ts'
import { roleColours } from './roleColours.ts'
import { scriptSchema } from './script.ts'

/** The show document: the plan of one broadcast, as it is saved, exported and edited. */
export const showVersion = 1

export const showKinds = ['law', 'charity', 'jobs', 'showcase', 'general'] as const
export type ShowKind = (typeof showKinds)[number]

/** Characters that the head line of a card holds. */
export const longestProgramme = 60
/** Characters of a show's title. */
export const longestTitle = 120

const id = z.string().min(1).max(64)

export const personSchema = z.object({
  id,
  name: z.string().max(60),
  title: z.string().max(60).default(''),
  unit: z.string().max(80).default(''),
  role: z.enum(['host', 'cohost', 'guest']).default('host'),
  /** Of this person's lines; without one it goes by role and order. */
  colour: z.enum(roleColours).optional(),
  /** Name of the OBS input that is this person's microphone. */
  mic: z.string().max(200).optional(),
})
export type Person = z.output<typeof personSchema>

export const themeSchema = z.object({
  station: z.string().max(60).default(''),
  programme: z.string().max(longestProgramme).default(''),
  /** Data URI of the emblem, or empty for the plain ring. */
  emblem: z.string().max(700_000).default(''),
  primary: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .default('#1d4f91'),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .default('#b3261e'),
  /** Texts of the names that the masker would hide, aired as they stand by the operator's word. */
  unmasked: z.array(z.string().min(1).max(60)).max(10).optional(),
})
export type Theme = z.output<typeof themeSchema>

export const cueSchema = z.object({
  id,
  title: z.string().max(200),
  /** Scene of OBS by name; null leaves the picture as it is. */
  scene: z.string().max(200).nullable().default(null),
  plannedMs: z
    .number()
    .int()
    .min(0)
    .max(24 * 3_600_000),
  /** Ids of the people who speak. */
  people: z.array(id).max(20).default([]),
  /** Ids of cards that go on air with the cue. */
  cards: z.array(id).max(20).default([]),
  script: scriptSchema.default([]),
  transition: z
    .object({ name: z.string().max(200), durationMs: z.number().int().min(0).max(20_000) })
    .optional(),
  mics: z
    .array(z.object({ input: z.string().max(200), muted: z.boolean() }))
    .max(40)
    .optional(),
  items: z
    .array(z.object({ scene: z.string().max(200), source: z.string().max(200), visible: z.boolean() }))
    .max(40)
    .optional(),
  /** Take every card off before this cue's own go on. */
  clearCards: z.boolean().default(true),
  note: z.string().max(2000).default(''),
})
export type Cue = z.output<typeof cueSchema>

export const showSchema = z.object({
  version: z.literal(showVersion),
  id,
  title: z.string().min(1).max(longestTitle),
  kind: z.enum(showKinds),
  theme: themeSchema,
  people: z.array(personSchema).max(100),
  cues: z.array(cueSchema).max(500),
  cards: z.array(cardSchema).max(5000),
  /** Where "panic" goes. */
  safeScene: z.string().max(200),
  /** When the broadcast is meant to begin; null when nobody said. */
  startsAtEpochMs: z.number().int().nullable().default(null),
  /** Reading pace that fits planned times to script lengths. */
  charsPerMinute: z.number().int().min(60).max(600).default(220),
})
export type Show = z.output<typeof showSchema>

export interface ShowSummary {
  id: string
  title: string
  kind: ShowKind
  cues: number
  plannedMs: number
  updatedAtEpochMs: number
  /** Deleted shows stay for a while so that deleting can be undone. */
  deletedAtEpochMs: number | null
}
