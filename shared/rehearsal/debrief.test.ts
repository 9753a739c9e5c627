import { describe, expect, it } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import type { LogEntry } from '../live/effect.ts'
import { cuesIn, pausesIn, withoutPauses } from './debrief.ts'

const entry = (what: string, atEpochMs: number, facts: LogEntry['facts'] = {}): LogEntry => ({
  what,
  atEpochMs,
  run: 'r',
  by: 'a',
  facts,
})
const run = { endedAtEpochMs: 1000 }

describe('a run read from its log', () => {
  it('has its cues as they were taken, a repeated one twice', () => {
    const cues = cuesIn(
      [
        entry('cue.taken', 100, {
          cue: 'a',
          title: '开场',
          plannedMs: 60_000,
          script: [{ id: 'p', text: '好' }],
        }),
        entry('cue.taken', 300, { cue: 'a', title: '开场', plannedMs: 60_000 }),
        entry('cue.taken', 600, { cue: 'b', title: '案例', plannedMs: 1 }),
      ],
      run,
    )
    expect(
      cues.map(({ cue, startedAtEpochMs, endedAtEpochMs }) => [cue.id, startedAtEpochMs, endedAtEpochMs]),
    ).toEqual([
      ['a', 100, 300],
      ['a', 300, 600],
      ['b', 600, 1000],
    ])
    expect(cues[0]?.cue.script[0]?.text).toBe('好')
  })

  it('has its pauses, the last one up to its end', () => {
    const log = [entry('rehearsal.pause', 100), entry('rehearsal.resume', 200), entry('rehearsal.pause', 900)]
    expect(pausesIn(log, run)).toEqual([
      { fromEpochMs: 100, untilEpochMs: 200 },
      { fromEpochMs: 900, untilEpochMs: 1000 },
    ])
  })

  test.prop([fc.nat(1000), fc.nat(1000), fc.nat(1000), fc.nat(1000)])(
    'never counts more than passed, nor less than nothing',
    (a, b, c, d) => {
      const ran = withoutPauses(a, a + b, [{ fromEpochMs: c, untilEpochMs: c + d }])
      expect(ran).toBeLessThanOrEqual(b)
      expect(ran).toBeGreaterThanOrEqual(0)
    },
  )
})
