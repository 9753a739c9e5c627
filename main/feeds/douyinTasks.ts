import type { SourceParts } from './source.ts'

const types = ['live_comment', 'live_like', 'live_gift'] as const
const deadlineMs = 5000
const againMs = 30_000

/**
 * Asks Douyin to begin its push: one task for each type, and to end it when the source is stopped. Without app and
 * token nothing is asked: whoever runs the relay does it.
 */
export function startTasks(
  config: { appId: string; accessToken: string; room: string; address: string },
  parts: Pick<SourceParts, 'clock' | 'fetch' | 'status'>,
): { close(): Promise<void> } {
  const { appId, accessToken, room, address } = config
  let closed = false
  let callOff: (() => void) | null = null

  /** The status it was answered with, 0 when it wasn't. */
  async function call(what: 'start' | 'stop', type: string): Promise<number> {
    try {
      const response = await parts.fetch(`${address.replace(/\/$/, '')}/api/live_data/task/${what}`, {
        method: 'POST',
        headers: { 'access-token': accessToken, 'content-type': 'application/json' },
        body: JSON.stringify({ appid: appId, roomid: room, msg_type: type }),
        signal: AbortSignal.timeout(deadlineMs),
      })
      return response.status
    } catch {
      return 0 // the network or the deadline: said, and tried again
    }
  }

  async function begin(): Promise<void> {
    for (const type of types) {
      const status = await call('start', type)
      if (closed) return
      if (status >= 200 && status < 300) continue
      const seconds = againMs / 1000
      const refused = { problem: 'feeds.problem.refused', params: { code: status, seconds } } as const
      const unreachable = { problem: 'feeds.problem.unreachable', params: { seconds } } as const
      parts.status({ state: 'retrying', ...(status === 0 ? unreachable : refused) })
      callOff = parts.clock.after(againMs, () => void begin())
      return
    }
    parts.status({ state: 'open' })
  }

  const asks = appId !== '' && accessToken !== '' && room !== ''
  if (asks) {
    parts.status({ state: 'connecting' })
    void begin()
  } else parts.status({ state: 'open' })

  return {
    async close() {
      closed = true
      callOff?.()
      if (asks) for (const type of types) await call('stop', type)
    },
  }
}
