import type { Context } from './command.ts'
import type { Effect } from './effect.ts'

/** A line for the as-run log, written together with the journal row. */
export const logged = (
  what: string,
  run: string | null,
  { now, actor }: Pick<Context, 'now' | 'actor'>,
  facts: { readonly [name: string]: unknown },
): Effect => ({
  to: 'library',
  write: {
    kind: 'log',
    entry: { what, atEpochMs: now, run, by: actor.name, facts },
    device: actor.device,
  },
})
