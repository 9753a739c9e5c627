import type { IncidentKind } from './incident.ts'
import type { ShowKind } from '../show/show.ts'

/** How simulated people behave. */
export const tones = [
  'friendly',
  'asking',
  'confused',
  'offTopic',
  'hostile',
  'spam',
  'contact',
  'lure',
] as const
export type Tone = (typeof tones)[number]

export const isTone = (name: string): name is Tone => tones.some((tone) => tone === name)

/** An audience that behaves, the same each time for the same seed. Kept as a document that a trainer can edit. */
export interface Scenario {
  version: 1
  id: string
  title: string
  kind: ShowKind
  /** What the trainer should know before choosing it. */
  note: string
  seed: number
  durationMs: number
  /** Generated comments: one after another in time, the last one holds until the end. */
  waves: readonly Wave[]
  /** Said word for word at their time. */
  lines: readonly Line[]
  incidents: readonly PlannedIncident[]
}

export interface Wave {
  fromMs: number
  commentsPerMinute: number
  likesPerMinute: number
  entriesPerMinute: number
  /** Viewers that the counter tends to during the wave. */
  viewers: number
  /** Shares of tones; they need not add up to anything. */
  mix: { readonly [T in Tone]?: number }
}

export interface Line {
  atMs: number
  author: string
  text: string
  tone: Tone
}

export interface PlannedIncident {
  atMs: number
  kind: IncidentKind
  target: string | null
  /** What good handling looks like to this trainer; left out, the house's own words hold. */
  good?: string | undefined
}
