import { z } from 'zod'
import { fingerprint } from '../../shared/comments/hash.ts'
import { exactJson } from '../../shared/feeds/exactJson.ts'
import { asFields, textOf } from '../../shared/feeds/fields.ts'
import { readPoll } from '../../shared/feeds/kuaishou.ts'
import { createFeedBackoff } from './backoff.ts'
import { secret, webAddress } from './config.ts'
import { createHearing } from './hearing.ts'
import { sourceKind, type SourceStatus } from './source.ts'

const deadlineMs = 10_000
/** Where the platform names no pause. */
const usualPauseMs = 500
const longestPauseMs = 30_000
const mostEvents = 200

/** Kuaishou's interactive live: a session is connected with the host's code, then asked again and again what came. */
export const kuaishou = sourceKind({
  name: 'feeds.kind.kuaishou',
  about: 'feeds.about.kuaishou',
  config: z.object({
    address: webAddress,
    appId: z.string().trim().min(1).max(100),
    code: secret,
    playId: z.number().int().min(0).default(0),
    appType: z.number().int().min(0).max(1).default(1),
  }),
  secrets: ['code'],
  quietMs: 120_000,
  open(config, parts) {
    const { clock } = parts
    const backoff = createFeedBackoff(parts.random)
    const base = `${config.address.replace(/\/$/, '')}/openapi/sdk/v1`
    const ended = new AbortController()
    let callOff: (() => void) | null = null
    let token: string | null = null

    /** The answer as JSON; undefined where there is none. */
    async function call(path: string, init: RequestInit = {}): Promise<unknown> {
      try {
        const response = await parts.fetch(`${base}${path}`, {
          ...init,
          signal: AbortSignal.timeout(deadlineMs),
        })
        return exactJson(await response.text())
      } catch {
        return undefined // the network or the deadline: tried again, and said
      }
    }

    async function connect(): Promise<void> {
      const { appId, code, playId, appType } = config
      const answer = await call('/connect', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ appId, code, playId, appType, useSdk: true }),
      })
      const fields = asFields(answer)
      const given = fields && fields['result'] === 1 ? textOf(fields, 'token') : null
      if (given === null) {
        if (ended.signal.aborted) return
        const params = { code: String(fields?.['result'] ?? '?') }
        return again(
          connect,
          fields ? { problem: 'feeds.problem.refused', params } : { problem: 'feeds.problem.unreachable' },
        )
      }
      if (ended.signal.aborted) return disconnect(given)
      token = given
      const room = textOf(asFields(fields?.['user']) ?? {}, 'id')
      const hearing = createHearing(parts, room ?? '', 'first')
      parts.status({ state: 'open' })
      await follow(given, fingerprint(given), '', room, hearing)
    }

    async function follow(
      given: string,
      session: string,
      cursor: string,
      room: string | null,
      hearing: ReturnType<typeof createHearing>,
    ): Promise<void> {
      const query = new URLSearchParams({ token: given, pCursor: cursor, len: String(mostEvents) })
      const poll = readPoll(await call(`/poll?${query.toString()}`), { session, cursor, room })
      if (ended.signal.aborted) return
      const goOn = (next: string) => () => follow(given, session, next, room, hearing)
      // Asked once more with the same cursor: the same events come, under the same ids.
      if (!poll) return again(goOn(cursor), { problem: 'feeds.problem.unreachable' })
      if (poll.result !== 'ok') {
        token = null
        return again(connect, { problem: 'feeds.problem.lost' })
      }
      backoff.reset()
      parts.status({ state: 'open' })
      hearing.take(poll.heard)
      const pauseMs = Math.min(longestPauseMs, Math.max(poll.sleepMs, usualPauseMs))
      callOff = clock.after(pauseMs, () => void goOn(poll.cursor ?? cursor)())
    }

    function again(work: () => Promise<void>, status: Omit<SourceStatus, 'state'>): void {
      const waitMs = backoff.nextMs()
      parts.status({
        ...status,
        state: 'retrying',
        params: { ...status.params, seconds: Math.ceil(waitMs / 1000) },
      })
      callOff = clock.after(waitMs, () => void work())
    }

    async function disconnect(given: string): Promise<void> {
      await call(
        `/disconnect?${new URLSearchParams({ token: given, appType: String(config.appType) }).toString()}`,
      )
    }

    parts.status({ state: 'connecting' })
    void connect()
    return {
      async close() {
        ended.abort()
        callOff?.()
        if (token !== null) await disconnect(token)
      },
    }
  },
})
