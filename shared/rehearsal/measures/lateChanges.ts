import type { LogEntry } from '../../live/effect.ts'
import type { Measure } from '../measure.ts'
import { bandUpTo, moment, playedMs, type MeasureFacts, type Moment } from './facts.ts'
import { leftOut } from './leftOut.ts'

/** Off again so soon: it was not meant to be on. */
const wrongMs = 5000
/** A picture that is changed again so soon was the wrong one. */
const sceneMs = 3000
/** So much later than planned viewers notice that nobody switched. */
const lateMs = 15_000

/**
 * Cards and pictures that came late, were wrong or did not come: a card taken off at once, a scene changed again at once,
 * a cue left more than fifteen seconds and a tenth after its time, a card or question that was planned for a cue and never
 * went on air.
 */
export function lateChanges(facts: MeasureFacts): Measure {
  const moments = [
    ...cardsWrong(facts.log),
    ...scenesWrong(facts.log),
    ...cuesLate(facts),
    ...leftOut(facts),
  ].toSorted((one, other) => one.atEpochMs - other.atEpochMs)
  return {
    name: 'lateChanges',
    trainee: null,
    value: moments.length,
    unit: 'count',
    band: bandUpTo(moments.length, 0, 2),
    moments,
  }
}

const cardsWrong = (log: readonly LogEntry[]): Moment[] =>
  corrected(
    log.filter(({ what }) => what === 'card.air' || what === 'card.clear'),
    (before, next) => before.what === 'card.air' && next.what === 'card.clear',
    wrongMs,
  )

const scenesWrong = (log: readonly LogEntry[]): Moment[] =>
  corrected(
    log.filter(({ what }) => what === 'scene.taken' || what === 'cue.taken'),
    (before, next) => next.what === 'scene.taken' && before.facts['scene'] !== next.facts['scene'],
    sceneMs,
  )

function corrected(
  log: readonly LogEntry[],
  isCorrection: (before: LogEntry, next: LogEntry) => boolean,
  withinMs: number,
): Moment[] {
  return log.flatMap((next, at) => {
    const before = log[at - 1]
    if (!before || !isCorrection(before, next)) return []
    const ms = next.atEpochMs - before.atEpochMs
    return ms <= withinMs ? [moment(before.atEpochMs, next.atEpochMs, ms)] : []
  })
}

const cuesLate = (facts: MeasureFacts): Moment[] =>
  facts.cues.flatMap(({ cue: { plannedMs }, startedAtEpochMs: from, endedAtEpochMs: until }) => {
    if (until === null || plannedMs <= 0) return []
    const overMs = playedMs(facts, from, until) - plannedMs
    return overMs > Math.max(lateMs, plannedMs / 10) ? [moment(until - overMs, until, overMs)] : []
  })
