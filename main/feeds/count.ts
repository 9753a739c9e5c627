import { feedUnseen, type FeedDropped, type FeedSeen, type FeedTrial } from '../../shared/feeds/feed.ts'
import type { Clock } from '../studio/clock.ts'
import type { SourceStatus } from './source.ts'

/** What is known and counted of one source. Counts go on when it is stopped and started again. */
export interface FeedCount {
  seen(): FeedSeen
  status(status: SourceStatus): void
  stopped(): void
  room(room: string): void
  received(count: number, holdsContent: boolean): void
  duplicates(count: number): void
  dropped(why: keyof FeedDropped, count?: number): void
  silent(silent: boolean): void
  trial(trial: FeedTrial): void
}

export function createFeedCount(clock: Pick<Clock, 'now'>, changed: () => void): FeedCount {
  let seen: FeedSeen = feedUnseen
  const become = (changes: Partial<FeedSeen>): void => {
    seen = { ...seen, ...changes }
    changed()
  }
  return {
    seen: () => seen,
    status: ({ state, problem, params }) =>
      become({ state, problem: problem ? { key: problem, ...(params ? { params } : {}) } : null }),
    // What has ended says so until it is started again.
    stopped: () =>
      become(
        seen.state === 'ended'
          ? { silent: false }
          : { state: 'off', problem: null, silent: false, room: null },
      ),
    room: (room) => become({ room }),
    received: (count, holdsContent) =>
      become({
        received: seen.received + count,
        ...(holdsContent ? { lastContentAtEpochMs: clock.now(), silent: false } : {}),
      }),
    duplicates(count) {
      if (count > 0) become({ duplicates: seen.duplicates + count })
    },
    dropped(why, count = 1) {
      if (count > 0) become({ dropped: { ...seen.dropped, [why]: seen.dropped[why] + count } })
    },
    silent(silent) {
      if (silent !== seen.silent) become({ silent })
    },
    trial: (trial) => become({ trial }),
  }
}
