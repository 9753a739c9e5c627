import type { Action } from '../desk/keys.ts'
import { editActions } from './edit.ts'
import type { Acted, Env } from './env.ts'
import { houseActions } from './house.ts'
import { outputActions } from './outputs.ts'
import { prompterActions } from './prompter.ts'
import { questionActions } from './questions.ts'
import { showActions } from './show.ts'

/** Everything that a key or a button of the desk does. Each key of the table has its action; the compiler sees to it. */
export function createActions(env: Env) {
  const actions = {
    ...showActions(env),
    ...questionActions(env),
    ...prompterActions(env),
    ...outputActions(env),
    ...editActions(env),
    ...houseActions(env),
  }
  return actions satisfies Record<Action, (index: number) => Acted>
}

export type Actions = ReturnType<typeof createActions>
