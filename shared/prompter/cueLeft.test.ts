import { describe, expect, it } from 'vitest'
import { cueLeft } from './cueLeft.ts'

const cue = { plannedMs: 120_000, startedAtEpochMs: 1000 }

describe('the time a cue has left', () => {
  it('counts down calmly, then says that the end is near, then how far it is over', () => {
    expect(cueLeft(cue, 1000)).toEqual({ leftMs: 120_000, stands: 'calm' })
    expect(cueLeft(cue, 106_000)).toEqual({ leftMs: 15_000, stands: 'soon' })
    expect(cueLeft(cue, 121_000)).toEqual({ leftMs: 0, stands: 'over' })
    expect(cueLeft(cue, 131_000)).toEqual({ leftMs: -10_000, stands: 'over' })
  })

  it('gives a short cue a shorter end', () => {
    const short = { plannedMs: 20_000, startedAtEpochMs: 0 }
    expect(cueLeft(short, 14_000)?.stands).toBe('calm')
    expect(cueLeft(short, 15_000)?.stands).toBe('soon')
  })

  it('says nothing where no time was planned or no cue runs', () => {
    expect(cueLeft({ plannedMs: 0, startedAtEpochMs: 0 }, 5)).toBeNull()
    expect(cueLeft(null, 5)).toBeNull()
  })
})
