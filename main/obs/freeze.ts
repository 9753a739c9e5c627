import type { Clock } from '../studio/clock.ts'

/** Looked at every half second, asked after 0.75 s of silence, believed frozen 1.5 s later: said within 2.75 s. */
const lookEveryMs = 500
const quietMs = 750
const answerWithinMs = 1500
/** A frozen wire that long is given up: the other computer may have gone without a word. */
const giveUpMs = 15_000

export interface FreezeOptions {
  clock: Clock
  /** Studio time of the last sign of life. */
  heardAtMs(): number
  /** A cheap request; its answer counts as a sign of life. Resolves by the deadline. */
  knock(deadlineMs: number): Promise<unknown>
  /** While true OBS must not be asked, so that its silence says nothing. */
  excused(): boolean
  onFrozen(): void
  onThawed(): void
  onGivenUp(): void
}

/** Tells a frozen OBS from a quiet one. Returns the way to stop looking. */
export function watchFreeze(options: FreezeOptions): () => void {
  const { clock, heardAtMs, knock, excused } = options
  let frozenSinceMs: number | null = null
  let closed = false
  let cancel = clock.after(lookEveryMs, look)

  function look(): void {
    const askedAtMs = clock.now()
    if (excused() || askedAtMs - heardAtMs() < quietMs) return judge(true)
    // Excused meanwhile: a scene collection is being loaded, which takes as long as it takes.
    void knock(answerWithinMs).then(() => judge(heardAtMs() >= askedAtMs || excused()))
  }

  function judge(alive: boolean): void {
    if (closed) return
    const nowMs = clock.now()
    if (!alive && frozenSinceMs === null) {
      frozenSinceMs = nowMs
      options.onFrozen()
    } else if (alive && frozenSinceMs !== null) {
      frozenSinceMs = null
      options.onThawed()
    } else if (frozenSinceMs !== null && nowMs - frozenSinceMs >= giveUpMs) {
      closed = true
      return options.onGivenUp()
    }
    cancel = clock.after(lookEveryMs, look)
  }

  return () => {
    closed = true
    cancel()
  }
}
