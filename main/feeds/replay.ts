import { z } from 'zod'
import type { Entry } from '../../shared/feeds/heard.ts'
import type { Recorded } from '../../shared/feeds/recording.ts'
import { readRecordingFile } from './recordingFile.ts'
import { sourceKind } from './source.ts'

/** Of a burst, so many at a time; the rest follows at once. */
const atOnce = 500

/**
 * A recorded stream, played again at a chosen speed with its own pauses, for rehearsals. Each time it is played its
 * comments are new ones; what is made up is marked so and can't be aired in a live show.
 */
export const replay = sourceKind({
  name: 'feeds.kind.replay',
  about: 'feeds.about.replay',
  config: z.object({
    file: z.string().trim().min(1).max(1000),
    speed: z.number().min(0.1).max(100).default(1),
    simulated: z.boolean().default(true),
  }),
  secrets: [],
  quietMs: null,
  once: true,
  open({ file, speed, simulated }, parts) {
    const { clock } = parts
    const take = clock.now().toString(36)
    const origin = simulated ? 'simulated' : 'live'
    let callOff: (() => void) | null = null
    let closed = false

    async function begin(): Promise<void> {
      const recording = await readRecordingFile(file)
      if (closed) return
      if (!recording.ok)
        return parts.status({ state: 'failed', problem: `feeds.replay.${recording.why}`, params: { file } })
      for (let at = 0; at < recording.unreadable; at += 1) parts.dropped('unreadable')
      parts.status({ state: 'open' })
      play(recording.recorded, 0, clock.now())
    }

    function play(recorded: readonly Recorded[], from: number, begunAt: number): void {
      const now = clock.now()
      let at = from
      const due: Entry[] = []
      for (; at < recorded.length && due.length < atOnce; at += 1) {
        const { afterMs, entry } = recorded[at]!
        if (begunAt + afterMs / speed > now) break
        // The same line twice stays a repeat; the same file another time is not one.
        due.push({ ...entry, id: entry.id == null ? `${take}-${at}` : `${entry.id}~${take}`, at: now })
      }
      if (due.length > 0) parts.entries(due, origin)
      const next = recorded[at]
      if (!next) return parts.status({ state: 'ended' })
      const waitMs = Math.max(0, Math.ceil(begunAt + next.afterMs / speed - clock.now()))
      callOff = clock.after(waitMs, () => play(recorded, at, begunAt))
    }

    parts.status({ state: 'connecting' })
    void begin()
    return {
      close() {
        closed = true
        callOff?.()
      },
    }
  },
})
