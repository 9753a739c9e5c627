import { z } from 'zod'
import { exactJson } from '../../shared/feeds/exactJson.ts'
import { readSocialStream } from '../../shared/feeds/socialStream.ts'
import { socketAddress } from './config.ts'
import { createHearing } from './hearing.ts'
import { createLine } from './line.ts'
import { sourceKind, type Source, type SourceParts } from './source.ts'

/**
 * Social Stream Ninja: its chat over a WebSocket, joined by the path or by a first message, and its outgoing webhook.
 * Many platforms come through it; each comment keeps the name of its own.
 */
export const socialStream = sourceKind({
  name: 'feeds.kind.socialStream',
  about: 'feeds.about.socialStream',
  config: z.object({
    how: z.enum(['path', 'message', 'webhook']).default('path'),
    session: z
      .string()
      .trim()
      .max(100)
      .regex(/^[\w-]*$/)
      .default(''),
    address: socketAddress.default('wss://io.socialstream.ninja'),
  }),
  secrets: ['session'],
  quietMs: 120_000,
  called: { mostBytes: 256 * 1024 },
  open(config, parts) {
    const hearing = createHearing(parts, '', 'any')
    const line = openLine(config, parts, (text) => hearing.take(readSocialStream(exactJson(text))))
    return {
      async receive({ rawBody }) {
        const taken = await hearing.keep(readSocialStream(exactJson(Buffer.from(rawBody).toString('utf8'))))
        return { status: taken ? 200 : 503 }
      },
      close: line.close,
    }
  },
})

/** Channel 4 is the chat as the extension sees it; messages to join by name it `in`, and we would speak on 3. */
const chatChannel = 4

function openLine(
  { how, session, address }: { how: 'path' | 'message' | 'webhook'; session: string; address: string },
  parts: SourceParts,
  hear: (text: string) => void,
): Source {
  if (how === 'webhook') {
    parts.status({ state: 'open' })
    return { close: () => undefined }
  }
  if (session === '') {
    parts.status({ state: 'failed', problem: 'feeds.socialStream.session' })
    return { close: () => undefined }
  }
  const base = address.replace(/\/$/, '')
  return createLine({
    ...parts,
    address: () => (how === 'path' ? `${base}/join/${session}/${chatChannel}` : base),
    pingMs: 20_000,
    greet(send) {
      if (how === 'message') send(JSON.stringify({ join: session, in: chatChannel, out: 3 }))
    },
    hear: (data) => hear(data.toString('utf8')),
  })
}
