import type { StudioState } from '../../shared/live/state.ts'
import type { Recordings } from './recordings.ts'

/**
 * Keeps what OBS films of a rehearsal: from when it runs to where OBS says that it wrote. The news comes after the
 * rehearsal has ended, so the run is remembered from when the film began.
 */
export function createObsFilm(parts: {
  recordings: Pick<Recordings, 'keepElsewhere'>
  now(): number
  failed(error: unknown, what: string): void
}) {
  let filmed: { run: string; fromEpochMs: number } | null = null
  return {
    changed({ saved: { live }, seen: { obs } }: StudioState): void {
      if (live.mode !== 'rehearsal' || live.runId === null || obs.status !== 'connected') return
      if (obs.record.active && filmed?.run !== live.runId)
        filmed = { run: live.runId, fromEpochMs: obs.record.sinceEpochMs ?? parts.now() }
    },
    recorded(path: string): void {
      if (!filmed) return
      const { run, fromEpochMs } = filmed
      filmed = null
      const film = { run, file: path, startedAtEpochMs: fromEpochMs, endedAtEpochMs: parts.now() }
      parts.recordings.keepElsewhere(film).catch((error: unknown) => parts.failed(error, 'recorded'))
    },
  }
}
