import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { exactJson } from '../../shared/feeds/exactJson.ts'
import { readWebhook } from '../../shared/feeds/webhook.ts'
import { secret, someRoom } from './config.ts'
import { createHearing } from './hearing.ts'
import { isSame } from './isSame.ts'
import { createReceipts } from './receipts.ts'
import { sourceKind, type FeedAnswer, type FeedRequest } from './source.ts'
import type { Taken } from './ingest.ts'

/** How far the caller's clock may be from ours, and so how long a signature is good for. */
const freshMs = 300_000

/**
 * A signed webhook for anything that can make a request: `x-daobo-timestamp` (epoch seconds, or milliseconds) and
 * `x-daobo-signature`, the hex HMAC-SHA256 over `timestamp.rawBody` with the shared secret. A delivery that is
 * repeated is answered as before and counted once, even if its entries have no ids.
 */
export const webhook = sourceKind({
  name: 'feeds.kind.webhook',
  about: 'feeds.about.webhook',
  config: z.object({ source: z.string().trim().min(1).max(64).default('webhook'), room: someRoom, secret }),
  secrets: ['secret'],
  quietMs: null,
  called: { mostBytes: 64 * 1024 },
  open(config, parts) {
    const { clock } = parts
    const hearing = createHearing(parts, config.room, 'any')
    const receipts = createReceipts<Taken>(clock, 2 * freshMs)
    parts.status({ state: 'open' })

    async function receive(request: FeedRequest): Promise<FeedAnswer> {
      const { headers, rawBody } = request
      const timestamp = headers['x-daobo-timestamp'] ?? ''
      const given = (headers['x-daobo-signature'] ?? '').replace(/^sha256=/, '').toLowerCase()
      if (!isFresh(timestamp, clock.now())) return problem(401, 'timestamp')
      if (!isSame(given, signatureOf(config.secret, timestamp, rawBody))) return problem(401, 'signature')
      const before = receipts.find(given)
      if (before) return again(await before)
      const body = exactJson(Buffer.from(rawBody).toString('utf8'))
      if (typeof body !== 'object' || body === null) {
        parts.dropped('unreadable')
        return problem(400, 'json')
      }
      const taken = await receipts.keep(given, hearing.keep(readWebhook(body, config.source)))
      return taken ? answer(202, taken) : problem(503, 'busy')
    }
    return { receive, close: () => undefined }
  },
})

/** What a caller has to send along; also for scripts and tests. */
export const signatureOf = (key: string, timestamp: string, rawBody: Uint8Array): string =>
  createHmac('sha256', key).update(`${timestamp}.`).update(rawBody).digest('hex')

function isFresh(timestamp: string, nowMs: number): boolean {
  if (!/^\d{9,14}$/.test(timestamp)) return false
  const given = Number(timestamp)
  return Math.abs(nowMs - (given < 100_000_000_000 ? given * 1000 : given)) < freshMs
}

const answer = (status: number, body: object): FeedAnswer => ({ status, body: JSON.stringify(body) })

const problem = (status: number, code: string): FeedAnswer =>
  answer(status, { error: { code: `webhook.${code}` } })

/** The same delivery once more: everything in it came before. */
const again = (taken: Taken | null): FeedAnswer =>
  taken
    ? answer(202, { accepted: 0, duplicates: taken.accepted + taken.duplicates, rejected: taken.rejected })
    : problem(503, 'busy')
