import type { WordKey, WordParams } from '../words/words.ts'
import type { Line, PlannedIncident, Scenario, Wave } from './scenario.ts'
import { scenarioLimits as limits } from './scenarioSchema.ts'

/** Something about a scenario that its author should know, at the place where it is mended. */
export interface ScenarioProblem {
  path: readonly (string | number)[]
  key: WordKey
  params: WordParams
  /** It can't be kept like this; what is not grave can, but will not do what was meant. */
  grave: boolean
}

/**
 * What is wrong with a scenario while it is written. Grave problems are those that its schema would refuse, in words
 * for the page; the others are what the schema can't know to be a mistake.
 */
export function scenarioProblems(scenario: Scenario): readonly ScenarioProblem[] {
  const { title, note, seed, durationMs, waves, lines, incidents } = scenario
  return [
    ...words(['title'], title, limits.title, 'scenario.bad.title'),
    ...longer(['note'], note, limits.note),
    ...whole(['seed'], seed, limits.seed),
    ...(durationMs < limits.shortestMs || durationMs > limits.longestMs || !Number.isInteger(durationMs)
      ? [grave(['durationMs'], 'scenario.bad.duration')]
      : []),
    ...many(['waves'], waves, limits.waves),
    ...waves.flatMap((wave, at) => ofWave(wave, at, scenario)),
    ...many(['lines'], lines, limits.lines),
    ...lines.flatMap((line, at) => ofLine(line, at, scenario)),
    ...many(['incidents'], incidents, limits.incidents),
    ...incidents.flatMap((incident, at) => ofIncident(incident, at, scenario)),
  ]
}

type Path = ScenarioProblem['path']

function ofWave(wave: Wave, at: number, scenario: Scenario): ScenarioProblem[] {
  const path = ['waves', at]
  const shares = Object.values(wave.mix)
  const twin = scenario.waves.some((other, place) => place > at && other.fromMs === wave.fromMs)
  return [
    ...time([...path, 'fromMs'], wave.fromMs, scenario, 'scenario.bad.wave.after'),
    ...(twin ? [light([...path, 'fromMs'], 'scenario.bad.wave.twin')] : []),
    ...(['commentsPerMinute', 'likesPerMinute', 'entriesPerMinute'] as const).flatMap((field) =>
      within([...path, field], wave[field], limits.perMinute),
    ),
    ...whole([...path, 'viewers'], wave.viewers, limits.viewers),
    ...shares.flatMap((share) => within([...path, 'mix'], share, limits.share)),
    ...(wave.commentsPerMinute > 0 && shares.every((share) => share === 0)
      ? [light([...path, 'mix'], 'scenario.bad.wave.mix')]
      : []),
  ]
}

function ofLine(line: Line, at: number, scenario: Scenario): ScenarioProblem[] {
  const path = ['lines', at]
  return [
    ...time([...path, 'atMs'], line.atMs, scenario, 'scenario.bad.line.after'),
    ...words([...path, 'author'], line.author, limits.author, 'scenario.bad.line.author'),
    ...words([...path, 'text'], line.text, limits.text, 'scenario.bad.line.text'),
  ]
}

function ofIncident(incident: PlannedIncident, at: number, scenario: Scenario): ScenarioProblem[] {
  const path = ['incidents', at]
  return [
    ...time([...path, 'atMs'], incident.atMs, scenario, 'scenario.bad.incident.after'),
    ...longer([...path, 'target'], incident.target ?? '', limits.target),
    ...longer([...path, 'good'], (incident.good ?? '').trim(), limits.good),
  ]
}

const grave = (path: Path, key: WordKey, params: WordParams = {}): ScenarioProblem => ({
  path,
  key,
  params,
  grave: true,
})
const light = (path: Path, key: WordKey): ScenarioProblem => ({ path, key, params: {}, grave: false })

function time(path: Path, atMs: number, { durationMs }: Scenario, late: WordKey): ScenarioProblem[] {
  if (!Number.isInteger(atMs) || atMs < 0 || atMs > limits.longestMs)
    return [grave(path, 'scenario.bad.time')]
  return atMs >= durationMs ? [light(path, late)] : []
}

const words = (path: Path, text: string, most: number, missing: WordKey): ScenarioProblem[] =>
  text.trim() === '' ? [grave(path, missing)] : longer(path, text.trim(), most)

const longer = (path: Path, text: string, limit: number): ScenarioProblem[] =>
  text.length > limit ? [grave(path, 'scenario.bad.long', { limit })] : []

const within = (path: Path, value: number, limit: number): ScenarioProblem[] =>
  value >= 0 && value <= limit ? [] : [grave(path, 'scenario.bad.number', { limit })]

const whole = (path: Path, value: number, limit: number): ScenarioProblem[] =>
  Number.isInteger(value) ? within(path, value, limit) : [grave(path, 'scenario.bad.number', { limit })]

const many = (path: Path, list: readonly unknown[], limit: number): ScenarioProblem[] =>
  list.length > limit ? [grave(path, 'scenario.bad.many', { limit })] : []
