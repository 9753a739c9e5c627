import { describe, expect, it } from 'vitest'
import { manualClock } from '../../test/obs/manualClock.ts'
import { pureDesk } from '../../test/support/pureDesk.ts'
import type { Journal } from './journal.ts'
import { createSaver } from './saver.ts'

function fixture() {
  const clock = manualClock()
  const snapshots: number[] = []
  let length = { rows: 1, bytes: 100 }
  let full = false
  const journal: Pick<Journal, 'snapshot' | 'length'> = {
    snapshot(_saved, revision, also) {
      if (full) throw new Error('disk is full')
      also?.()
      snapshots.push(revision)
      length = { rows: 0, bytes: 0 }
    },
    length: () => length,
  }
  const failures: unknown[] = []
  const saver = createSaver({
    clock,
    journal: journal as Journal,
    library: { write: () => undefined },
    failed: (error) => {
      failures.push(error)
      return { code: 'disk.full' }
    },
  })
  const { saved } = pureDesk().state
  return {
    clock,
    snapshots,
    failures,
    change: (revision: number, is = { rows: 1, bytes: 100 }) => {
      length = is
      saver.changed({ ...saved }, revision)
    },
    close: () => saver.close(saved, 99),
    fill: (on: boolean) => (full = on),
  }
}

describe('the saver', () => {
  it('waits for a quiet moment', async () => {
    const { clock, snapshots, change } = fixture()
    for (let revision = 1; revision <= 10; revision += 1) {
      change(revision)
      await clock.pass(1000)
    }
    expect(snapshots).toEqual([])
    await clock.pass(1000)
    expect(snapshots).toEqual([10])
  })

  it('does not wait for ever while a journal grows, by rows or by size', () => {
    const { snapshots, change } = fixture()
    change(1, { rows: 4999, bytes: 100 })
    change(2, { rows: 5000, bytes: 100 })
    change(3, { rows: 5, bytes: 9_000_000 })
    expect(snapshots).toEqual([2, 3])
  })

  it('tries again after a full disk, and folds what is left at the end', async () => {
    const { clock, snapshots, failures, change, close, fill } = fixture()
    fill(true)
    change(1)
    await clock.pass(2000)
    expect([snapshots, failures.length]).toEqual([[], 1])
    fill(false)
    change(2)
    await clock.pass(2000)
    expect(snapshots).toEqual([2])
    change(3)
    close()
    expect(snapshots).toEqual([2, 99])
  })
})
