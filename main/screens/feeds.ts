import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { bodyLimit } from 'hono/body-limit'
import { refuse } from '../../shared/protocol/refusal.ts'
import type { Language } from '../../shared/words/words.ts'
import type { Feeds } from '../feeds/feeds.ts'
import { refuseIn } from './answer.ts'
import type { Routes } from './http.ts'

/** No kind takes more; most take far less and say so themselves. */
const mostMegabytes = 2

/**
 * `/feeds/ID`: where comment sources that are called are called. There is no token: the id is one that can't be
 * guessed, and kinds that have a secret check a signature. A body is handed on as it came.
 */
export function feedRoutes(parts: { feeds: Pick<Feeds, 'receive'>; language(): Language }): Routes {
  const refused = refuseIn(parts.language)
  return (app) => {
    app.on(
      ['POST', 'PUT'],
      '/feeds/:feed',
      bodyLimit({
        maxSize: mostMegabytes * 1024 * 1024,
        onError: (c) => refused(c, refuse('body.tooLarge', { limit: `${mostMegabytes} MB` })),
      }),
      async (c) => {
        const rawBody = new Uint8Array(await c.req.arrayBuffer())
        const answer = await parts.feeds.receive(c.req.param('feed'), { headers: c.req.header(), rawBody })
        if ('code' in answer) return refused(c, answer)
        const { status, body = '' } = answer
        return c.body(body, status as ContentfulStatusCode, { 'content-type': 'application/json' })
      },
    )
  }
}
