/** What a trainer can throw in, by key or by the scenario's clock. */
export const incidentKinds = [
  'feed.silent',
  'mic.muted',
  'scene.fails',
  'obs.gone',
  'network.gone',
  'card.wrong',
  'cohost.absent',
  'question.unexpected',
  'time.cut',
] as const
export type IncidentKind = (typeof incidentKinds)[number]

export interface RunningIncident {
  id: string
  kind: IncidentKind
  /** What it hit: a source, a microphone, a scene, the wrong card; or the sentence of the question. */
  target: string | null
  /** What good handling looks like, in the scenario's own words where it has some. */
  good?: string | undefined
  thrownAtEpochMs: number
  thrownBy: string
  /** When it was handled, in studio time; null while it is open. */
  handledAtEpochMs: number | null
  /** Seen by the studio from what was done, or said by the trainer. */
  handledBy: 'studio' | 'trainer' | null
  /** Taken back by the trainer: counts for nothing. */
  withdrawn: boolean
}

/** Thrown, and neither handled nor taken back. */
export const isOpen = ({
  handledAtEpochMs,
  withdrawn,
}: Pick<RunningIncident, 'handledAtEpochMs' | 'withdrawn'>): boolean =>
  handledAtEpochMs === null && !withdrawn
