import { WebSocket } from 'ws'
import { authentication, op, subprotocol, type Fields } from '../../main/obs/wire/protocol.ts'

/** An event as it came. */
export interface Heard {
  type: string
  intent: number
  data: unknown
}

/**
 * A bare client that writes down what a server says: no help of ours in between, so that the practice switcher and
 * real OBS are held to the same words.
 */
export interface RecordedObs {
  call(requestType: string, requestData?: Fields): Promise<Fields>
  batch(requests: readonly Fields[], options?: Fields): Promise<Fields>
  subscribe(eventSubscriptions: number): Promise<void>
  /** Sends text as it is and waits for the close code. */
  provoke(text: string): Promise<number>
  /** Events since the last time. */
  events(): Heard[]
  /** Resolves when this event came, or at once when it is among those not taken yet. */
  eventCame(type: string, isIt?: (data: Fields) => boolean): Promise<void>
  close(): void
}

/** Opens without identifying when `password` is undefined. */
export async function recordObs(
  url: string,
  password: string | null | undefined,
  eventSubscriptions = 0,
): Promise<RecordedObs & { closed: Promise<number> }> {
  const socket = new WebSocket(url, [subprotocol])
  const waiting = new Map<string, (d: Fields) => void>()
  let events: Heard[] = []
  let watchers: (() => void)[] = []
  let count = 0
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  let identified = (): void => {}
  const ready = new Promise<void>((resolve) => {
    identified = resolve
  })
  const send = (message: object): void => socket.send(JSON.stringify(message))
  const ask = (opcode: number, d: Fields): Promise<Fields> =>
    new Promise((resolve) => {
      const requestId = String(++count)
      waiting.set(requestId, resolve)
      send({ op: opcode, d: { ...d, requestId } })
    })

  socket.on('message', (text) => {
    const message = JSON.parse(String(text)) as { op: number; d: Fields }
    const { d } = message
    switch (message.op) {
      case op.hello: {
        if (password === undefined) return identified()
        const asked = d.authentication as { salt: string; challenge: string } | undefined
        const proof = asked && { authentication: authentication(password ?? '', asked.salt, asked.challenge) }
        return send({ op: op.identify, d: { rpcVersion: 1, eventSubscriptions, ...proof } })
      }
      case op.identified:
        return identified()
      case op.event:
        events.push({ type: String(d.eventType), intent: Number(d.eventIntent), data: d.eventData })
        for (const look of watchers) look()
        return
      default:
        waiting.get(String(d.requestId))?.(d)
    }
  })
  const first = await Promise.race([ready, closed])
  if (typeof first === 'number') throw new Error(`closed with ${first}`)

  return {
    closed,
    call: (requestType, requestData) => ask(op.request, { requestType, ...(requestData && { requestData }) }),
    batch: (requests, options = {}) =>
      ask(op.requestBatch, { executionType: 1, haltOnFailure: true, ...options, requests }),
    async subscribe(subscriptions) {
      const again = new Promise<void>((resolve) => {
        identified = resolve
      })
      send({ op: op.reidentify, d: { eventSubscriptions: subscriptions } })
      await again
    },
    provoke(text) {
      socket.send(text)
      return closed
    },
    events() {
      const heard = events
      events = []
      return heard
    },
    eventCame: (type, isIt = () => true) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`${type} did not come`)), 10_000)
        const look = (): void => {
          if (!events.some((event) => event.type === type && isIt(event.data as Fields))) return
          clearTimeout(late)
          watchers = watchers.filter((other) => other !== look)
          resolve()
        }
        watchers.push(look)
        look()
      }),
    close: () => socket.terminate(),
  }
}
