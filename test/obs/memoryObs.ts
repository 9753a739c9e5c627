import { createPracticeClient, type PracticeClient } from '../../main/obs/practice/client.ts'
import type { Practice } from '../../main/obs/practice/request.ts'
import { allRequests } from '../../main/obs/practice/requests/all.ts'
import { practiceStudio } from '../../main/obs/practice/studio.ts'
import type { World } from '../../main/obs/practice/world.ts'
import type { Dial, WireEvents } from '../../main/obs/wire/dial.ts'
import { op, requestStatus, type Fields } from '../../main/obs/wire/protocol.ts'
import type { Clock } from '../../main/studio/clock.ts'

/** What answers a dial: OBS, nobody, somebody who says nothing, another program, an old plugin. */
export type Door = 'open' | 'closed' | 'mute' | 'notWebSocket' | 'wrongProtocol'

/** OBS at the other end of a wire in memory, in a test's own time, with faults on demand. */
export interface MemoryObs {
  readonly dial: Dial
  readonly world: World
  /** Every request that arrived, those of batches too, in order. */
  readonly asked: string[]
  /** Batches that arrived, as they travelled. */
  readonly batches: Fields[]
  /** Identify and Reidentify, as they travelled. */
  readonly identified: Fields[]
  dials: number
  door: Door
  password: string | null
  /** So many messages to come are answered 207 NotReady throughout. */
  notReady: number
  /** While true nothing is read or said, as under kill -STOP; afterwards all of it is. */
  freeze(on: boolean): void
  /** Tells all clients of something that the practice switcher would not. */
  emit: Practice['emit']
  /** Somebody else does something in OBS. */
  elsewhere(requestType: string, requestData?: Fields): void
  /** Ends all connections with a close code. */
  drop(code: number): void
}

/** How long a frame travels. */
const wireMs = 1

export function createMemoryObs(clock: Clock): MemoryObs {
  const world = practiceStudio()
  const ends = new Set<{ client: PracticeClient; tell(frame: object): void; end(code: number): void }>()
  let frozen = false
  let held: (() => void)[] = []
  const travel = (run: () => void): void => {
    clock.after(wireMs, () => {
      if (frozen) held.push(run)
      else run()
    })
  }
  const practice: Practice = {
    world,
    clock,
    emit(eventType, eventIntent, eventData) {
      for (const { client, tell } of ends) {
        if (client.hears(eventIntent)) tell({ op: op.event, d: { eventType, eventIntent, eventData } })
      }
    },
  }

  function note(frame: { op: number; d: Fields }): void {
    if (frame.op === op.request) obs.asked.push(String(frame.d.requestType))
    if (frame.op === op.identify || frame.op === op.reidentify) obs.identified.push(frame.d)
    if (frame.op !== op.requestBatch) return
    obs.batches.push(frame.d)
    for (const { requestType } of frame.d.requests as { requestType: string }[]) obs.asked.push(requestType)
  }

  function open(events: WireEvents): { send(text: string): void; drop(): void } {
    let over = false
    const tell = (frame: object): void => {
      const text = JSON.stringify(frame)
      travel(() => {
        if (!over) events.text(text)
      })
    }
    const end = (code: number): void => {
      if (over) return
      over = true
      ends.delete(entry)
      clock.after(wireMs, () => events.ended({ failure: null, code }))
    }
    const client = createPracticeClient({
      practice,
      password: obs.password,
      send: (frame) => tell(maybeNotReady(frame)),
      close: (code) => travel(() => end(code)),
    })
    const entry = { client, tell, end }
    ends.add(entry)
    return {
      send(text) {
        travel(() => {
          if (over) return
          note(JSON.parse(text) as { op: number; d: Fields })
          client.take(text)
        })
      },
      drop() {
        over = true
        ends.delete(entry)
      },
    }
  }

  function maybeNotReady(frame: { op: number; d: Fields }): { op: number; d: Fields } {
    const { results } = frame.d as { results?: Fields[] }
    if (obs.notReady === 0 || (frame.op !== op.requestResponse && !results)) return frame
    obs.notReady -= 1
    const requestStatusNow = { result: false, code: requestStatus.notReady }
    const unready = (answer: Fields): Fields => ({
      requestType: answer.requestType,
      requestStatus: requestStatusNow,
    })
    return {
      op: frame.op,
      d: {
        ...unready(frame.d),
        requestId: frame.d.requestId,
        ...(results && { results: results.map(unready) }),
      },
    }
  }

  const obs: MemoryObs = {
    world,
    asked: [],
    batches: [],
    identified: [],
    dials: 0,
    door: 'open',
    password: null,
    notReady: 0,
    emit: practice.emit,
    dial(_url, events) {
      obs.dials += 1
      let over = false
      let wire: ReturnType<typeof open> | null = null
      clock.after(wireMs, () => {
        if (over) return
        if (obs.door === 'open') {
          events.reached()
          wire = open(events)
        } else if (obs.door === 'mute') events.reached()
        else {
          events.ended({ failure: obs.door === 'closed' ? 'unreachable' : obs.door, code: 1006 })
        }
      })
      return {
        send: (text) => wire?.send(text),
        acknowledge() {},
        drop() {
          over = true
          wire?.drop()
        },
      }
    },
    freeze(on) {
      frozen = on
      if (on) return
      const waiting = held
      held = []
      for (const run of waiting) run()
    },
    elsewhere(requestType, requestData) {
      const outcome = allRequests[requestType]?.run(practice, requestData)
      if (!outcome?.ok) throw new Error(`${requestType} was refused: ${outcome?.comment ?? 'unknown'}`)
    },
    drop(code) {
      for (const { end } of ends) end(code)
    },
  }
  return obs
}
