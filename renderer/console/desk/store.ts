import type { BankTab } from '../questions/QuestionBankPanel.tsx'

/**
 * What belongs to this console alone: what is selected, which panel is open. The studio knows nothing of it, and a
 * console that is opened elsewhere starts afresh.
 */
export interface DeskState {
  selection: Selection | null
  editing: boolean
  tab: string
  panel: Panel | null
  /** The line for a message to the host is open. */
  messaging: boolean
}

/** The one thing that Enter acts on. */
export interface Selection {
  kind: 'cue' | 'scene' | 'question' | 'card'
  id: string
}

export type Panel =
  | {
      name:
        | 'shows'
        | 'newShow'
        | 'showSettings'
        | 'obs'
        | 'prepare'
        | 'devices'
        | 'feeds'
        | 'keys'
        | 'voice'
        | 'controls'
    }
  | { name: 'questions'; start?: BankTab }
  | { name: 'script'; cue: string }
  | { name: 'prompters' }
  | { name: 'missingScene'; cue: string }
  | { name: 'card'; card: string | null; kind?: string }
  | { name: 'cardImport' }
  | { name: 'confirm'; what: Confirmable }

/** What is asked for before it is done. */
export type Confirmable = 'stream.start' | 'stream.stop' | 'record.stop' | 'run.end'

export interface DeskStore {
  get(): DeskState
  set(changes: Partial<DeskState>): void
  subscribe(listener: () => void): () => void
}

export function createDeskStore(): DeskStore {
  const listeners = new Set<() => void>()
  let state: DeskState = { selection: null, editing: false, tab: 'questions', panel: null, messaging: false }
  return {
    get: () => state,
    set(changes) {
      state = { ...state, ...changes }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const isSelected = (selection: Selection | null, kind: Selection['kind'], id: string): boolean =>
  selection?.kind === kind && selection.id === id
