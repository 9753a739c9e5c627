import { describe, expect, it } from 'vitest'
import { at, cue, line, only } from '../../../test/support/measuredRun.ts'
import type { LogEntry } from '../../live/effect.ts'
import { cueSchema } from '../../show/show.ts'
import type { MeasuredCue } from './facts.ts'

describe('what was planned for a cue and never went on air', () => {
  const script = [
    { id: 'p1', kind: 'say' as const, text: '一'.repeat(60), link: 'case' },
    { id: 'p2', kind: 'say' as const, text: '二'.repeat(40), link: 'asked' },
  ]
  const planned = (rest: Partial<MeasuredCue> = {}) => {
    const one = cue(0, 60, 60, rest)
    return { ...one, cue: cueSchema.parse({ ...one.cue, script, cards: ['title'] }) }
  }
  const taken = (facts: LogEntry['facts'] = {}) => line('cue.taken', 0, { cue: 'c0', ...facts })

  it('is counted, at the end of its cue', () => {
    const log = [taken(), line('card.air', 10, { card: 'case' })]
    expect(only('lateChanges', { log, cues: [planned()] })).toMatchObject({
      value: 1,
      band: 'beside',
      moments: [{ atEpochMs: at(60) }],
    })
  })

  it('is a card, too, that was not ready when its cue was taken, unless it was aired by hand', () => {
    const aired = [line('card.air', 10, { card: 'case' }), line('question.air', 20, { question: 'asked' })]
    const held = taken({ held: ['title'] })
    expect(only('lateChanges', { log: [taken(), ...aired], cues: [planned()] })).toMatchObject({ value: 0 })
    expect(only('lateChanges', { log: [held, ...aired], cues: [planned()] })).toMatchObject({ value: 1 })
    const byHand = [...aired, line('card.air', 30, { card: 'title' })]
    expect(only('lateChanges', { log: [held, ...byHand], cues: [planned()] })).toMatchObject({ value: 0 })
  })

  it('is nothing that belongs to a line which the prompter did not reach, or to a cue that goes on', () => {
    const log = [taken(), line('card.air', 10, { card: 'case' })]
    expect(only('lateChanges', { log, cues: [planned({ readChars: 50 })] })).toMatchObject({ value: 0 })
    expect(only('lateChanges', { log: [taken()], cues: [planned({ endedAtEpochMs: null })] })).toMatchObject({
      value: 0,
    })
  })

  it('counts once, however often the cue was repeated', () => {
    const again = { ...planned(), startedAtEpochMs: at(60), endedAtEpochMs: at(120) }
    const log = [taken(), line('card.air', 10, { card: 'case' }), line('cue.taken', 60, { cue: 'c0' })]
    expect(only('lateChanges', { log, cues: [planned(), again] })).toMatchObject({
      value: 1,
      moments: [{ atEpochMs: at(120) }],
    })
  })
})
