import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { refuse, type Refusal } from '../../shared/protocol/refusal.ts'
import type { Actor, Role } from '../../shared/live/roles.ts'
import type { Language } from '../../shared/words/words.ts'
import { errorBody, statusOf } from './answer.ts'
import { guard } from './guard.ts'
import type { Authenticate } from './tokens.ts'

export type Known = Actor & { role: Role }
export type Env = { Variables: { actor: Known } }
export type App = Hono<Env>

/** A family of addresses: adds its routes to the app. */
export type Routes = (app: App) => void

export interface HttpParts {
  authenticate: Authenticate
  language(): Language
  /** Routes that ask for no token: health, pages, pairing. */
  open: readonly Routes[]
  /** Routes under /api/v1, each with a known sender. */
  api: readonly Routes[]
  failed(error: unknown, what: string): Refusal
}

/** Largest body of an ordinary call; imports raise it for themselves. */
export const bodyLimitBytes = 1024 * 1024

export function createHttp(parts: HttpParts): App {
  const app: App = new Hono()

  const refused = (c: Context, refusal: Refusal) =>
    c.json(errorBody(refusal, parts.language()), statusOf(refusal) as ContentfulStatusCode)

  app.use(async (c, next) => {
    const refusal = guard({ host: c.req.header('host'), origin: c.req.header('origin') })
    return refusal ? refused(c, refusal) : next()
  })
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'"],
        styleSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'self'"],
      },
      xFrameOptions: 'SAMEORIGIN',
      referrerPolicy: 'no-referrer',
      // Plain http on a LAN: a promise of https would lock people out.
      strictTransportSecurity: false,
    }),
  )
  app.onError((error, c) => refused(c, parts.failed(error, c.req.path)))
  app.notFound((c) => refused(c, refuse('path.unknown', { path: c.req.path })))

  for (const routes of parts.open) routes(app)

  app.use('/api/v1/*', async (c, next) => {
    const token = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    if (!token) return refused(c, refuse('token.missing'))
    const actor = parts.authenticate(token)
    if (!actor) return refused(c, refuse('token.wrong'))
    c.set('actor', actor)
    return next()
  })
  app.use('/api/v1/commands', limit(bodyLimitBytes, '1 MB', refused))
  for (const routes of parts.api) routes(app)
  return app
}

/** Turns larger bodies away before they are read into memory. */
export const limit = (
  maxSize: number,
  shown: string,
  refused: (c: Context, refusal: Refusal) => Response,
) => bodyLimit({ maxSize, onError: (c) => refused(c, refuse('body.tooLarge', { limit: shown })) })
