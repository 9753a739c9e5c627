import type { ObsMirror, ObsStats } from '../../shared/live/obs.ts'
import type { Clock } from '../studio/clock.ts'
import type { AnswerTo } from './mirror/answers.ts'
import type { Asker } from './mirror/ask.ts'
import { createPoll, type Poll } from './poll.ts'

const liveEveryMs = 1000
const idleEveryMs = 2000

interface Sample {
  atMs: number
  streamBytes: number
  recordBytes: number
}

/** OBS has no event for its health: asked every second while something goes out, every two while somebody looks. */
export function createStats(options: {
  clock: Clock
  ask: Asker
  mirror(): ObsMirror
  /** False while OBS must not be asked. */
  able(): boolean
  watched(): boolean
  report(stats: ObsStats): void
}): Poll {
  const { clock, ask, mirror, able, watched, report } = options
  let last: Sample | null = null
  return createPoll(
    clock,
    () => {
      if (!able()) return null
      const { stream, record } = mirror()
      if (stream.active || record.active) return liveEveryMs
      return watched() ? idleEveryMs : null
    },
    async () => {
      const answers = await ask.many([
        { question: 'GetStats' },
        { question: 'GetStreamStatus' },
        { question: 'GetRecordStatus' },
      ])
      const [stats, stream, record] = answers ?? []
      if (!stats) return
      const now: Sample = {
        atMs: clock.now(),
        streamBytes: stream?.outputBytes ?? 0,
        recordBytes: record?.outputBytes ?? 0,
      }
      report(statsOf(stats, stream ?? null, now, last))
      last = now
    },
  )
}

export function statsOf(
  stats: AnswerTo<'GetStats'>,
  stream: AnswerTo<'GetStreamStatus'> | null,
  now: Sample,
  last: Sample | null,
): ObsStats {
  const seconds = last ? (now.atMs - last.atMs) / 1000 : 0
  // A counter that fell belongs to a new stream or file.
  const kbps = (to: number, from: number): number =>
    seconds > 0 && to >= from ? Math.round(((to - from) * 8) / 1000 / seconds) : 0
  return {
    cpuPercent: tenth(stats.cpuUsage),
    memoryMb: Math.round(stats.memoryUsage),
    fps: tenth(stats.activeFps),
    diskFreeMb: Math.round(stats.availableDiskSpace),
    renderSkipped: stats.renderSkippedFrames,
    renderTotal: stats.renderTotalFrames,
    outputSkipped: stats.outputSkippedFrames,
    outputTotal: stats.outputTotalFrames,
    congestion: stream?.outputCongestion ?? 0,
    streamKbps: last ? kbps(now.streamBytes, last.streamBytes) : 0,
    recordKbps: last ? kbps(now.recordBytes, last.recordBytes) : 0,
  }
}

const tenth = (value: number): number => Math.round(value * 10) / 10
