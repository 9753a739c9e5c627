import type { Clock } from '../studio/clock.ts'

/** Remembers deliveries by their mark for a while, so that one that is sent again is not carried out again. */
export interface Receipts<T> {
  /** What became, or is becoming, of a delivery that came before. */
  find(mark: string): Promise<T | null> | undefined
  /** Remembers a delivery, unless it comes to nothing (null): then it may be sent again. */
  keep(mark: string, outcome: Promise<T | null>): Promise<T | null>
}

const most = 10_000

export function createReceipts<T>(clock: Pick<Clock, 'now'>, forMs: number): Receipts<T> {
  const kept = new Map<string, { outcome: Promise<T | null>; untilMs: number }>()

  function forgetOld(): void {
    const now = clock.now()
    for (const [mark, { untilMs }] of kept) {
      if (untilMs > now && kept.size <= most) return
      kept.delete(mark)
    }
  }

  return {
    find: (mark) => kept.get(mark)?.outcome,
    async keep(mark, outcome) {
      kept.set(mark, { outcome, untilMs: clock.now() + forMs })
      forgetOld()
      const became = await outcome
      if (became === null) kept.delete(mark)
      return became
    },
  }
}
