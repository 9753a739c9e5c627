import { z } from 'zod'
import { showKinds } from '../show/show.ts'
import { incidentKinds } from './incident.ts'
import { tones, type Scenario } from './scenario.ts'

/** Two hours of a broadcast and some more. */
const longestMs = 4 * 3_600_000
const atMs = z.number().int().min(0).max(longestMs)
/** More than this a page of comments is a blur, whatever the studio can do. */
const perMinute = z.number().min(0).max(60_000).default(0)

const waveSchema = z.strictObject({
  fromMs: atMs,
  commentsPerMinute: perMinute,
  likesPerMinute: perMinute,
  entriesPerMinute: perMinute,
  viewers: z.number().int().min(0).max(10_000_000).default(0),
  mix: z.partialRecord(z.enum(tones), z.number().min(0).max(1000)).default({ friendly: 1 }),
})

/** A scenario as it is kept, imported and edited. Waves and lines may come in any order. */
export const scenarioSchema = z
  .strictObject({
    version: z.literal(1),
    id: z.string().min(1).max(64),
    title: z.string().trim().min(1).max(120),
    kind: z.enum(showKinds).default('general'),
    note: z.string().max(2000).default(''),
    seed: z.number().int().min(0).max(4_294_967_295).default(1),
    durationMs: z.number().int().min(10_000).max(longestMs),
    waves: z.array(waveSchema).max(500).default([]),
    lines: z
      .array(
        z.strictObject({
          atMs,
          author: z.string().trim().min(1).max(40),
          text: z.string().trim().min(1).max(500),
          tone: z.enum(tones).default('friendly'),
        }),
      )
      .max(20_000)
      .default([]),
    incidents: z
      .array(
        z.strictObject({
          atMs,
          kind: z.enum(incidentKinds),
          target: z.string().max(500).nullable().default(null),
        }),
      )
      .max(200)
      .default([]),
  })
  .transform((scenario): Scenario => ({
    ...scenario,
    waves: scenario.waves.toSorted((one, other) => one.fromMs - other.fromMs),
    lines: scenario.lines.toSorted((one, other) => one.atMs - other.atMs),
    incidents: scenario.incidents.toSorted((one, other) => one.atMs - other.atMs),
  }))
