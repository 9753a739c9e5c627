import type { ShowKind } from '../../../shared/show/show.ts'
import type { Line, PlannedIncident, Scenario, Wave } from '../../../shared/rehearsal/scenario.ts'
import { scenarioProblems, type ScenarioProblem } from '../../../shared/rehearsal/scenarioProblems.ts'

/** A part of the scenario with a name of its own while it is edited: times move parts about, names stay. */
export type Kept<P> = P & { readonly key: string }

/** A scenario on the editor's desk. Parts stand in any order; on the way out they are sorted by time. */
export interface Draft extends Omit<Scenario, 'waves' | 'lines' | 'incidents'> {
  waves: readonly Kept<Wave>[]
  lines: readonly Kept<Line>[]
  incidents: readonly Kept<PlannedIncident>[]
}

export const lists = ['waves', 'lines', 'incidents'] as const
export type List = (typeof lists)[number]
export type PartOf<L extends List> = Draft[L][number]

const keyed = <P>(list: readonly P[], newKey: () => string): Kept<P>[] =>
  list.map((part) => ({ ...part, key: newKey() }))

export const draftOf = (scenario: Scenario, newKey: () => string): Draft => ({
  ...scenario,
  waves: keyed(scenario.waves, newKey),
  lines: keyed(scenario.lines, newKey),
  incidents: keyed(scenario.incidents, newKey),
})

/** As it is kept and tried out: in the order of time, and without what only the editor knows. */
export function scenarioOf(draft: Draft): Scenario {
  const { waves, lines, incidents } = ordered(draft)
  return {
    ...draft,
    waves: waves.map(({ key: _key, ...wave }) => wave),
    lines: lines.map(({ key: _key, ...line }) => line),
    incidents: incidents.map(({ key: _key, good, ...incident }) =>
      good === undefined || good.trim() === '' ? incident : { ...incident, good: good.trim() },
    ),
  }
}

/** The parts in the order of their times; those of the same time as they were. */
export const ordered = (draft: Draft): Pick<Draft, List> => ({
  waves: draft.waves.toSorted((one, other) => one.fromMs - other.fromMs),
  lines: draft.lines.toSorted((one, other) => one.atMs - other.atMs),
  incidents: draft.incidents.toSorted((one, other) => one.atMs - other.atMs),
})

/** When a part begins; 0 for the scenario as a whole. */
export function timeOf(draft: Draft, place: { list: List; key: string } | null): number {
  if (!place) return 0
  const part = draft[place.list].find(({ key }) => key === place.key)
  return part ? ('fromMs' in part ? part.fromMs : part.atMs) : 0
}

/** What a new audience does until somebody says otherwise. */
export const calmWave: Wave = {
  fromMs: 0,
  commentsPerMinute: 10,
  likesPerMinute: 60,
  entriesPerMinute: 10,
  viewers: 100,
  mix: { friendly: 3, asking: 2 },
}

/** An empty one: twenty minutes with a calm audience, to be made one's own. */
export const emptyScenario = (id: string, kind: ShowKind, seed: number): Scenario => ({
  version: 1,
  id,
  title: '',
  kind,
  note: '',
  seed,
  durationMs: 20 * 60_000,
  waves: [calmWave],
  lines: [],
  incidents: [],
})

/** What is wrong, by the part and field where it is mended; `key` is null for the scenario as a whole. */
export interface PlacedProblem extends Pick<ScenarioProblem, 'key' | 'params' | 'grave'> {
  list: List | null
  part: string | null
  field: string
}

export function problemsOf(draft: Draft): readonly PlacedProblem[] {
  // The paths count in the order in which they are given here, whatever the times.
  return scenarioProblems(draft).map(({ path: [list, at, field], ...rest }) => {
    if (typeof at !== 'number' || !isList(list))
      return { ...rest, list: null, part: null, field: String(list) }
    return { ...rest, list, part: draft[list][at]?.key ?? null, field: String(field) }
  })
}

const isList = (name: unknown): name is List => lists.some((list) => list === name)
