import { z } from 'zod'
import { refuse } from '../../shared/protocol/refusal.ts'
import type { Language } from '../../shared/words/words.ts'
import { newId, newToken } from '../studio/ids.ts'
import { studioActor, type Loop } from '../studio/loop.ts'
import { malformed, malformedAt } from '../studio/malformed.ts'
import { refuseIn } from './answer.ts'
import { peerOf, type Routes } from './http.ts'
import type { Limits } from './limits.ts'
import { readJson, unreadable } from './readJson.ts'
import { hashToken } from './tokens.ts'

export const pairingBody = z.object({
  pin: z.string().trim().min(1).max(12).meta({ description: 'The six digits that the console shows.' }),
  name: z.string().trim().min(1).max(40).meta({ description: 'What the operator will see the device as.' }),
})

/** How a device without a token comes to one: a PIN from the console, then the operator's word. */
export function pairingRoutes(parts: { loop: Loop; limits: Limits; language(): Language }): Routes {
  const { loop } = parts
  const refused = refuseIn(parts.language)

  return (app) => {
    app.post('/api/v1/pair', async (c) => {
      if (!parts.limits.strangers.take(peerOf(c))) return refused(c, refuse('rate.limited'))
      const raw = await readJson(c)
      if (raw === unreadable) return refused(c, malformedAt('body', 'malformed.json'))
      const body = pairingBody.safeParse(raw)
      if (!body.success) return refused(c, malformed(body.error, raw))
      // Known to nobody but this device: whoever holds it gets the token.
      const request = newId()
      const answer = await loop.ask(
        { type: 'pairing.ask', ...body.data, request, address: peerOf(c) },
        studioActor,
      )
      if (!answer.applied) return refused(c, answer.refusal)
      const { right, triesLeft } = answer.result as { right: boolean; triesLeft: number }
      if (right) return c.json({ request })
      return refused(
        c,
        triesLeft > 0 ? refuse('pairing.pin', { tries: triesLeft }) : refuse('pairing.locked'),
      )
    })

    /** Waits for the operator; the token is given out once and only its hash is kept. */
    app.get('/api/v1/pair/:request', async (c) => {
      const request = c.req.param('request')
      const { saved, seen } = loop.state()
      if (seen.pairing.asking.some((one) => one.id === request)) return c.json({ waiting: true })
      const device = Object.hasOwn(saved.devices, request) ? saved.devices[request] : undefined
      if (!device || device.tokenHash !== '') return refused(c, refuse('pairing.closed'))
      const token = newToken()
      const taking = { type: 'device.token', device: request, tokenHash: hashToken(token) }
      const given = await loop.ask(taking, studioActor)
      if (!given.applied) return refused(c, given.refusal)
      c.header('cache-control', 'no-store')
      return c.json({ token, role: device.role, name: device.name })
    })
  }
}
