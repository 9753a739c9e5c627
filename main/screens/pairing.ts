import type { Context } from 'hono'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { refuse, type Refusal } from '../../shared/protocol/refusal.ts'
import type { Language } from '../../shared/words/words.ts'
import type { Clock } from '../studio/clock.ts'
import { newId, newToken } from '../studio/ids.ts'
import { studioActor, type Loop } from '../studio/loop.ts'
import { errorBody, statusOf } from './answer.ts'
import type { Env, Routes } from './http.ts'
import { hashToken } from './tokens.ts'

const asking = z.object({ pin: z.string().min(1).max(12), name: z.string().trim().min(1).max(40) })

/** How a device without a token comes to one: a PIN from the console, then the operator's word. */
export function pairingRoutes({ loop, language }: { loop: Loop; clock: Clock; language(): Language }): Routes {
  const refused = (c: Context<Env>, refusal: Refusal) =>
    c.json(errorBody(refusal, language()), statusOf(refusal) as ContentfulStatusCode)

  return (app) => {
    app.post('/api/v1/pair', async (c) => {
      const body = asking.safeParse(await c.req.json().catch(() => null))
      if (!body.success) return refused(c, refuse('command.malformed', { where: 'body', problem: 'pin, name' }))
      const request = newId()
      const address = getConnInfo(c).remote.address ?? ''
      const answer = await loop.ask({ type: 'pairing.ask', ...body.data, request, address }, studioActor)
      if (!answer.applied) return refused(c, answer.refusal)
      const { right, triesLeft } = answer.result as { right: boolean; triesLeft: number }
      if (right) return c.json({ request })
      return refused(c, triesLeft > 0 ? refuse('pairing.pin', { tries: triesLeft }) : refuse('pairing.locked'))
    })

    /** Waits for the operator; the token is given out once and only its hash is kept. */
    app.get('/api/v1/pair/:request', async (c) => {
      const request = c.req.param('request')
      const state = loop.state()
      if (state.seen.pairing.asking.some((one) => one.id === request)) return c.json({ waiting: true })
      const device = state.saved.devices[request]
      if (!device || device.tokenHash !== '') return refused(c, refuse('pairing.closed'))
      const token = newToken()
      const given = await loop.ask(
        { type: 'device.token', device: request, tokenHash: hashToken(token) },
        studioActor,
      )
      if (!given.applied) return refused(c, given.refusal)
      return c.json({ token, role: device.role, name: device.name })
    })
  }
}
