import type { Feed, FeedConfig, FeedReading } from '../../shared/feeds/feed.ts'
import { refuse, type Refusal } from '../../shared/protocol/refusal.ts'
import { createTurns } from '../../shared/protocol/turns.ts'
import type { Secrets } from '../desk/desk.ts'
import type { Clock } from '../studio/clock.ts'
import { createFeedCount, type FeedCount } from './count.ts'
import { describeKinds } from './describe.ts'
import { createHand } from './hand.ts'
import type { Ingest } from './ingest.ts'
import { readConfig } from './readConfig.ts'
import { watchSilence } from './silence.ts'
import type { FeedAnswer, FeedRequest, Source, SourceKind, SourceParts } from './source.ts'
import { takeBack, type Shown } from './takeBack.ts'
import { reportRunning, startTrial, type Trial } from './trial.ts'

/** Runs the comment sources as the state says, and says how they do. */
export interface Feeds {
  /** What a person typed for a source, before it becomes state. */
  read(typed: { kind: string; config: FeedConfig; editing: boolean }): FeedReading | Refusal
  /** Opens and closes sources until they are as the state says, with secrets that were just typed. */
  follow(typed?: { feed: string; secrets: { readonly [name: string]: string } }): Promise<void>
  /** Tries a source out; what it shows is told as it comes. */
  try(feed: string): Promise<void>
  /** An HTTP request to `/feeds/ID`. */
  receive(feed: string, request: FeedRequest): Promise<FeedAnswer | Refusal>
  close(): Promise<void>
}

export interface FeedsParts {
  sources: { readonly [kind: string]: SourceKind }
  clock: Clock
  random(): number
  fetch: typeof fetch
  ingest: Pick<Ingest, 'take'>
  store: Shown
  secrets: Secrets
  /** The state, as far as sources are concerned. */
  state(): { feeds: readonly Feed[]; show: string; live: boolean }
  /** Sends a command of the studio's own. */
  tell(command: { type: string; readonly [field: string]: unknown }): Promise<unknown>
  failed(error: unknown, what: string): void
}

interface Running {
  feed: Feed
  source: Source
  sinceEpochMs: number
}

/** How often screens hear of counts. */
const tellEveryMs = 500
/** A flood is said when it begins, not with every drop. */
const overflowEveryMs = 60_000

export function createFeeds(parts: FeedsParts): Feeds {
  const { sources, clock, secrets } = parts
  const running = new Map<string, Running>()
  const trials = new Map<string, Trial>()
  const counts = new Map<string, FeedCount>()
  /** A source is closed before it is opened anew. */
  const inTurn = createTurns()
  let callOff: (() => void) | null = null
  let toldAt = -tellEveryMs
  let closed = false

  void parts.tell({ type: 'seen.feedKinds', kinds: describeKinds(sources) })

  const watch = watchSilence(clock, function* () {
    for (const [id, { feed, sinceEpochMs }] of running) {
      const count = countOf(id)
      const { lastContentAtEpochMs, silent: was } = count.seen()
      yield {
        sinceEpochMs,
        lastContentAtEpochMs,
        quietMs: sources[feed.kind]?.quietMs ?? null,
        become(silent, forMs) {
          count.silent(silent)
          if (silent && !was && parts.state().live)
            notice('notice.feed.silent', feed, { minutes: Math.max(1, Math.round(forMs / 60_000)) })
        },
      }
    }
  })

  function countOf(id: string): FeedCount {
    const known = counts.get(id)
    if (known) return known
    const count = createFeedCount(clock, tellSoon)
    counts.set(id, count)
    return count
  }

  function tellSoon(): void {
    if (closed) return
    callOff ??= clock.after(Math.max(0, toldAt + tellEveryMs - clock.now()), () => {
      callOff = null
      toldAt = clock.now()
      void parts.tell({
        type: 'seen.feeds',
        feeds: Object.fromEntries([...counts].map(([id, one]) => [id, one.seen()])),
      })
    })
  }

  const notice = (key: string, feed: Feed, params: object = {}): void =>
    void parts.tell({ type: 'seen.notice', key, params: { name: feed.name, ...params } })

  function partsFor(feed: Feed): SourceParts {
    const count = countOf(feed.id)
    let overflowAtMs = Number.NEGATIVE_INFINITY
    const hand = createHand({
      ingest: parts.ingest,
      count,
      failed: (error) => parts.failed(error, `feed ${feed.kind}`),
      overflowed() {
        if (clock.now() - overflowAtMs > overflowEveryMs) notice('notice.feed.overflow', feed)
        overflowAtMs = clock.now()
      },
    })
    const { clock: time, random, fetch } = parts
    return {
      clock: time,
      random,
      fetch,
      entries: hand.entries,
      keep: hand.keep,
      retract(what) {
        // What is taken back may still be on its way in.
        const going = hand.settled().then(() => takeBack(what, { ...parts, show: parts.state().show }))
        going.catch((error: unknown) => parts.failed(error, 'retraction'))
      },
      status(status) {
        const { state } = count.seen()
        count.status(status)
        if (status.state === 'failed' && state !== 'failed') notice('notice.feed.failed', feed)
        if (status.state === 'ended') void parts.tell({ type: 'feed.stop', feed: feed.id })
      },
      room: count.room,
      dropped: (why) => count.dropped(why),
    }
  }

  /** The settings of a source with its secrets, or null where they don't do. */
  async function configOf(feed: Feed, kind: SourceKind): Promise<Record<string, unknown> | null> {
    const kept = await Promise.all(
      kind.secrets.map(async (name) => [name, await secrets.get(secretName(feed.id, name))] as const),
    )
    const known = kept.filter((one): one is readonly [string, string] => one[1] !== null)
    const parsed = kind.config.safeParse({ ...feed.config, ...Object.fromEntries(known) })
    return parsed.success ? parsed.data : null
  }

  async function open(feed: Feed): Promise<void> {
    const kind = sources[feed.kind]
    const config = kind ? await configOf(feed, kind) : null
    if (!kind || !config) {
      countOf(feed.id).status({
        state: 'failed',
        problem: kind ? 'feeds.problem.config' : 'feeds.problem.kind',
      })
      return
    }
    const source = kind.open(config, partsFor(feed))
    running.set(feed.id, { feed, source, sinceEpochMs: clock.now() })
  }

  async function stop(id: string): Promise<void> {
    const one = running.get(id)
    if (!one) return
    running.delete(id)
    await one.source.close()
    countOf(id).stopped()
  }

  async function reconcile(typed?: {
    feed: string
    secrets: { readonly [name: string]: string }
  }): Promise<void> {
    const { feeds } = parts.state()
    if (typed)
      for (const [name, value] of Object.entries(typed.secrets))
        await secrets.set(secretName(typed.feed, name), value)
    for (const [id, { feed }] of running) {
      const now = feeds.find((one) => one.id === id)
      const goesOn =
        now?.enabled === true && JSON.stringify(now) === JSON.stringify(feed) && typed?.feed !== id
      if (!goesOn) await stop(id)
    }
    for (const id of counts.keys()) if (!feeds.some((one) => one.id === id)) await forget(id)
    for (const feed of feeds) {
      const trial = feed.enabled ? trials.get(feed.id) : undefined
      if (trial) await endTrial(feed.id, trial)
      if (feed.enabled && !running.has(feed.id)) await open(feed)
      else if (!feed.enabled && countOf(feed.id).seen().state === 'failed') countOf(feed.id).stopped()
    }
    tellSoon()
  }

  async function forget(id: string): Promise<void> {
    const trial = trials.get(id)
    if (trial) await endTrial(id, trial)
    counts.delete(id)
    for (const kind of Object.values(sources))
      for (const name of kind.secrets)
        if ((await secrets.get(secretName(id, name))) !== null) await secrets.set(secretName(id, name), null)
  }

  async function endTrial(id: string, trial: Trial): Promise<void> {
    trials.delete(id)
    await trial.close()
  }

  return {
    read: (typed) => readConfig(sources, typed),
    follow: (typed) => inTurn(() => reconcile(typed)),
    try: (id) =>
      inTurn(async () => {
        const feed = parts.state().feeds.find((one) => one.id === id)
        const kind = feed && sources[feed.kind]
        if (!feed || !kind || trials.has(id)) return
        const count = countOf(id)
        if (running.has(id)) return count.trial(reportRunning(count.seen()))
        const config = await configOf(feed, kind)
        if (!config) return count.trial({ running: false, said: [{ key: 'feeds.problem.config' }] })
        const over = (): void => void trials.delete(id)
        trials.set(id, startTrial(kind, config, { ...parts, said: count.trial, over }))
      }),
    async receive(id, request) {
      const feed = parts.state().feeds.find((one) => one.id === id)
      const source = running.get(id)?.source ?? trials.get(id)?.source
      const called = feed && sources[feed.kind]?.called
      if (!feed || !called) return refuse('feed.unknown', { feed: id })
      if (!source?.receive) return refuse('feed.off')
      if (request.rawBody.length > called.mostBytes)
        return refuse('body.tooLarge', { limit: `${called.mostBytes / 1024} KB` })
      return source.receive(request)
    },
    async close() {
      await inTurn(async () => {
        closed = true
        watch.close()
        callOff?.()
        const all = [...trials.values(), ...[...running.values()].map(({ source }) => source)]
        trials.clear()
        running.clear()
        await Promise.all(all.map(async (one) => one.close()))
      })
    },
  }
}

const secretName = (feed: string, name: string): string => `feed.${feed}.${name}`
