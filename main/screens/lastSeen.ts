import type { Clock } from '../studio/clock.ts'
import { studioActor, type Loop } from '../studio/loop.ts'
import type { Known } from './http.ts'

/** Fine enough to tell a tablet that lies in a drawer from one in use, and no more writes than that is worth. */
const everyMs = 60_000

/** Notes when a paired device was last heard of. */
export function createLastSeen(clock: Clock, loop: Loop): (actor: Known) => void {
  return ({ device: id }) => {
    const { devices } = loop.state().saved
    const device = Object.hasOwn(devices, id) ? devices[id] : undefined
    if (!device || clock.now() - (device.seenAtEpochMs ?? 0) < everyMs) return
    loop.send({ type: 'seen.device', device: id }, studioActor, () => undefined)
  }
}
