import type { StreamEntry } from './realSizeStream.ts'

/**
 * Sends a stream as a platform's helper would: in its own time, in order, and again whenever it was not told that it
 * arrived. Every seventh delivery is made twice, as platforms do.
 */
export interface StreamSender {
  /** Sends on up to this moment of the stream; resolves when all of it was acknowledged. */
  until(atMs: number): Promise<void>
  /**
   * What the studio said of it. Accepted counts each entry once, whenever it was told of: where an acknowledgement died
   * with the studio, the next try hears of duplicates.
   */
  readonly taken: { accepted: number; duplicates: number; rejected: number; tries: number }
}

/** Entries that go in one call. */
const everyMs = 50

export function streamSender(
  entries: readonly StreamEntry[],
  to: { url: string; token: string; speed: number },
): StreamSender {
  const taken = { accepted: 0, duplicates: 0, rejected: 0, tries: 0 }
  const startedAt = Date.now()
  let next = 0
  let deliveries = 0

  async function deliver(batch: readonly StreamEntry[], once: boolean): Promise<void> {
    for (let unanswered = 0; ; unanswered += 1) {
      taken.tries += 1
      const answer = await post(batch)
      if (answer) {
        const heldAlready = once && unanswered > 0 ? answer.duplicates : 0
        taken.accepted += answer.accepted + heldAlready
        taken.duplicates += answer.duplicates - heldAlready
        taken.rejected += answer.rejected.length
        return
      }
      await pause(100)
    }
  }

  async function post(batch: readonly StreamEntry[]) {
    try {
      const response = await fetch(`${to.url}/api/v1/comments`, {
        method: 'POST',
        headers: { authorization: `Bearer ${to.token}`, 'content-type': 'application/json' },
        body: JSON.stringify(batch.map((entry) => ({ ...entry, at: startedAt + entry.at / to.speed }))),
      })
      return response.status === 202
        ? ((await response.json()) as { accepted: number; duplicates: number; rejected: unknown[] })
        : null
    } catch {
      return null // the studio is away: the same once more
    }
  }

  return {
    taken,
    async until(atMs) {
      const begun = Date.now()
      const from = entries[next]?.at ?? atMs
      while (next < entries.length && entries[next]!.at < atMs) {
        const reached = Math.min(atMs, from + (Date.now() - begun + everyMs) * to.speed)
        const at = next
        while (next < entries.length && entries[next]!.at < reached) next += 1
        const batch = entries.slice(at, next)
        if (batch.length > 0) {
          await deliver(batch, true)
          deliveries += 1
          if (deliveries % 7 === 0) await deliver(batch, false)
        }
        await pause(everyMs)
      }
    },
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
