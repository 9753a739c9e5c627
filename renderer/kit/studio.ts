import type { CommentBatch, FeedBatch } from '../../shared/comments/moderated.ts'
import { patch } from '../../shared/protocol/diff.ts'
import type { FromStudio, StreamName } from '../../shared/protocol/messages.ts'
import type { Refusal } from '../../shared/protocol/refusal.ts'
import type { Command } from '../../shared/live/table.ts'
import type { ViewName, ViewOf } from '../../shared/live/views.ts'
import type { Role } from '../../shared/live/roles.ts'
import { createOffset } from './offset.ts'
import { createPulse, pulseMs } from './pulse.ts'

/** One screen's line to the studio: views kept in step, commands answered, a clock, and honest news of the connection. */
export interface Studio {
  /** The latest of a view, or null before the first snapshot. It stays readable while the studio is away. */
  view<V extends ViewName>(name: V): ViewOf<V> | null
  /** Called whenever a view, the status or a notice of who we are changed. */
  subscribe(listener: () => void): () => void
  status(): LinkStatus
  role(): Role | null
  /** What the studio calls this device, once it has said so. */
  device(): string | null
  /** This connection's name at the studio; another one after each reconnect. */
  connection(): string | null
  /** Answered always: done, refused, or `away` when the studio could not be reached; never silently dropped. */
  send(command: Command): Promise<Sent>
  /** Studio time in epoch milliseconds, from the best of recent pings. */
  now(): number
  onPicture(listener: (of: 'program' | 'preview', image: string) => void): () => void
  onMeters(listener: (levels: { readonly [input: string]: number }) => void): () => void
  /** The stream of comments, for as long as somebody listens; it begins with what there is. */
  onComments(listener: (batch: CommentBatch) => void): () => void
  /** What viewers may see of it, likewise. */
  onFeed(listener: (batch: FeedBatch) => void): () => void
  /** Loudness of the hosts' microphones in dB, while somebody looks. */
  onVoice(listener: (levels: VoiceLevels) => void): () => void
  /** Overlay pages: says what is painted. */
  drawn(drawn: { readonly [slot: string]: string }): void
  close(): void
}

export type VoiceLevels = Extract<FromStudio, { t: 'voice' }>['levels']

/** away: nothing heard for some 2 s or the socket closed; refused: the token is wrong, only a person can help. */
export type LinkStatus = 'connecting' | 'open' | 'away' | 'refused'

export type Sent =
  | { ok: true; revision: number; result: unknown }
  | { ok: false; code: Refusal['code'] | 'away'; message: string }

export interface StudioOptions {
  url: string
  token: string
  page: string
  views: readonly ViewName[]
  streams?: readonly StreamName[]
  inObs?: boolean
  /** Which feed `onFeed` hears: that of viewers, or of what is rehearsed. */
  feed?: 'feed' | 'rehearsalFeed'
  /** What `send` says when the studio can't be reached. */
  awayMessage(): string
}

const retryMs = [150, 300, 600, 1000]

export function connectStudio(options: StudioOptions): Studio {
  const listeners = new Set<() => void>()
  const pictures = new Set<(of: 'program' | 'preview', image: string) => void>()
  const meters = new Set<(levels: { readonly [input: string]: number }) => void>()
  const voices = new Set<(levels: VoiceLevels) => void>()
  const shown = new Map<ViewName, { revision: number; data: unknown }>()
  const comments = new Set<(batch: CommentBatch) => void>()
  const feed = new Set<(batch: FeedBatch) => void>()
  const waiting = new Map<number, (sent: Sent) => void>()
  const offset = createOffset()
  let socket: WebSocket | null = null
  let status: LinkStatus = 'connecting'
  let role: Role | null = null
  let device: string | null = null
  let connection: string | null = null
  let pulse = createPulse()
  let tries = 0
  let count = 0
  let closed = false
  let retry: ReturnType<typeof setTimeout> | undefined
  let lastDrawn: { readonly [slot: string]: string } | null = null

  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  const become = (next: LinkStatus): void => {
    if (status === next) return
    status = next
    tell()
  }
  const post = (message: object): boolean => {
    if (socket?.readyState !== WebSocket.OPEN) return false
    socket.send(JSON.stringify(message))
    return true
  }

  function open(): void {
    const ws = new WebSocket(options.url)
    socket = ws
    ws.onopen = () => {
      pulse = createPulse()
      const { token, page, views, inObs = false } = options
      post({ t: 'hello', token, page, views, streams: wanted(), inObs })
    }
    ws.onmessage = (event: MessageEvent<string>) => {
      if (ws !== socket) return
      pulse.heard()
      hear(JSON.parse(event.data) as FromStudio)
    }
    ws.onclose = () => {
      if (ws === socket) lost()
    }
  }

  function hear(message: FromStudio): void {
    switch (message.t) {
      case 'welcome':
        // What is shown stays readable until the new snapshots are here, unless we are somebody else now.
        if (role !== null && role !== message.role) shown.clear()
        role = message.role
        device = message.device
        connection = message.connection
        tries = 0
        offset.start(message.nowEpochMs)
        // The welcome tells the time as of when it was sent; an answered ping knows how long that was ago.
        post({ t: 'ping', n: offset.ping() })
        status = 'open'
        if (lastDrawn) post({ t: 'drawn', drawn: lastDrawn })
        return tell()
      case 'snap':
        shown.set(message.view, { revision: message.revision, data: message.data })
        return tell()
      case 'patch': {
        const view = shown.get(message.view)
        // A patch for another revision than ours: something was missed, so the whole view is asked for again.
        if (view?.revision !== message.from) return void post({ t: 'resync', view: message.view })
        shown.set(message.view, { revision: message.revision, data: patch(view.data, message.ops) })
        return tell()
      }
      case 'done':
        return settle(message.id, { ok: true, revision: message.revision, result: message.result })
      case 'refused':
        return settle(message.id, { ok: false, code: message.refusal.code, message: message.message })
      case 'pong':
        offset.pong(message.n, message.nowEpochMs)
        return become('open')
      case 'picture':
        for (const listener of pictures) listener(message.of, message.image)
        return
      case 'meters':
        for (const listener of meters) listener(message.levels)
        return
      case 'voice':
        for (const listener of voices) listener(message.levels)
        return
      case 'comments':
        for (const listener of comments) listener(message)
        return
      case 'feed':
        for (const listener of feed) listener(message)
        return
      case 'bye':
        if (message.refusal.code === 'token.wrong' || message.refusal.code === 'token.missing')
          become('refused')
        return
    }
  }

  function settle(id: string | number, sent: Sent): void {
    const resolve = waiting.get(Number(id))
    waiting.delete(Number(id))
    resolve?.(sent)
  }

  const wanted = (): StreamName[] => [
    ...(options.streams ?? []),
    ...(comments.size > 0 ? (['comments'] as const) : []),
    ...(feed.size > 0 ? [options.feed ?? ('feed' as const)] : []),
    ...(voices.size > 0 ? (['voice'] as const) : []),
  ]

  /** Joins a stream with its first listener and leaves it with its last; a later one gets it from the beginning too. */
  function listen<T>(to: Set<(batch: T) => void>, listener: (batch: T) => void): () => void {
    const ask = (): void => void (status === 'open' && post({ t: 'streams', streams: wanted() }))
    to.add(listener)
    ask()
    return () => {
      to.delete(listener)
      if (to.size === 0) ask()
    }
  }

  const away = (): Sent => ({ ok: false, code: 'away', message: options.awayMessage() })

  function lost(): void {
    socket = null
    for (const resolve of waiting.values()) resolve(away())
    waiting.clear()
    if (closed || status === 'refused') return
    become('away')
    clearTimeout(retry)
    retry = setTimeout(open, retryMs[Math.min(tries, retryMs.length - 1)])
    tries += 1
  }

  const beat = setInterval(() => {
    if (!socket || socket.readyState === WebSocket.CONNECTING) return
    post({ t: 'ping', n: offset.ping() })
    if (pulse.beat()) return
    // A dead line: TCP may take minutes to say so.
    const dead = socket
    lost()
    dead.close()
  }, pulseMs)

  open()

  return {
    view: <V extends ViewName>(name: V) => (shown.get(name)?.data ?? null) as ViewOf<V> | null,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    status: () => status,
    role: () => role,
    device: () => device,
    connection: () => connection,
    send(command) {
      count += 1
      const id = count
      if (!post({ t: 'cmd', id, command })) return Promise.resolve(away())
      return new Promise((resolve) => waiting.set(id, resolve))
    },
    now: () => offset.now(),
    onPicture(listener) {
      pictures.add(listener)
      return () => pictures.delete(listener)
    },
    onMeters(listener) {
      meters.add(listener)
      return () => meters.delete(listener)
    },
    onComments: (listener) => listen(comments, listener),
    onFeed: (listener) => listen(feed, listener),
    onVoice: (listener) => listen(voices, listener),
    drawn(drawn) {
      lastDrawn = drawn
      post({ t: 'drawn', drawn })
    },
    close() {
      closed = true
      clearInterval(beat)
      clearTimeout(retry)
      socket?.close()
    },
  }
}
