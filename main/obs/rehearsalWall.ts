import type { ObsOutcome, ObsRequest, ObsResult } from '../../shared/live/obs.ts'
import type { StudioState } from '../../shared/live/state.ts'
import { refuse } from '../../shared/protocol/refusal.ts'
import { wall } from '../../shared/rehearsal/wall.ts'
import type { ObsPort } from './port.ts'

/** What was left out of a batch, in its place among the answers. */
const leftOut: ObsResult = { ok: false, data: null, comment: 'left out: rehearsal' }

/**
 * The link as everybody but its owner sees it: whatever is sent passes the wall of the rehearsal that is on. What the
 * wall stops is left out where it is optional; else nothing of the batch is sent.
 */
export function behindWall(link: ObsPort, state: () => StudioState): ObsPort {
  async function batch(
    requests: readonly ObsRequest[],
    options?: { deadlineMs?: number },
  ): Promise<ObsOutcome> {
    const { saved, seen } = state()
    const { rehearsal } = saved.live
    if (!rehearsal) return link.batch(requests, options)
    // The link lets go of OBS at this level; until it has, nothing is sent at all.
    if (rehearsal.level === 'practice' && seen.obs.status !== 'practice')
      return { ok: false, code: 'obs.away', message: seen.obs.status, index: null }
    const streaming = seen.obs.stream.active
    const passed = requests.map((request) => wall(rehearsal.level, request, { streaming }))
    const index = passed.findIndex((request, at) => request === null && !requests[at]?.optional)
    if (index >= 0) {
      const message = requests[index]?.request ?? ''
      const refusal =
        rehearsal.level === 'full' && streaming
          ? refuse('rehearsal.streaming')
          : refuse('rehearsal.wall', { request: message })
      return { ok: false, code: 'obs.rejected', message, index, refusal }
    }
    const sent = passed.filter((request) => request !== null)
    const outcome: ObsOutcome =
      sent.length === 0 ? { ok: true, results: [] } : await link.batch(sent, options)
    if (!outcome.ok) return outcome
    const answers = [...outcome.results]
    return { ok: true, results: passed.map((request) => (request ? (answers.shift() ?? leftOut) : leftOut)) }
  }

  return { ...link, batch }
}
