import { createHash } from 'node:crypto'
import { z } from 'zod'
import { readDouyinPush } from '../../shared/feeds/douyinPush.ts'
import { exactJson } from '../../shared/feeds/exactJson.ts'
import { secret, someRoom, someSecret, webAddress } from './config.ts'
import { startTasks } from './douyinTasks.ts'
import { createHearing } from './hearing.ts'
import { isSame } from './isSame.ts'
import { sourceKind, type FeedAnswer, type FeedRequest } from './source.ts'

/** Answers later than 2 s count as failures, and ten in a row stop the push: by then it is answered whatever the disk does. */
const answerMs = 1000

const signedHeaders = ['x-msg-type', 'x-nonce-str', 'x-roomid', 'x-timestamp'] as const

/**
 * Douyin's official push (直播玩法 / 互动工具, developer.open-douyin.com, data-open): the platform posts lists of one type
 * to a public address, from where a relay brings them to `/feeds/ID`. They may repeat and are known by their msg_id.
 */
export const douyinPush = sourceKind({
  name: 'feeds.kind.douyinPush',
  about: 'feeds.about.douyinPush',
  config: z.object({
    secret,
    room: someRoom,
    appId: z.string().trim().max(100).default(''),
    accessToken: someSecret,
    address: webAddress.default('https://webcast.bytedance.com'),
  }),
  secrets: ['secret', 'accessToken'],
  quietMs: 120_000,
  called: { mostBytes: 1024 * 1024 },
  open(config, parts) {
    const hearing = createHearing(parts, config.room, 'first')
    const tasks = startTasks(config, parts)

    async function receive({ headers, rawBody }: FeedRequest): Promise<FeedAnswer> {
      const given = headers['x-signature'] ?? ''
      if (!isSame(given, pushSignature(headers, rawBody, config.secret))) return { status: 401 }
      const body = exactJson(Buffer.from(rawBody).toString('utf8'))
      const kept = hearing.keep(
        readDouyinPush(body, headers['x-msg-type'] ?? '', headers['x-roomid'] ?? null),
      )
      const inTime = await Promise.race([kept.then((taken) => taken !== null), late(parts.clock)])
      // What was not kept is asked for again; it is known by its ids when it comes.
      return { status: inTime ? 200 : 503 }
    }
    return { receive, close: tasks.close }
  },
})

const late = (clock: { after(ms: number, run: () => void): () => void }): Promise<true> =>
  new Promise((resolve) => clock.after(answerMs, () => resolve(true)))

/** base64(md5(the four headers as sorted `k=v` joined by `&`, then the body as it came, then the secret)). */
export function pushSignature(
  headers: { readonly [name: string]: string | undefined },
  rawBody: Uint8Array,
  key: string,
): string {
  const said = signedHeaders.map((name) => `${name}=${headers[name] ?? ''}`).join('&')
  return createHash('md5').update(said).update(rawBody).update(key).digest('base64')
}
