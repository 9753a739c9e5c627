import type { Command } from '../../../shared/live/table.ts'
import type { ViewOf } from '../../../shared/live/views.ts'
import type { WordKey, WordParams } from '../../../shared/words/words.ts'
import type { Sent, Studio } from '../../kit/studio.ts'
import type { ToastAction, Toasts } from '../../kit/toasts.ts'
import type { DeskStore } from '../desk/store.ts'

/** What every action of the desk has at hand. Views are read when it acts, not when it was made. */
export interface Env {
  studio: Studio
  store: DeskStore
  toasts: Toasts
  say(key: WordKey, params?: WordParams): string
  /** Sends a command. A refusal is said in the corner, with a way on where there is one. */
  act(command: Command, onRefusal?: (sent: Refused) => ToastAction | undefined): Promise<Sent>
}

export type Refused = Extract<Sent, { ok: false }>

export interface Sight {
  live: ViewOf<'live'>
  plan: ViewOf<'plan'>
  obs: ViewOf<'obs'>
  settings: ViewOf<'settings'>
}

/** All that is needed to decide, or null before the first snapshots. */
export function sight(studio: Studio): Sight | null {
  const live = studio.view('live')
  const plan = studio.view('plan')
  const obs = studio.view('obs')
  const settings = studio.view('settings')
  return live && plan && obs && settings ? { live, plan, obs, settings } : null
}

/** What an action gives back: the answer of its command, or nothing when there was nothing to do. */
export type Acted = Promise<Sent | undefined> | undefined
