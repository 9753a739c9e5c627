import {
  nothingDropped,
  type FeedDropped,
  type FeedSeen,
  type FeedTrial,
  type Said,
} from '../../shared/feeds/feed.ts'
import type { Entry } from '../../shared/feeds/heard.ts'
import type { Source, SourceKind, SourceParts, SourceStatus } from './source.ts'

/** A source on trial: connected briefly, looked at, and let go. Nothing of it is kept. */
export interface Trial {
  source: Source
  /** Ends it before its time, without a word. */
  close(): Promise<void>
}

const lengthMs = 10_000
/** Somebody has to send something first. */
const calledMs = 30_000

export function startTrial(
  kind: SourceKind,
  config: Record<string, unknown>,
  parts: Pick<SourceParts, 'clock' | 'random' | 'fetch'> & { said(trial: FeedTrial): void; over(): void },
): Trial {
  const { clock } = parts
  const withinMs = kind.called ? calledMs : lengthMs
  let status: SourceStatus = { state: 'connecting' }
  let dropped: FeedDropped = nothingDropped
  let room: string | null = null
  let wasOpen = false
  let comments = 0
  let events = 0
  let over = false

  const count = (entries: readonly Entry[]): void => {
    const said = entries.filter(
      ({ kind: what, text }) => what === 'comment' || what === 'question' || (!what && text),
    )
    comments += said.length
    events += entries.length - said.length
  }

  const stop = clock.after(withinMs, () => finish())
  parts.said({ running: true, said: [{ key: 'feeds.trial.running', params: { seconds: withinMs / 1000 } }] })
  const source = kind.open(config, {
    ...parts,
    entries: count,
    keep(entries) {
      count(entries)
      return Promise.resolve({ accepted: entries.length, duplicates: 0, rejected: [] })
    },
    retract: () => undefined,
    status(next) {
      status = next
      wasOpen ||= next.state === 'open'
      // What waits for a person, or is over, won't change by waiting. The source is still being opened here.
      if (next.state === 'failed' || next.state === 'ended') queueMicrotask(finish)
    },
    room: (pinned) => (room = pinned),
    dropped: (why) => (dropped = { ...dropped, [why]: dropped[why] + 1 }),
  })

  function report(): readonly Said[] {
    const { problem, params } = status
    const seconds = withinMs / 1000
    const trouble: Said[] = problem ? [{ key: problem, ...(params ? { params } : {}) }] : []
    if (!wasOpen) return [{ key: 'feeds.trial.notOpen' }, ...trouble]
    const said: Said[] = [{ key: 'feeds.trial.open' }, ...trouble]
    if (room !== null) said.push({ key: 'feeds.trial.room', params: { room } })
    said.push(
      comments + events > 0
        ? { key: 'feeds.trial.saw', params: { comments, events } }
        : { key: kind.called ? 'feeds.trial.notCalled' : 'feeds.trial.nothing', params: { seconds } },
    )
    const { foreignRoom, unreadable, private: kept } = dropped
    if (foreignRoom > 0) said.push({ key: 'feeds.trial.foreign', params: { count: foreignRoom } })
    if (unreadable > 0) said.push({ key: 'feeds.trial.unreadable', params: { count: unreadable } })
    if (kept > 0) said.push({ key: 'feeds.trial.private', params: { count: kept } })
    return said
  }

  function finish(): void {
    if (over) return
    over = true
    stop()
    parts.said({ running: false, said: report() })
    parts.over()
    void source.close()
  }

  return {
    source,
    async close() {
      if (over) return
      over = true
      stop()
      parts.said({ running: false, said: [] })
      await source.close()
    },
  }
}

/** A source that runs is not connected twice: what it has shown so far is the answer. */
export const reportRunning = ({ state, problem, received, room }: FeedSeen): FeedTrial => ({
  running: false,
  said: [
    { key: state === 'open' ? 'feeds.trial.isOpen' : 'feeds.trial.isNotOpen', params: { received } },
    ...(problem ? [problem] : []),
    ...(room === null ? [] : [{ key: 'feeds.trial.room', params: { room } }]),
  ],
})
