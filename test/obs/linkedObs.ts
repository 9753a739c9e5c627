import { expect } from 'vitest'
import type { ObsTarget } from '../../main/obs/port.ts'
import { manualClock } from './manualClock.ts'
import { createMemoryObs, type MemoryObs } from './memoryObs.ts'
import { watchedLink } from './watchedLink.ts'

export const here: Extract<ObsTarget, { kind: 'obs' }> = {
  kind: 'obs',
  url: 'ws://127.0.0.1:4455',
  password: null,
}

/** A link and an OBS in memory, in a time of their own; not connected yet. */
export function linkedObs(prepare: (obs: MemoryObs) => void = () => {}) {
  const clock = manualClock()
  const obs = createMemoryObs(clock)
  prepare(obs)
  return { clock, obs, ...watchedLink({ clock, dial: obs.dial, practiceUrl: 'ws://127.0.0.1:9' }) }
}

/** The same, connected, with what was asked until then forgotten. */
export async function connectedObs(prepare?: (obs: MemoryObs) => void) {
  const set = linkedObs(prepare)
  set.link.use(here)
  await set.clock.pass(100)
  expect(set.mirror().status).toBe('connected')
  set.obs.asked.length = 0
  set.obs.batches.length = 0
  return set
}

export const take = (scene: string) => ({ request: 'SetCurrentProgramScene', data: { sceneName: scene } })
