import { createHash } from 'node:crypto'
import { views } from '../../shared/live/views.ts'
import { refuse, type Refusal } from '../../shared/protocol/refusal.ts'
import type { Language } from '../../shared/words/words.ts'
import type { Clock } from '../studio/clock.ts'
import type { Loop } from '../studio/loop.ts'
import { refuseIn } from './answer.ts'
import { peerOf, type Routes } from './http.ts'
import { createPerMinute } from './perMinute.ts'
import { readJson, unreadable } from './readJson.ts'

export interface AskParts {
  loop: Pick<Loop, 'state'>
  clock: Pick<Clock, 'now'>
  token(): string
  /** Port of the studio's door. */
  port(): number
  language(): Language
}

/** Ten phones behind one router of the house; a whole room together. */
const most = { addressTimes: 10, room: 240, otherPerMinute: 30 } as const

/**
 * The door for phones of the room: they see the ask view and send what their role may, so many a minute, and nothing
 * else. A phone is told by a number that it made up itself together with its address; there is no cookie, and nothing
 * of it is kept.
 */
export function askRoutes({ loop, clock, token, port, language }: AskParts): Routes {
  const refused = refuseIn(language)
  const pace = createPerMinute(clock)

  /** Takes one from the phone, its address and the room; returns the way to give all back, or null. */
  function take(phone: string, address: string, perMinute: number): (() => void) | null {
    const taken: (() => void)[] = []
    const giveBack = (): void => taken.forEach((back) => back())
    const wanted = [
      [phone, perMinute],
      [`at ${address}`, perMinute * most.addressTimes],
      ['room', most.room],
    ] as const
    for (const [key, limit] of wanted) {
      const back = pace.take(key, limit)
      if (!back) {
        giveBack()
        return null
      }
      taken.push(back)
    }
    return giveBack
  }

  return (app) => {
    app.use('/api/v1/*', async (c, next) => {
      const actor = c.get('actor')
      if (actor.role !== 'ask') return next()
      const { settings } = loop.state().saved
      if (!settings.askOpen) return refused(c, refuse('ask.closed'))
      if (c.req.path === '/api/v1/ask') return next()
      if (c.req.path !== '/api/v1/commands') return refused(c, refuse('role.forbidden'))
      const address = peerOf(c)
      const phone = phoneOf(c.req.header('x-daobo-phone') ?? '', address)
      const body = await readJson(c)
      const asks = body !== unreadable && typeOf(body) === 'question.add'
      const giveBack = take(
        `${asks ? 'asks' : 'does'} ${phone}`,
        address,
        asks ? settings.askPerMinute : most.otherPerMinute,
      )
      if (!giveBack) return refused(c, refuse(asks ? 'ask.tooOften' : 'rate.limited'))
      c.set('actor', { ...actor, device: phone })
      await next()
      // What was not taken was not asked: a forgotten tick costs nobody a minute.
      if (!c.res.ok) giveBack()
    })

    /** What the page shows: whether it is open, whose programme this is. */
    app.get('/api/v1/ask', (c) => c.json(views.ask.select(loop.state())))

    /** The address for the code on the wall, for the operator. */
    app.get('/api/v1/ask/link', (c) => {
      if (c.get('actor').role !== 'operator') return refused(c, refuse('role.forbidden'))
      const refusal = linkRefusal(loop.state().saved.settings)
      if (refusal) return refused(c, refusal)
      const { lanAddress } = loop.state().saved.settings
      return c.json({ url: `http://${lanAddress}:${port()}/ask/#${token()}` })
    })
  }
}

function linkRefusal(settings: { askOpen: boolean; lanAddress: string | null }): Refusal | null {
  if (!settings.askOpen) return refuse('ask.closed')
  return settings.lanAddress === null ? refuse('lan.off') : null
}

/** Short, and says nothing of the address it was made from. */
const phoneOf = (own: string, address: string): string =>
  `ask-${createHash('sha256')
    .update(`${own.slice(0, 64)} ${address}`)
    .digest('base64url')
    .slice(0, 16)}`

const typeOf = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'type' in body ? body.type : null
