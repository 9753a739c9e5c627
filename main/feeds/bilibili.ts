import { z } from 'zod'
import { endedSession, readBilibili } from '../../shared/feeds/bilibili.ts'
import { asFields, textOf, type Fields } from '../../shared/feeds/fields.ts'
import { createFeedBackoff } from './backoff.ts'
import { openChat } from './bilibili/chat.ts'
import { createOpenLive, type Reply } from './bilibili/openLive.ts'
import { secret, webAddress } from './config.ts'
import { createHearing } from './hearing.ts'
import { sourceKind, type SourceStatus } from './source.ts'

const beatMs = 20_000
/** Sessions that were left open are freed after about three minutes. */
const crowdedMs = 60_000
/** What the platform answers with. */
const codes = { ok: 0, closed: 7000, expired: 7003, wrongCode: 7007, tooMany: 7010 }

interface Session {
  game: string
  close(): void
}

/**
 * Bilibili through its open platform: a session is started with the host's code and kept by signed heartbeats; its
 * messages come over a WebSocket. A session that the platform ends is started again.
 */
export const bilibili = sourceKind({
  name: 'feeds.kind.bilibili',
  about: 'feeds.about.bilibili',
  config: z.object({
    code: secret,
    appId: z.number().int().min(1),
    accessKeyId: secret,
    accessKeySecret: secret,
    address: webAddress.default('https://live-open.biliapi.com'),
  }),
  secrets: ['code', 'accessKeyId', 'accessKeySecret'],
  quietMs: 120_000,
  open(config, parts) {
    const { clock } = parts
    const api = createOpenLive({ ...config, now: clock.now, fetch: parts.fetch })
    const backoff = createFeedBackoff(parts.random)
    let session: Session | null = null
    let callOff: (() => void) | null = null
    let closed = false

    async function begin(): Promise<void> {
      callOff = null
      const reply = await api.call('/v2/app/start', { code: config.code, app_id: config.appId })
      const started = reply === 'unreachable' || reply.code !== codes.ok ? null : readStart(reply.data)
      // Stopped while the platform thought about it: what it gave is given back.
      if (closed) return started ? end(started.game) : undefined
      if (!started) return notBegun(reply)
      session = join(started)
    }

    function join(started: Started): Session {
      const { game } = started
      const hearing = createHearing(parts, started.room ?? '', 'first')
      const chat = openChat({
        ...parts,
        links: started.links,
        authBody: started.authBody,
        heard(message) {
          if (endedSession(message) === game) return restart()
          hearing.take(readBilibili(message))
        },
        turnedAway: restart,
        status(status) {
          if (status.state === 'open') backoff.reset()
          parts.status(status)
        },
      })
      let stopBeat = (): void => undefined
      const beat = (): void => {
        stopBeat = clock.after(beatMs, () => {
          beat()
          void keepAlive(game)
        })
      }
      beat()
      return {
        game,
        close() {
          stopBeat()
          chat.close()
        },
      }
    }

    async function keepAlive(game: string): Promise<void> {
      const reply = await api.call('/v2/app/heartbeat', { game_id: game })
      if (session?.game !== game || reply === 'unreachable') return
      if (reply.code === codes.closed || reply.code === codes.expired) restart()
    }

    /** The session is gone at the platform's end: another one, after the usual wait. */
    function restart(): void {
      session?.close()
      session = null
      later(backoff.nextMs(), { state: 'retrying', problem: 'feeds.problem.lost' })
    }

    function notBegun(reply: Reply): void {
      if (reply === 'unreachable')
        return later(backoff.nextMs(), { state: 'retrying', problem: 'feeds.problem.unreachable' })
      switch (reply.code) {
        case codes.wrongCode:
          // Another try with the same code would be turned away as well, and counted against us.
          return parts.status({ state: 'failed', problem: 'feeds.bilibili.code' })
        case codes.tooMany:
          return later(crowdedMs, { state: 'retrying', problem: 'feeds.bilibili.tooMany' })
        default: {
          const params = { code: `${reply.code} ${reply.message}`.trim().slice(0, 100) }
          return later(backoff.nextMs(), { state: 'retrying', problem: 'feeds.problem.refused', params })
        }
      }
    }

    function later(waitMs: number, status: SourceStatus): void {
      if (closed) return
      parts.status({ ...status, params: { ...status.params, seconds: Math.ceil(waitMs / 1000) } })
      callOff?.()
      callOff = clock.after(waitMs, () => void begin())
    }

    async function end(game: string): Promise<void> {
      await api.call('/v2/app/end', { app_id: config.appId, game_id: game })
    }

    parts.status({ state: 'connecting' })
    void begin()
    return {
      async close() {
        closed = true
        callOff?.()
        const last = session
        session = null
        last?.close()
        if (last) await end(last.game)
      },
    }
  },
})

interface Started {
  game: string
  room: string | null
  links: readonly string[]
  /** Sent to the WebSocket as it is. */
  authBody: string
}

function readStart(data: Fields): Started | null {
  const game = textOf(asFields(data['game_info']) ?? {}, 'game_id')
  const socket = asFields(data['websocket_info']) ?? {}
  const authBody = textOf(socket, 'auth_body')
  const raw = socket['wss_link']
  const links = Array.isArray(raw) ? raw.filter((one) => typeof one === 'string') : []
  if (game === null || authBody === null || links.length === 0) return null
  return { game, room: textOf(asFields(data['anchor_info']) ?? {}, 'room_id'), links, authBody }
}
