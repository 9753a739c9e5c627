import { expect, test } from 'vitest'
import { statsOf } from './stats.ts'

const stats = {
  cpuUsage: 9.7643,
  memoryUsage: 207.69,
  availableDiskSpace: 79_648.83,
  activeFps: 30.0000003,
  renderSkippedFrames: 3,
  renderTotalFrames: 1203,
  outputSkippedFrames: 1,
  outputTotalFrames: 900,
}

test('rates are counted between two answers, and not over a counter that began again', () => {
  const at = (atMs: number, bytes: number) => ({ atMs, streamBytes: bytes, recordBytes: bytes * 2 })
  const first = statsOf(stats, null, at(1000, 500_000), null)
  expect(first).toMatchObject({ streamKbps: 0, recordKbps: 0, congestion: 0 })
  const next = statsOf(stats, null, at(3000, 1_500_000), at(1000, 500_000))
  expect(next).toMatchObject({ streamKbps: 4000, recordKbps: 8000 })
  const restarted = statsOf(stats, null, at(3000, 100), at(1000, 500_000))
  expect(restarted).toMatchObject({ streamKbps: 0, recordKbps: 0 })
})

test('figures are rounded to what a person reads', () => {
  expect(statsOf(stats, null, { atMs: 0, streamBytes: 0, recordBytes: 0 }, null)).toMatchObject({
    cpuPercent: 9.8,
    memoryMb: 208,
    fps: 30,
    diskFreeMb: 79_649,
    renderSkipped: 3,
    outputTotal: 900,
  })
})
