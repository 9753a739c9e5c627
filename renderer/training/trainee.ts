import type { Drilled } from '../../shared/rehearsal/rehearsal.ts'

/** What scores and marks know somebody by: the id in the class list, or the name of who is not on it. */
export const keyOf = (drilled: Pick<Drilled, 'trainee' | 'name'>): string => drilled.trainee ?? drilled.name

export const nameOf = (drilled: Pick<Drilled, 'name'>): string => drilled.name

/** The name behind a key, where the run knows it. */
export const nameFor = (drilled: readonly Drilled[], key: string): string =>
  drilled.find((one) => keyOf(one) === key)?.name ?? key
