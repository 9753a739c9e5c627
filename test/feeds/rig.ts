import { usualRules } from '../../shared/comments/classify.ts'
import { wordMatcherOf } from '../../shared/comments/stationWords.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFeeds } from '../../main/feeds/feeds.ts'
import { openIntake } from '../../main/feeds/intake.ts'
import type { SourceKind } from '../../main/feeds/source.ts'
import { sources } from '../../main/feeds/sources.ts'
import { systemClock } from '../../main/studio/clock.ts'
import { feedUnseen, type Feed, type FeedConfig, type FeedSeen } from '../../shared/feeds/feed.ts'
import type { KeptComment } from '../../shared/live/keptComment.ts'
import { manualClock, type ManualClock } from '../obs/manualClock.ts'

/**
 * The comment sources with the real way in and a real store behind them, time in our hands, and what they tell the
 * studio in a list. Sockets are real; nothing leaves 127.0.0.1.
 */
export interface FeedRig {
  clock: ManualClock
  feeds: ReturnType<typeof createFeeds>
  /** Sets a source up and starts it. */
  open(kind: string, config: FeedConfig): Promise<string>
  set(feed: string, enabled: boolean): Promise<void>
  /** How a source does by the latest word, after time enough for one. */
  seen(feed: string): Promise<FeedSeen>
  until(feed: string, what: string, isSo: (seen: FeedSeen) => boolean): Promise<FeedSeen>
  comments(): readonly KeptComment[]
  texts(): readonly string[]
  counters(): { readonly [name: string]: number }
  told: { type: string; readonly [field: string]: unknown }[]
  /** What safe storage holds. */
  secrets: Map<string, string>
  live: boolean
  folder: string
  close(): Promise<void>
}

export async function feedRig(kinds: { readonly [kind: string]: SourceKind } = sources): Promise<FeedRig> {
  const folder = mkdtempSync(join(tmpdir(), 'daobo-feeds-'))
  const clock = manualClock(Date.now())
  let counters: { readonly [name: string]: number } = {}
  let seen: { readonly [id: string]: FeedSeen } = {}
  let list: readonly Feed[] = []
  let count = 0
  const failures: string[] = []
  const secrets = new Map<string, string>()
  const told: FeedRig['told'] = []
  const fail = (error: unknown, what: string): void => void failures.push(`${what}: ${String(error)}`)
  const rules = usualRules(wordMatcherOf([], []))
  const intake = openIntake({
    dataDir: folder,
    clock: systemClock(),
    failed: fail,
    here: () => ({ show: 'show', run: null }),
    rules: () => rules,
    counted: (values) => (counters = values),
  })

  async function carryOut(command: { type: string; readonly [field: string]: unknown }): Promise<void> {
    told.push(command)
    if (command.type === 'seen.feeds') seen = command['feeds'] as typeof seen
    if (command.type === 'feed.stop') await rig.set(String(command['feed']), false)
    if (command.type !== 'comment.retract') return
    for (const { id } of command['comments'] as readonly { id: string }[])
      intake.store.change(id, { state: 'hidden' })
  }

  const feeds = createFeeds({
    sources: kinds,
    clock,
    random: () => 0.5,
    fetch,
    ingest: intake.ingest,
    store: intake.store,
    secrets: {
      get: async (name) => secrets.get(name) ?? null,
      set: async (name, value) => void (value === null ? secrets.delete(name) : secrets.set(name, value)),
    },
    state: () => ({ feeds: list, show: 'show', live: rig.live }),
    tell: carryOut,
    failed: fail,
  })

  const comments = () => intake.store.page({ show: 'show', limit: 100_000 }).items

  const rig: FeedRig = {
    clock,
    feeds,
    async open(kind, config) {
      const read = feeds.read({ kind, config, editing: false })
      if ('code' in read) throw new Error(`${read.code} ${JSON.stringify(read.params)}`)
      const id = `feed${(count += 1)}`
      list = [...list, { id, kind, name: kind, config: read.config, enabled: true }]
      await feeds.follow({ feed: id, secrets: read.secrets })
      return id
    },
    async set(feed, enabled) {
      list = list.map((one) => (one.id === feed ? { ...one, enabled } : one))
      await feeds.follow()
    },
    async seen(feed) {
      await clock.pass(500)
      return seen[feed] ?? feedUnseen
    },
    async until(feed, what, isSo) {
      const begunMs = performance.now()
      while (!isSo(seen[feed] ?? feedUnseen)) {
        if (performance.now() - begunMs > 10_000)
          throw new Error(`not so: ${what}: ${JSON.stringify(seen[feed])}`)
        // Sockets are real and take their time; ours runs along.
        await new Promise((resolve) => setTimeout(resolve, 2))
        await clock.pass(10)
      }
      return seen[feed] ?? feedUnseen
    },
    comments,
    texts: () => comments().map(({ original }) => original),
    counters: () => counters,
    told,
    secrets,
    live: false,
    folder,
    async close() {
      await feeds.close()
      await intake.close()
      rmSync(folder, { recursive: true, force: true })
      if (failures.length > 0) throw new Error(failures.join('\n'))
    },
  }
  return rig
}
