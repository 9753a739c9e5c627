import { current, isDraft, type Draft } from 'immer'
import { positionAt } from '../prompter/clock.ts'
import { heldAt } from '../rehearsal/running.ts'
import type { Rehearsal } from '../rehearsal/rehearsal.ts'
import { slots, type AirSlots, type OnAir } from './air.ts'
import { idleLive, type Live, type StudioState } from './state.ts'

/** The run that a rehearsal is: what the desk was goes aside, and a fresh live side begins. */
export function beginRehearsal(
  live: Draft<Live>,
  rehearsal: Omit<Rehearsal, 'before'>,
  {
    run,
    armed,
    charsPerMinute,
    now,
  }: { run: string; armed: string | null; charsPerMinute: number; now: number },
): Live {
  const before: Live = isDraft(live) ? current(live) : live
  const idle = idleLive(now, charsPerMinute)
  return {
    ...idle,
    mode: 'rehearsal',
    runId: run,
    startedAtEpochMs: now,
    armed,
    // Nobody sees the air of a practice or a preview; at full it is the one that everybody sees.
    air: rehearsal.level === 'full' ? before.air : idle.air,
    prompter: {
      ...idle.prompter,
      rate: before.prompter.rate,
      mirror: before.prompter.mirror,
      following: before.prompter.following && { ...before.prompter.following, armed: false, stretch: null },
    },
    queue: before.queue.map((item) => ({ ...item, airedAtEpochMs: null, answeredAtEpochMs: null })),
    muted: before.muted,
    rehearsal: { ...rehearsal, before },
  }
}

/**
 * The desk as it was. What viewers see now is what they go on seeing: the air of before, at full the rehearsal's own,
 * less what is simulated.
 */
export function afterRehearsal({ saved, seen }: StudioState): Live {
  const { rehearsal } = saved.live
  if (!rehearsal) return saved.live
  return { ...rehearsal.before, air: withoutSimulated(viewersAir({ saved, seen })) }
}

/**
 * The air that viewers may see. At practice and preview that is the one from before the rehearsal; at full the
 * rehearsal's, unless OBS streams after all.
 */
export function viewersAir({ saved: { live }, seen }: Pick<StudioState, 'saved' | 'seen'>): AirSlots {
  const { rehearsal } = live
  if (!rehearsal) return live.air
  return rehearsal.level === 'full' && !seen.obs.stream.active ? live.air : rehearsal.before.air
}

/** True while viewers are shown the air of the run that is on. */
export const viewersSeeRun = (state: Pick<StudioState, 'saved' | 'seen'>): boolean =>
  viewersAir(state) === state.saved.live.air

/** The air less what was made up for a rehearsal. The same object where there is nothing of it. */
export function withoutSimulated(air: AirSlots): AirSlots {
  const isSimulated = (airing: OnAir | null): boolean => airing?.simulated === true
  if (!slots.some((slot) => isSimulated(air[slot]))) return air
  return Object.fromEntries(slots.map((slot) => [slot, isSimulated(air[slot]) ? null : air[slot]])) as {
    [S in keyof AirSlots]: OnAir | null
  }
}

/** What screens show of a rehearsal: its level in colour and words, and that time stands still. */
export const rehearsalShown = ({ rehearsal }: Live) =>
  rehearsal && {
    level: rehearsal.level,
    pausedAtEpochMs: rehearsal.pausedAtEpochMs,
    drilled: rehearsal.drilled,
  }

/** Time stands still from now on: the prompter stops, clocks and timed cards stand. */
export function pauseTime(live: Draft<Live>, now: number): void {
  const { rehearsal, prompter } = live
  if (!rehearsal || rehearsal.pausedAtEpochMs !== null) return
  rehearsal.pausedAtEpochMs = now
  rehearsal.heldBefore = {
    prompter: prompter.playing,
    following: prompter.following?.armed === true,
    scenario: rehearsal.scenario?.playing === true,
  }
  if (rehearsal.scenario) rehearsal.scenario = heldAt(rehearsal.scenario, now, { playing: false })
  prompter.position = positionAt(prompter, now)
  prompter.sinceEpochMs = now
  prompter.playing = false
  // The trainer's voice, or the host's answer, is no reading.
  if (prompter.following) prompter.following = { ...prompter.following, armed: false, stretch: null }
}

/** Time goes on: everything that began before the pause began later by its length, what began in it begins now. */
export function resumeTime(live: Draft<Live>, now: number): void {
  const { rehearsal } = live
  if (!rehearsal || rehearsal.pausedAtEpochMs === null) return
  const pausedAt = rehearsal.pausedAtEpochMs
  const later = (epochMs: number): number => epochMs + now - Math.max(pausedAt, Math.min(epochMs, now))
  rehearsal.pausedAtEpochMs = null
  rehearsal.pausedMs += now - pausedAt
  if (live.startedAtEpochMs !== null) live.startedAtEpochMs = later(live.startedAtEpochMs)
  if (live.current) {
    const ran = live.ran[live.current.cue.id]
    live.current.startedAtEpochMs = later(live.current.startedAtEpochMs)
    if (ran) ran.startedAtEpochMs = live.current.startedAtEpochMs
  }
  for (const slot of slots) {
    const airing = live.air[slot]
    if (!airing) continue
    // A card that was timed from the moment of its airing runs as long as it would have.
    if (airing.untilEpochMs !== null) airing.untilEpochMs += later(airing.sinceEpochMs) - airing.sinceEpochMs
    airing.sinceEpochMs = later(airing.sinceEpochMs)
  }
  if (live.featuring) live.featuring.dueEpochMs += now - pausedAt
  if (rehearsal.scenario)
    rehearsal.scenario = heldAt(rehearsal.scenario, now, { playing: rehearsal.heldBefore.scenario })
  const { prompter } = live
  prompter.sinceEpochMs = now
  prompter.playing = rehearsal.heldBefore.prompter
  if (prompter.part) prompter.part.sinceEpochMs = later(prompter.part.sinceEpochMs)
  if (prompter.fitUntilEpochMs !== null) prompter.fitUntilEpochMs += now - pausedAt
  if (prompter.following) prompter.following.armed = rehearsal.heldBefore.following
}
