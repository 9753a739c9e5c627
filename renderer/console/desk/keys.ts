import type { WordKey } from '../../../shared/words/words.ts'
import type { Combo } from '../../kit/combo.ts'

/** One thing that a key does. The key handler, the labels on buttons and the page of keys all read this table. */
export interface KeyEntry {
  combos: readonly Combo[]
  does: WordKey
  group: KeyGroup
  /** How the combos are printed where they are a range (`1–9`). */
  shown?: string
  /** Only while the rundown is edited. */
  editing?: true
  /** Fires again while held down. */
  repeats?: true
  /** A modifier-free Escape or a hold: handled apart, listed here for the page of keys. */
  held?: true
}

export const keyGroups = ['show', 'questions', 'prompter', 'outputs', 'edit', 'desk'] as const
export type KeyGroup = (typeof keyGroups)[number]

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

export const keys = {
  go: { combos: ['G'], does: 'key.go', group: 'show' },
  enter: { combos: ['Enter'], does: 'key.enter', group: 'show' },
  cancel: { combos: ['Escape'], does: 'key.cancel', group: 'show', held: true },
  panic: { combos: ['Escape'], does: 'key.panic', group: 'show', held: true },
  cueUp: { combos: ['ArrowUp'], does: 'key.cueUp', group: 'show', repeats: true },
  cueDown: { combos: ['ArrowDown'], does: 'key.cueDown', group: 'show', repeats: true },
  scene: { combos: digits, shown: '1–9', does: 'key.scene', group: 'show' },
  lock: { combos: ['L'], does: 'key.lock', group: 'show' },
  clear: { combos: ['X'], does: 'key.clear', group: 'show' },
  reveal: { combos: ['R'], does: 'key.reveal', group: 'show' },

  questionNext: { combos: ['N'], does: 'key.questionNext', group: 'questions' },
  questionDown: { combos: ['J'], does: 'key.questionDown', group: 'questions', repeats: true },
  questionUp: { combos: ['U'], does: 'key.questionUp', group: 'questions', repeats: true },
  answered: { combos: ['D'], does: 'key.answered', group: 'questions' },
  questionRaise: { combos: ['Alt+U'], does: 'key.questionRaise', group: 'questions', repeats: true },
  questionLower: { combos: ['Alt+J'], does: 'key.questionLower', group: 'questions', repeats: true },
  tabQuestions: { combos: ['Q'], does: 'key.tabQuestions', group: 'questions' },
  tabComments: { combos: ['C'], does: 'key.tabComments', group: 'questions' },
  tabCards: { combos: ['K'], does: 'key.tabCards', group: 'questions' },

  prompterPlay: { combos: ['Space'], does: 'key.prompterPlay', group: 'prompter' },
  prompterSlower: { combos: ['['], does: 'key.prompterSlower', group: 'prompter', repeats: true },
  prompterFaster: { combos: [']'], does: 'key.prompterFaster', group: 'prompter', repeats: true },
  prompterBack: { combos: [','], does: 'key.prompterBack', group: 'prompter', repeats: true },
  prompterOn: { combos: ['.'], does: 'key.prompterOn', group: 'prompter', repeats: true },
  message: { combos: ['M'], does: 'key.message', group: 'prompter' },

  mute: {
    combos: digits.map((digit) => `Shift+${digit}`),
    shown: 'Shift+1–9',
    does: 'key.mute',
    group: 'outputs',
  },
  record: { combos: ['Shift+R'], does: 'key.record', group: 'outputs' },
  stream: { combos: ['Shift+S'], does: 'key.stream', group: 'outputs' },
  endRun: { combos: ['Shift+E'], does: 'key.endRun', group: 'outputs' },

  edit: { combos: ['E'], does: 'key.edit', group: 'edit' },
  undo: { combos: ['Ctrl+Z'], does: 'key.undo', group: 'edit', repeats: true },
  redo: { combos: ['Ctrl+Shift+Z', 'Ctrl+Y'], does: 'key.redo', group: 'edit', repeats: true },
  script: { combos: ['T'], does: 'key.script', group: 'edit' },
  cueAdd: { combos: ['A'], does: 'key.cueAdd', group: 'edit', editing: true },
  cueDuplicate: { combos: ['Ctrl+D'], does: 'key.cueDuplicate', group: 'edit', editing: true },
  cueDelete: { combos: ['Delete'], does: 'key.cueDelete', group: 'edit', editing: true },
  cueRaise: { combos: ['Alt+ArrowUp'], does: 'key.cueRaise', group: 'edit', editing: true, repeats: true },
  cueLower: { combos: ['Alt+ArrowDown'], does: 'key.cueLower', group: 'edit', editing: true, repeats: true },

  shows: { combos: ['S'], does: 'key.shows', group: 'desk' },
  obs: { combos: ['O'], does: 'key.obs', group: 'desk' },
  devices: { combos: ['P'], does: 'key.devices', group: 'desk' },
  language: { combos: ['Shift+L'], does: 'key.language', group: 'desk' },
  help: { combos: ['?'], does: 'key.help', group: 'desk' },
} as const satisfies Record<string, KeyEntry>

export type Action = keyof typeof keys

/** The combo printed beside a control. */
export const comboFor = (action: Action, index = 0): Combo =>
  keys[action].combos[index] ?? keys[action].combos[0]

const byCombo = new Map<Combo, { action: Action; index: number }>(
  (Object.entries(keys) as [Action, KeyEntry][])
    .filter(([, entry]) => !entry.held)
    .flatMap(([action, entry]) => entry.combos.map((combo, index) => [combo, { action, index }] as const)),
)

/** What a combo does now, and which of several it is (scene 3); null when it does nothing. */
export function actionOf(
  combo: Combo,
  { editing, repeat }: { editing: boolean; repeat: boolean },
): { action: Action; index: number } | null {
  const found = byCombo.get(combo)
  if (!found) return null
  const entry: KeyEntry = keys[found.action]
  if ((entry.editing && !editing) || (repeat && !entry.repeats)) return null
  return found
}
