import { isDraft, original, type Draft } from 'immer'
import { refuse, type Refusal, type RefusalCode } from '../protocol/refusal.ts'
import type { Plan } from './state.ts'

export const undoLimit = 100

/** Which revision of a thing an edit was made on; absent means "whatever it is now". */
export function staleRefusal(
  plan: Pick<Plan, 'touched'>,
  id: string,
  base: number | undefined,
  code: RefusalCode,
): Refusal | null {
  if (base === undefined) return null
  return (plan.touched[id] ?? 0) > base ? refuse(code) : null
}

/**
 * Place of the thing with this id in a list that nothing was done to yet, -1 where it is not. Looks at the list as it
 * was, because asking a draft makes one of every element that is passed.
 */
export const placeOf = (list: readonly { id: string }[], id: string): number =>
  (isDraft(list) ? (original(list as { id: string }[]) ?? list) : list).findIndex((known) => known.id === id)

/** Marks things as changed at the revision that this edit will have. */
export function touch(plan: Draft<Plan>, ...ids: readonly string[]): void {
  for (const id of ids) plan.touched[id] = plan.revision + 1
}

/** The list with the item of one place taken to another; as it is where there is none. */
export const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const item = list[from]
  if (item === undefined) return [...list]
  return list.toSpliced(from, 1).toSpliced(to, 0, item)
}
