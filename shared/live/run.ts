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
  live.startedAtEpochMs = now
  live.endedAtEpochMs = null
  live.ran = {}
}
