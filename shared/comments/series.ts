/**
 * Counters over time for the report: a point every so often, never more than `most` of them. When full, every second
 * point goes and the step doubles, so that a show of any length fits and its shape stays.
 */
export interface Series {
  readonly everyMs: number
  readonly most: number
  readonly points: readonly SeriesPoint[]
}

export interface SeriesPoint {
  atEpochMs: number
  values: { readonly [counter: string]: number }
}

export const startSeries = (everyMs = 5000, most = 2000): Series => ({ everyMs, most, points: [] })

/** Adds a point when one is due; the same series comes back when not. */
export function addPoint(series: Series, point: SeriesPoint): Series {
  const last = series.points.at(-1)
  if (last && point.atEpochMs < last.atEpochMs + series.everyMs) return series
  const points = [...series.points, point]
  if (points.length <= series.most) return { ...series, points }
  return { ...series, everyMs: series.everyMs * 2, points: points.filter((_, k) => k % 2 === 0) }
}

/** Highest value of a counter and when it was first reached; null where it never was counted. */
export function peakOf(series: Series, counter: string): { value: number; atEpochMs: number } | null {
  let peak: { value: number; atEpochMs: number } | null = null
  for (const { atEpochMs, values } of series.points) {
    const value = values[counter]
    if (value !== undefined && (peak === null || value > peak.value)) peak = { value, atEpochMs }
  }
  return peak
}
