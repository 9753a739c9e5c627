import { Hono, type Context } from 'hono'
import { getConnInfo } from '@hono/node-server/conninfo'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { refuse, type Refusal } from '../../shared/protocol/refusal.ts'
import type { Actor, Role } from '../../shared/live/roles.ts'
import type { Language } from '../../shared/words/words.ts'
import { refuseIn } from './answer.ts'
import { discardBody } from './discard.ts'
import { guard } from './guard.ts'
import type { Limits } from './limits.ts'
import type { Authenticate } from './tokens.ts'

export type Known = Actor & { role: Role }
export type Env = { Variables: { actor: Known } }
export type App = Hono<Env>

/** A family of addresses: adds its routes to the app. */
export type Routes = (app: App) => void

export interface HttpParts {
  authenticate: Authenticate
  limits: Limits
  language(): Language
  /** Routes that ask for no token: health, pages, pairing. */
  open: readonly Routes[]
  /** Routes under /api/v1, each with a known sender. */
  api: readonly Routes[]
  failed(error: unknown, what: string): Refusal
  /** Somebody came with a good token. */
  seen(actor: Known): void
}

/** A second of film; more when a page was held up. */
const isChunk = (path: string): boolean => /^\/api\/v1\/recordings\/[^/]+\/chunks\//.test(path)

const megabyte = 1024 * 1024
/** Largest bodies by path, in MB. A show with its emblem is a few MB; a list of comments or questions too. */
const largest: { readonly [path: string]: number } = {
  '/api/v1/cards/import': 20,
  '/api/v1/commands': 4,
  '/api/v1/comments': 8,
  '/api/v1/questions/import': 50,
  '/api/v1/scenarios/import': 8,
  '/api/v1/scripts/import': 20,
  '/api/v1/shows/import': 80,
  '/api/v1/shows/import-rundown': 20,
}

export function createHttp(parts: HttpParts): App {
  const app: App = new Hono()
  const refused = refuseIn(parts.language)

  app.use((c, next) => {
    const refusal = guard({ host: c.req.header('host'), origin: originOf(c) })
    if (refusal) return Promise.resolve(refused(c, refusal))
    if (!parts.limits.calls.take(peerOf(c))) return Promise.resolve(refused(c, refuse('rate.limited')))
    return next()
  })
  app.use((c, next) => (isLooker(c.req.path) ? lookerHeaders(c, next) : securityHeaders(c, next)))
  app.onError((error, c) => refused(c, parts.failed(error, c.req.path)))
  app.notFound((c) => refused(c, whyNotFound(app, c)))

  app.use('/api/*', (c, next) => {
    const limit = largest[c.req.path] ?? (isChunk(c.req.path) ? 16 : 1)
    const tooLarge = async () => {
      await discardBody(c)
      return refused(c, refuse('body.tooLarge', { limit: `${limit} MB` }))
    }
    return bodyLimit({ maxSize: limit * megabyte, onError: tooLarge })(c, next)
  })
  for (const routes of parts.open) routes(app)

  app.use('/api/v1/*', async (c, next) => {
    const token = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    const actor = token ? parts.authenticate(token) : null
    if (!actor) {
      if (!parts.limits.strangers.take(peerOf(c))) return refused(c, refuse('rate.limited'))
      c.header('www-authenticate', 'Bearer')
      return refused(c, refuse(token ? 'token.wrong' : 'token.missing'))
    }
    c.set('actor', actor)
    parts.seen(actor)
    return next()
  })
  for (const routes of parts.api) routes(app)
  return app
}

/** Comment sources are called by other programs, browser extensions among them; their address is the secret. */
const originOf = (c: Context): string | undefined =>
  c.req.path.startsWith('/feeds/') ? undefined : c.req.header('origin')

/** Address of whoever calls; empty when it is gone already. */
export const peerOf = (c: Context): string => getConnInfo(c).remote.address ?? ''

/** Tells an address that isn't there from one that is asked in the wrong way, and then names the right ways. */
function whyNotFound(app: App, c: Context): Refusal {
  const { path, method } = c.req
  const allowed = app.routes
    .filter((route) => route.method !== 'ALL' && route.path !== '/*' && fits(route.path, path))
    .map((route) => route.method)
  if (allowed.length === 0) return refuse('path.unknown', { path })
  c.header('allow', [...new Set(allowed)].join(', '))
  return refuse('method.wrong', { path, method })
}

/** `:name` stands for one part of a path. */
function fits(pattern: string, path: string): boolean {
  const parts = pattern.split('/')
  const given = path.split('/')
  return (
    parts.length === given.length && parts.every((part, at) => part.startsWith(':') || part === given[at])
  )
}

const policy = {
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  mediaSrc: ["'self'", 'blob:'],
  fontSrc: ["'self'"],
  styleSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'self'"],
}

const headersWith = (contentSecurityPolicy: typeof policy & { scriptSrc?: string[] }) =>
  secureHeaders({
    contentSecurityPolicy,
    xFrameOptions: 'SAMEORIGIN',
    referrerPolicy: 'no-referrer',
    // Plain http on a LAN: a promise of https would lock people out.
    strictTransportSecurity: false,
  })

const securityHeaders = headersWith(policy)

/** The one worker that runs WebAssembly has a policy of its own: no page may, and text is never code. */
const isLooker = (path: string): boolean => /^\/assets\/look\.worker-[\w-]+\.js$/.test(path)
const lookerHeaders = headersWith({ ...policy, scriptSrc: ["'self'", "'wasm-unsafe-eval'"] })
