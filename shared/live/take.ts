import { refuse, type Refusal } from '../protocol/refusal.ts'
import { obsReady } from './obs.ts'
import type { StudioState } from './state.ts'

/**
 * What stands against changing the picture now, or null. One place for the take lock, the gap between takes, a take
 * under way, panic, and OBS being away, so that scene buttons, GO and the API agree.
 */
export function takeRefusal(
  state: StudioState,
  scene: string | null,
  nowEpochMs: number,
  { atOnce = false } = {},
): Refusal | null {
  const { settings, live } = state.saved
  const { obs, taking } = state.seen
  if (live.panic) return refuse('panic.engaged')
  if (settings.takeLocked) return refuse('take.locked')
  if (taking) return refuse('take.busy')
  if (scene !== null && !obsReady(obs)) return refuse('obs.away')
  if (scene !== null && !obs.scenes.some((known) => known.name === scene)) {
    return refuse('scene.unknown', { scene })
  }
  // Last: who waits a moment and presses again should not then hear of something else.
  if (!atOnce && nowEpochMs - live.lastTakeAtEpochMs < settings.takeGapMs) return refuse('take.tooSoon')
  return null
}
