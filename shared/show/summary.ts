import type { Show, ShowSummary } from './show.ts'

/** The line that stands for a show in lists. */
export const summarise = (show: Show, nowEpochMs: number): ShowSummary => ({
  id: show.id,
  title: show.title,
  kind: show.kind,
  cues: show.cues.length,
  plannedMs: show.cues.reduce((sum, cue) => sum + cue.plannedMs, 0),
  updatedAtEpochMs: nowEpochMs,
  deletedAtEpochMs: null,
})
