import type { Clock } from '../studio/clock.ts'

/** OBS sends levels twenty times a second; ten are plenty for an eye. */
const everyMs = 100
const floorDb = -100

export type Levels = { readonly [input: string]: number }

/** Per input and channel: magnitude, peak after the fader, peak before it; all as multipliers. */
export interface MeterRow {
  inputName: string
  inputLevelsMul: readonly (readonly number[])[]
}

/** Gathers levels and passes on the highest since the last time, at most ten times a second. */
export function createMeters(clock: Clock, emit: (levels: Levels) => void) {
  let peaks: Record<string, number> = {}
  let cancel: (() => void) | null = null
  let emittedAtMs = Number.NEGATIVE_INFINITY

  const flush = (): void => {
    cancel = null
    emittedAtMs = clock.now()
    emit(peaks)
    peaks = {}
  }
  return {
    take(rows: readonly MeterRow[]) {
      for (const { inputName, inputLevelsMul } of rows) {
        const peak = Math.max(0, ...inputLevelsMul.map((channel) => channel[1] ?? 0))
        peaks[inputName] = Math.max(peaks[inputName] ?? floorDb, decibel(peak))
      }
      if (cancel) return
      const due = emittedAtMs + everyMs - clock.now()
      if (due <= 0) flush()
      else cancel = clock.after(due, flush)
    },
    close() {
      cancel?.()
      cancel = null
    },
  }
}

const decibel = (multiplier: number): number =>
  multiplier <= 0 ? floorDb : Math.max(floorDb, Math.round(200 * Math.log10(multiplier)) / 10)
