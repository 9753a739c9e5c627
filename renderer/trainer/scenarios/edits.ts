import { scenarioLimits } from '../../../shared/rehearsal/scenarioSchema.ts'
import { calmWave, ordered, type Draft, type Kept, type List, type PartOf } from './draft.ts'
import type { Wave } from '../../../shared/rehearsal/scenario.ts'

/** Changes to a draft: each gives another draft, so that undo is a list of them. */

export const changed = <L extends List>(
  draft: Draft,
  list: L,
  key: string,
  changes: Partial<PartOf<L>>,
): Draft => ({
  ...draft,
  [list]: draft[list].map((part) => (part.key === key ? { ...part, ...changes } : part)),
})

export const without = (draft: Draft, list: List, key: string): Draft => ({
  ...draft,
  [list]: draft[list].filter((part) => part.key !== key),
})

export const withPart = <L extends List>(draft: Draft, list: L, part: PartOf<L>): Draft => ({
  ...draft,
  [list]: [...draft[list], part],
})

const stepMs = 60_000

/** A new part where the last one leaves off: a minute after it, and never past the end. */
export function added(draft: Draft, list: List, key: string): Draft {
  const { waves, lines, incidents } = ordered(draft)
  const after = (last: number | undefined): number =>
    last === undefined ? 0 : Math.max(0, Math.min(last + stepMs, draft.durationMs - 1000))
  switch (list) {
    case 'waves': {
      const last = waves.at(-1)
      if (!last) return withPart(draft, list, { ...calmWave, key, fromMs: 0 })
      // Between the last one's beginning and the end: a new phase has to have some length.
      const fromMs = last.fromMs + half(Math.max(0, draft.durationMs - last.fromMs))
      return withPart(draft, list, { ...last, key, fromMs })
    }
    case 'lines':
      return withPart(draft, list, {
        key,
        atMs: after(lines.at(-1)?.atMs),
        author: '',
        text: '',
        tone: 'asking',
      })
    case 'incidents': {
      const atMs = after(incidents.at(-1)?.atMs)
      return withPart(draft, list, { key, atMs, kind: 'question.unexpected', target: null })
    }
  }
}

const half = (ms: number): number => Math.floor(ms / 2 / 1000) * 1000

/** The same again, a little later: half of a phase's length, or ten seconds. */
export function duplicated(draft: Draft, list: List, key: string, newKey: string): Draft {
  const most = Math.max(0, draft.durationMs - 1000)
  const later = (atMs: number): number => Math.max(atMs, Math.min(atMs + 10_000, most))
  switch (list) {
    case 'waves': {
      const wave = draft.waves.find((one) => one.key === key)
      if (!wave) return draft
      const fromMs = wave.fromMs + half(Math.max(0, untilOf(draft, wave) - wave.fromMs))
      return withPart(draft, list, { ...wave, key: newKey, fromMs })
    }
    case 'lines': {
      const line = draft.lines.find((one) => one.key === key)
      return line ? withPart(draft, list, { ...line, key: newKey, atMs: later(line.atMs) }) : draft
    }
    case 'incidents': {
      const incident = draft.incidents.find((one) => one.key === key)
      return incident
        ? withPart(draft, list, { ...incident, key: newKey, atMs: later(incident.atMs) })
        : draft
    }
  }
}

/** The phase that follows, if any. */
export function nextWave(draft: Draft, wave: Kept<Wave>): Kept<Wave> | null {
  const { waves } = ordered(draft)
  return waves[waves.findIndex(({ key }) => key === wave.key) + 1] ?? null
}

/** Until when a phase lasts: the next one's beginning, or the end. */
export const untilOf = (draft: Draft, wave: Kept<Wave>): number =>
  nextWave(draft, wave)?.fromMs ?? draft.durationMs

/** Moves the end of a phase: where the next one begins, or the end of all. */
export function lastingUntil(draft: Draft, wave: Kept<Wave>, untilMs: number): Draft {
  const next = nextWave(draft, wave)
  return next ? changed(draft, 'waves', next.key, { fromMs: untilMs }) : { ...draft, durationMs: untilMs }
}

export const isFull = (draft: Draft, list: List): boolean => draft[list].length >= scenarioLimits[list]
