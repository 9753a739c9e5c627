import type { Context } from 'hono'
import { z } from 'zod'
import type { Role } from '../../shared/live/roles.ts'
import { refuse } from '../../shared/protocol/refusal.ts'
import type { Language } from '../../shared/words/words.ts'
import type { Recordings } from '../recordings/recordings.ts'
import { malformed, malformedAt } from '../studio/malformed.ts'
import { errorBody, refuseIn } from './answer.ts'
import type { Env, Routes } from './http.ts'
import { readQuery } from './query.ts'
import { readJson, unreadable } from './readJson.ts'
import type { Tickets } from './tickets.ts'

const crew: readonly Role[] = ['operator', 'trainer']

export const recordingBody = z.object({
  run: z.string().regex(/^[\w-]{1,64}$/),
  track: z.enum(['program', 'host', 'cohost', 'note']),
  mime: z
    .string()
    .regex(/^(?:video|audio)\/(?:webm|mp4)(?:;.*)?$/)
    .max(100),
  /** Studio time of its first picture; now, if nobody says. */
  startedAtEpochMs: z.number().int().optional(),
})
export const recordingQuery = z.object({ run: z.string().max(64) })

/** Films of runs: they come in numbered chunks and go out in any part that a player asks for. */
export function recordingRoutes(parts: {
  recordings: Recordings
  tickets: Tickets
  now(): number
  language(): Language
}): { api: Routes; open: Routes } {
  const { recordings, tickets, now } = parts
  const refused = refuseIn(parts.language)

  const api: Routes = (app) => {
    app.use('/api/v1/recordings/*', async (c, next) =>
      crew.includes(c.get('actor').role) ? next() : refused(c, refuse('role.forbidden')),
    )
    app.get('/api/v1/recordings', async (c) => {
      const read = readQuery(c, recordingQuery)
      if (!read.ok) return refused(c, read.refusal)
      return c.json({ items: await recordings.of(read.query.run) })
    })
    app.post('/api/v1/recordings', async (c) => {
      const body = await readJson(c)
      if (body === unreadable) return refused(c, malformedAt('body', 'malformed.json'))
      const parsed = recordingBody.safeParse(body)
      if (!parsed.success) return refused(c, malformed(parsed.error, body))
      const { startedAtEpochMs = now(), ...wanted } = parsed.data
      return c.json(await recordings.create({ ...wanted, startedAtEpochMs }))
    })
    app.post('/api/v1/recordings/:recording/chunks/:chunk', async (c) => {
      const chunk = Number(c.req.param('chunk'))
      if (!Number.isInteger(chunk) || chunk < 0) return refused(c, malformedAt('chunk', 'malformed.form'))
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const appended = await recordings.append(c.req.param('recording'), chunk, bytes)
      switch (appended.is) {
        case 'ok':
          return c.json({ next: appended.next })
        case 'gap': {
          const refusal = refuse('recording.gap', { wanted: appended.next })
          return c.json({ ...errorBody(refusal, parts.language()), next: appended.next }, 409)
        }
        default:
          return refused(c, refuse(`recording.${appended.is}`))
      }
    })
    app.post('/api/v1/recordings/:recording/end', (c) =>
      recordings.end(c.req.param('recording'), now()) === 'ok'
        ? c.json({ ended: true })
        : refused(c, refuse('recording.unknown')),
    )
    app.get('/api/v1/recordings/:recording/file', (c) => play(c, c.req.param('recording')))
    /** A video element sends no token: it gets an address that works for some hours. */
    app.post('/api/v1/recordings/:recording/ticket', async (c) => {
      const found = await recordings.get(c.req.param('recording'))
      if (!found) return refused(c, refuse('recording.unknown'))
      if (!found.found) return refused(c, refuse('recording.gone'))
      return c.json({ url: `/media/${tickets.give(found.id)}`, mime: found.mime })
    })
  }

  const open: Routes = (app) => {
    app.get('/media/:ticket', (c) => {
      const id = tickets.holds(c.req.param('ticket'))
      return id === null ? refused(c, refuse('recording.unknown')) : play(c, id)
    })
  }

  async function play(c: Context<Env>, id: string): Promise<Response> {
    const film = await recordings.read(id)
    if (!film) return refused(c, refuse((await recordings.get(id)) ? 'recording.gone' : 'recording.unknown'))
    const { bytes, mime } = film
    const range = rangeOf(c.req.header('range'), bytes)
    c.header('accept-ranges', 'bytes')
    c.header('content-type', mime.split(';')[0] ?? mime)
    c.header('cache-control', 'no-store')
    if (range === 'beyond') {
      c.header('content-range', `bytes */${bytes}`)
      return c.body(null, 416)
    }
    const { from, until } = range ?? { from: 0, until: bytes - 1 }
    c.header('content-length', String(Math.max(0, until - from + 1)))
    if (range) c.header('content-range', `bytes ${from}-${until}/${bytes}`)
    const body = bytes === 0 ? null : film.stream(from, until)
    return new Response(body as ConstructorParameters<typeof Response>[0], {
      status: range ? 206 : 200,
      headers: c.res.headers,
    })
  }

  return { api, open }
}

/** One range as RFC 9110 writes it; several at once are answered with the whole, as it allows. */
export function rangeOf(
  header: string | undefined,
  bytes: number,
): { from: number; until: number } | 'beyond' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return null
  const [, first = '', last = ''] = match
  const from = first === '' ? Math.max(0, bytes - Number(last)) : Number(first)
  const until = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  return from >= bytes || until < from ? 'beyond' : { from, until }
}
