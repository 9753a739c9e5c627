import type { Draft } from 'immer'
import type { Context } from './command.ts'
import type { Live } from './state.ts'

/** Begins a run unless one is going; the first GO does this by itself. */
export function startRun(
  live: Draft<Live>,
  mode: 'live' | 'rehearsal',
  { now, id }: Pick<Context, 'now' | 'id'>,
): void {
  if (live.mode !== 'idle') return
  live.mode = mode
  live.runId = id()
  if (mode === 'live') live.broadcastRunId = live.runId
  // Figures begin anew; the studio tells those of the run as they come.
  live.counters = {}
  live.startedAtEpochMs = now
  live.endedAtEpochMs = null
  live.ran = {}
}

/** What was made of comments in a rehearsal ends with it: nobody is muted, queued or counted for the broadcast. */
export function endRehearsal(live: Draft<Live>): void {
  live.muted = live.muted.filter((one) => one.run !== live.runId)
  live.featured = live.featured.filter((one) => one.run !== live.runId)
  live.featuring = null
  live.counters = {}
}
