import { z } from 'zod'
import { showKinds } from '../show/show.ts'
import { incidentKinds } from './incident.ts'
import { tones, type Scenario } from './scenario.ts'

/** What a scenario may hold at most; the editor says so before the schema has to. */
export const scenarioLimits = {
  title: 120,
  note: 2000,
  seed: 4_294_967_295,
  shortestMs: 10_000,
  /** Two hours of a broadcast and some more. */
  longestMs: 4 * 3_600_000,
  waves: 500,
  lines: 20_000,
  incidents: 200,
  /** More than this a page of comments is a blur, whatever the studio can do. */
  perMinute: 60_000,
  viewers: 10_000_000,
  share: 1000,
  author: 40,
  text: 500,
  target: 500,
  good: 400,
} as const

const { shortestMs, longestMs } = scenarioLimits
const atMs = z.number().int().min(0).max(longestMs)
const perMinute = z.number().min(0).max(scenarioLimits.perMinute).default(0)

const waveSchema = z.strictObject({
  fromMs: atMs,
  commentsPerMinute: perMinute,
  likesPerMinute: perMinute,
  entriesPerMinute: perMinute,
  viewers: z.number().int().min(0).max(scenarioLimits.viewers).default(0),
  mix: z.partialRecord(z.enum(tones), z.number().min(0).max(scenarioLimits.share)).default({ friendly: 1 }),
})

/** A scenario as it is kept, imported and edited. Waves and lines may come in any order. */
export const scenarioSchema = z
  .strictObject({
    version: z.literal(1),
    id: z.string().min(1).max(64),
    title: z.string().trim().min(1).max(scenarioLimits.title),
    kind: z.enum(showKinds).default('general'),
    note: z.string().max(scenarioLimits.note).default(''),
    seed: z.number().int().min(0).max(scenarioLimits.seed).default(1),
    durationMs: z.number().int().min(shortestMs).max(longestMs),
    waves: z.array(waveSchema).max(scenarioLimits.waves).default([]),
    lines: z
      .array(
        z.strictObject({
          atMs,
          author: z.string().trim().min(1).max(scenarioLimits.author),
          text: z.string().trim().min(1).max(scenarioLimits.text),
          tone: z.enum(tones).default('friendly'),
        }),
      )
      .max(scenarioLimits.lines)
      .default([]),
    incidents: z
      .array(
        z.strictObject({
          atMs,
          kind: z.enum(incidentKinds),
          target: z.string().max(scenarioLimits.target).nullable().default(null),
          good: z.string().trim().max(scenarioLimits.good).optional(),
        }),
      )
      .max(scenarioLimits.incidents)
      .default([]),
  })
  .transform((scenario): Scenario => ({
    ...scenario,
    waves: scenario.waves.toSorted((one, other) => one.fromMs - other.fromMs),
    lines: scenario.lines.toSorted((one, other) => one.atMs - other.atMs),
    incidents: scenario.incidents.toSorted((one, other) => one.atMs - other.atMs),
  }))
