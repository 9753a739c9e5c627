import { describe, expect, it } from 'vitest'
import { addPoint, peakOf, startSeries } from './series.ts'

describe('series', () => {
  it('takes a point when one is due', () => {
    const one = addPoint(startSeries(1000), { atEpochMs: 0, values: { likes: 1 } })
    expect(addPoint(one, { atEpochMs: 999, values: { likes: 2 } })).toBe(one)
    expect(addPoint(one, { atEpochMs: 1000, values: { likes: 2 } }).points).toHaveLength(2)
  })

  it('stays bounded over a day and keeps its shape', () => {
    let series = startSeries(1000, 100)
    for (let at = 0; at <= 86_400_000; at += 1000)
      series = addPoint(series, {
        atEpochMs: at,
        values: { viewers: at < 43_200_000 ? at : 86_400_000 - at },
      })
    expect(series.points.length).toBeLessThanOrEqual(100)
    expect(series.points.length).toBeGreaterThan(40)
    expect(series.points[0]?.atEpochMs).toBe(0)
    expect(peakOf(series, 'viewers')?.atEpochMs).toBeGreaterThan(41_000_000)
    expect(peakOf(series, 'orders')).toBeNull()
  })
})
