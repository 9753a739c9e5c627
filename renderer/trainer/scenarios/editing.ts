import type { Scenario } from '../../../shared/rehearsal/scenario.ts'
import { draftOf, scenarioOf, type Draft, type List, type PartOf } from './draft.ts'
import { withPart } from './edits.ts'
import { begun, did, redone, undone, type History } from './history.ts'

/** What is looked at in the editor: one part, or what the scenario says of itself. */
export type Chosen = { list: List; key: string } | null

/** A scenario that is being edited. It outlives the editor's tab: a rehearsal in between loses nothing. */
export interface Editing {
  history: History<Draft>
  /** As it is kept by the studio; null while it never was. */
  kept: Draft | null
  /** When it was kept like that. */
  keptAtEpochMs: number | null
  chosen: Chosen
  /** Saving was tried: from now on what is missing is said too. */
  tried: boolean
}

export type EditingAction =
  | { do: 'open'; scenario: Scenario; keptAtEpochMs: number | null; newKey(): string }
  | { do: 'close' }
  | { do: 'change'; draft: Draft; what: string | null; atMs: number; chosen?: Chosen }
  | { do: 'undo' | 'redo' | 'try' }
  /** Puts a deleted part back, whatever was done since. */
  | { do: 'restore'; list: List; part: PartOf<List>; atMs: number }
  | { do: 'choose'; chosen: Chosen }
  | { do: 'saved'; draft: Draft; atEpochMs: number }
  /** Becomes a scenario of its own, as if it had been new. */
  | { do: 'part'; id: string }

export function editing(state: Editing | null, action: EditingAction): Editing | null {
  if (action.do === 'open') {
    const draft = draftOf(action.scenario, action.newKey)
    const { keptAtEpochMs } = action
    const kept = keptAtEpochMs === null ? null : draft
    return { history: begun(draft), kept, keptAtEpochMs, chosen: null, tried: false }
  }
  if (!state) return null
  switch (action.do) {
    case 'close':
      return null
    case 'change': {
      const history = did(state.history, action.draft, action.what, action.atMs)
      return withChosen({ ...state, history }, action.chosen === undefined ? state.chosen : action.chosen)
    }
    case 'undo':
      return withChosen({ ...state, history: undone(state.history) }, state.chosen)
    case 'redo':
      return withChosen({ ...state, history: redone(state.history) }, state.chosen)
    case 'try':
      return { ...state, tried: true }
    case 'restore': {
      const { list, part, atMs } = action
      const draft = state.history.present
      if (draft[list].some(({ key }) => key === part.key)) return state
      const history = did(state.history, withPart(draft, list, part), null, atMs)
      return withChosen({ ...state, history }, { list, key: part.key })
    }
    case 'choose':
      return withChosen(state, action.chosen)
    case 'saved':
      return { ...state, kept: action.draft, keptAtEpochMs: action.atEpochMs, tried: false }
    case 'part': {
      const { id } = action
      const present = { ...state.history.present, id }
      // Its earlier steps belong to the other one.
      return { ...state, history: begun(present), kept: null, keptAtEpochMs: null }
    }
  }
}

/** Looks at a part only while it is there. */
function withChosen(state: Editing, chosen: Chosen): Editing {
  const there = chosen && state.history.present[chosen.list].some(({ key }) => key === chosen.key)
  return { ...state, chosen: there ? chosen : null }
}

/** Something would be lost if it were closed now. Undone back to what is kept, nothing would. */
export const isUnsaved = ({ history, kept }: Editing): boolean =>
  kept === null
    ? history.past.length > 0 || history.present.title !== ''
    : kept !== history.present &&
      JSON.stringify(scenarioOf(kept)) !== JSON.stringify(scenarioOf(history.present))
