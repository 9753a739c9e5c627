import {
  streamRoles,
  toStudioSchema,
  type FromStudio,
  type StreamName,
  type ToStudio,
} from '../../shared/protocol/messages.ts'
import { refuse, type Refusal } from '../../shared/protocol/refusal.ts'
import { isViewName, maySee, type ViewName } from '../../shared/live/views.ts'
import type { Language } from '../../shared/words/words.ts'
import type { Clock } from '../studio/clock.ts'
import { studioActor, type Loop } from '../studio/loop.ts'
import { malformed, malformedAt } from '../studio/malformed.ts'
import type { Publisher } from '../studio/publisher.ts'
import { sentence } from './answer.ts'
import { parseFrame, type Hello } from './hello.ts'
import type { Known } from './http.ts'
import { isRecord } from '../../shared/protocol/isRecord.ts'

/** One page or script on the line, known by its token: what it sees, sends and is answered. */
export interface Screen {
  /** A frame that it sent, null for a binary one. `inTime` is false when it sends faster than it may. */
  receive(frame: string | null, inTime: boolean): void
  close(): void
}

interface ScreenParts {
  loop: Loop
  publisher: Publisher
  clock: Clock
  language(): Language
  newId(): string
  version: string
  stream(name: StreamName, send: (message: FromStudio) => void): () => void
  hello: Hello
  actor: Known
  send(message: string): void
}

/** Pages that paint the air: viewers' own, and the one that shows a rehearsal to the house. */
const drawingPages = ['overlay', 'rehearsal']

export function openScreen(parts: ScreenParts): Screen {
  const { loop, clock, hello, actor } = parts
  const id = parts.newId()
  const send = (message: FromStudio): void => parts.send(JSON.stringify(message))
  const subscriptions = new Map<ViewName, () => void>()
  let streams: (() => void)[] = []

  const follow = (name: string): void => {
    if (!isViewName(name) || !maySee(actor.role, name)) return
    subscriptions.get(name)?.()
    subscriptions.set(name, parts.publisher.subscribe(name, parts.send))
  }
  const watch = (names: readonly StreamName[]): void => {
    for (const stop of streams) stop()
    streams = [...new Set(names)]
      .filter((name) => streamRoles[name].includes(actor.role))
      .map((name) => parts.stream(name, send))
  }
  const refused = (to: string | number, refusal: Refusal): void =>
    send({ t: 'refused', id: to, refusal, message: sentence(refusal, parts.language()) })
  const tell = (command: object): void => loop.send(command, studioActor, () => undefined)

  function act(message: ToStudio): void {
    switch (message.t) {
      case 'cmd':
        return loop.send(message.command, actor, (answer) =>
          answer.applied
            ? send({ t: 'done', id: message.id, revision: answer.revision, result: answer.result })
            : refused(message.id, answer.refusal),
        )
      case 'ping':
        return send({ t: 'pong', n: message.n, nowEpochMs: clock.now() })
      case 'resync':
        return follow(message.view)
      case 'streams':
        return watch(message.streams)
      case 'drawn':
        if (actor.role !== 'overlay' && !drawingPages.includes(hello.page)) return
        return tell({ type: 'seen.drawn', connection: id, drawn: message.drawn })
      case 'hello':
        return
    }
  }

  send({
    t: 'welcome',
    role: actor.role,
    device: actor.device,
    version: parts.version,
    revision: loop.revision(),
    nowEpochMs: clock.now(),
    connection: id,
  })
  const screen = {
    page: hello.page,
    role: actor.role,
    device: actor.device,
    name: actor.name,
    inObs: hello.inObs,
  }
  tell({ type: 'seen.screen', connection: id, screen })
  for (const name of hello.views) follow(name)
  watch(hello.streams)

  return {
    receive(frame, inTime) {
      if (frame === null) return refused('', malformedAt('frame', 'malformed.binary'))
      const raw = parseFrame(frame)
      if (!inTime) return refused(idOf(raw), refuse('rate.limited'))
      if (raw === null) return refused('', malformedAt('frame', 'malformed.json'))
      if (isCommand(raw)) return act(raw)
      const parsed = toStudioSchema.safeParse(raw)
      if (parsed.success) return act(parsed.data)
      return refused(idOf(raw), malformed(parsed.error, raw))
    },
    close() {
      for (const stop of subscriptions.values()) stop()
      for (const stop of streams) stop()
      tell({ type: 'seen.screen', connection: id, screen: null })
    },
  }
}

/** What nearly every message is. Its command is parsed by the table's own schema, so nothing more is needed here. */
const isCommand = (raw: unknown): raw is Extract<ToStudio, { t: 'cmd' }> =>
  isRecord(raw) &&
  raw['t'] === 'cmd' &&
  (typeof raw['id'] === 'number' || (typeof raw['id'] === 'string' && raw['id'].length <= 64)) &&
  isRecord(raw['command']) &&
  typeof raw['command']['type'] === 'string'

const idOf = (raw: unknown): string | number =>
  typeof raw === 'object' &&
  raw !== null &&
  'id' in raw &&
  (typeof raw.id === 'string' || typeof raw.id === 'number')
    ? raw.id
    : ''
