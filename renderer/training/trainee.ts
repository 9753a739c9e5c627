import type { WordKey } from '../../shared/words/words.ts'
import { keyOf, type Drilled } from '../../shared/rehearsal/rehearsal.ts'

export const nameOf = (drilled: Pick<Drilled, 'name'>): string => drilled.name

/** Who made a mark or gave a score: the desk's own console has no name of a person. */
export const byName = (by: string, t: (key: WordKey) => string): string =>
  by === 'console' ? t('training.by.console') : by

/** The name behind a key, where the run knows it. */
export const nameFor = (drilled: readonly Drilled[], key: string): string =>
  drilled.find((one) => keyOf(one) === key)?.name ?? key
