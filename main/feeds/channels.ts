import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { readChannels } from '../../shared/feeds/channels.ts'
import { exactJson } from '../../shared/feeds/exactJson.ts'
import { someRoom } from './config.ts'
import { createHearing } from './hearing.ts'
import { sourceKind } from './source.ts'

/** What a batch may swell to. */
const mostBytes = 8 * 1024 * 1024

/** WeChat Channels through wxlivespy, which posts what it sees to our address, plain or as gzip. It never posts twice. */
export const channels = sourceKind({
  name: 'feeds.kind.channels',
  about: 'feeds.about.channels',
  config: z.object({ room: someRoom }),
  secrets: [],
  quietMs: 120_000,
  called: { mostBytes: 1024 * 1024 },
  open(config, parts) {
    const hearing = createHearing(parts, config.room, 'first')
    parts.status({ state: 'open' })
    return {
      async receive({ headers, rawBody }) {
        const body = headers['content-encoding'] === 'gzip' ? unzip(rawBody) : Buffer.from(rawBody)
        const read = body && readChannels(exactJson(body.toString('utf8')))
        const taken = await hearing.keep(read ?? [{ is: 'unreadable' }])
        return { status: taken ? 200 : 503 }
      },
      close: () => undefined,
    }
  },
})

function unzip(rawBody: Uint8Array): Buffer | null {
  try {
    return gunzipSync(rawBody, { maxOutputLength: mostBytes })
  } catch {
    return null // counted as unreadable
  }
}
