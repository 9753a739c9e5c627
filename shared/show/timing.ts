import type { Live } from '../live/state.ts'
import type { Cue, Show } from './show.ts'

/**
 * - done: it ran and is over
 * - current: on air
 * - next: what GO takes
 * - coming: after that
 * - passed: the show went on without it
 */
export type CuePhase = 'done' | 'current' | 'next' | 'coming' | 'passed'

export interface CueTiming {
  phase: CuePhase
  plannedMs: number
  /** How long it ran, or has been running. */
  actualMs: number | null
  /** Of the current cue: time left, negative when it is over. */
  remainingMs: number | null
  /** Longer (positive) or shorter than planned, once it is over; of the current cue only what is over already. */
  overMs: number | null
}

export interface ShowTiming {
  cues: { readonly [cueId: string]: CueTiming }
  plannedMs: number
  /** Time left of the cue on air; negative when it is over. */
  currentRemainingMs: number | null
  /** The show as it goes now against its plan: positive is late. Null before it runs. */
  lateMs: number | null
  /** When it ends if all that is to come keeps to its plan. Null once it has ended. */
  expectedEndEpochMs: number | null
}

type Clocked = Pick<Live, 'mode' | 'startedAtEpochMs' | 'current' | 'armed' | 'ran'>

/**
 * How the show stands at a moment, from the plan, what ran, and the time. What is armed out of order counts: the show
 * is expected to go on from there, so its end shows before the jump is made.
 */
export function showTiming(show: Show, live: Clocked, nowEpochMs: number): ShowTiming {
  const plannedMs = total(show.cues)
  const place = whereNext(show, live)
  const elapsedMs = live.current ? nowEpochMs - live.current.startedAtEpochMs : 0
  const currentRemainingMs = live.current ? live.current.cue.plannedMs - elapsedMs : null
  const toComeMs = Math.max(0, currentRemainingMs ?? 0) + total(show.cues.slice(place))
  const running = live.mode !== 'idle' && live.startedAtEpochMs !== null
  const startsAt = running ? nowEpochMs : Math.max(nowEpochMs, show.startsAtEpochMs ?? 0)
  const expectedEndEpochMs = startsAt + toComeMs
  return {
    cues: Object.fromEntries(
      show.cues.map((cue, at) => [cue.id, cueTiming(cue, at, place, live, nowEpochMs)]),
    ),
    plannedMs,
    currentRemainingMs,
    lateMs: running ? expectedEndEpochMs - (live.startedAtEpochMs! + plannedMs) : null,
    expectedEndEpochMs,
  }
}

const total = (cues: readonly Cue[]): number => cues.reduce((sum, cue) => sum + cue.plannedMs, 0)

/** Place of the cue that GO takes; the length of the rundown when nothing follows. */
function whereNext(show: Show, live: Clocked): number {
  const armed = show.cues.findIndex((cue) => cue.id === live.armed)
  if (armed >= 0) return armed
  if (!live.current) return 0
  const at = show.cues.findIndex((cue) => cue.id === live.current?.cue.id)
  if (at >= 0) return at + 1
  // The cue on air was deleted from the plan: what has not run yet is taken to follow.
  const lastRun = show.cues.findLastIndex((cue) => Object.hasOwn(live.ran, cue.id))
  return lastRun + 1
}

function cueTiming(cue: Cue, at: number, next: number, live: Clocked, now: number): CueTiming {
  if (live.current?.cue.id === cue.id) {
    // The copy on air counts: editing the plan changes nothing of it.
    const { plannedMs } = live.current.cue
    const actualMs = now - live.current.startedAtEpochMs
    return {
      phase: 'current',
      plannedMs,
      actualMs,
      remainingMs: plannedMs - actualMs,
      overMs: Math.max(0, actualMs - plannedMs),
    }
  }
  const ran = live.ran[cue.id]
  const over = { phase: phaseOf(at, next, ran !== undefined), plannedMs: cue.plannedMs, remainingMs: null }
  if (!ran || ran.endedAtEpochMs === null) return { ...over, actualMs: null, overMs: null }
  const actualMs = ran.endedAtEpochMs - ran.startedAtEpochMs
  return { ...over, actualMs, overMs: actualMs - cue.plannedMs }
}

function phaseOf(at: number, next: number, ran: boolean): CuePhase {
  if (at === next) return 'next'
  if (ran) return 'done'
  return at < next ? 'passed' : 'coming'
}
