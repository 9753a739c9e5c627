import { expect, it } from 'vitest'
import type { ObsStats } from '../../../shared/live/obs.ts'
import { healthOf } from './health.ts'

const stats: ObsStats = {
  cpuPercent: 23.4,
  memoryMb: 400,
  fps: 30,
  diskFreeMb: 16_200,
  renderSkipped: 0,
  renderTotal: 1000,
  outputSkipped: 0,
  outputTotal: 1000,
  congestion: 0,
  streamKbps: 4100,
  recordKbps: 0,
}

it('counts free space in minutes of a usual recording until one is measured', () => {
  expect(healthOf(stats).recordMinutes).toBe(368)
  expect(healthOf({ ...stats, recordKbps: 12_000 }).recordMinutes).toBe(184)
})

it('points at what is bad and at nothing else', () => {
  expect(healthOf(stats).bad).toEqual([])
  expect(healthOf({ ...stats, outputSkipped: 15 }).bad).toEqual(['dropped'])
  expect(healthOf({ ...stats, renderSkipped: 100, cpuPercent: 96 }).bad).toEqual(['skipped', 'cpu'])
  expect(healthOf({ ...stats, congestion: 0.5, diskFreeMb: 900 }).bad).toEqual(['congestion', 'disk'])
})

it('knows no share of nothing', () => {
  expect(healthOf({ ...stats, outputTotal: 0 }).droppedPercent).toBe(0)
})
