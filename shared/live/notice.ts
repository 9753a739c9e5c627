import type { Draft } from 'immer'
import type { Context } from './command.ts'
import type { Notice, StudioState } from './state.ts'

/** Tells the operator something. What goes on being so is said once, until somebody has read it. */
export function tellOperator(
  state: Draft<StudioState>,
  key: string,
  params: Notice['params'],
  { id, now }: Pick<Context, 'id' | 'now'>,
): void {
  const { notices } = state.seen
  const said = JSON.stringify(params)
  if (notices.some((known) => known.key === key && JSON.stringify(known.params) === said)) return
  notices.push({ id: id(), key, params, atEpochMs: now })
}

/** Takes back what no longer is so. */
export function tellNoMore(state: Draft<StudioState>, key: string): void {
  state.seen.notices = state.seen.notices.filter((notice) => notice.key !== key)
}
