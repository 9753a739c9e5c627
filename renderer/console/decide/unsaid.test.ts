import { describe, expect, it } from 'vitest'
import type { Script } from '../../../shared/show/script.ts'
import { pureDesk } from '../../../test/support/pureDesk.ts'
import { unsaidLines } from './unsaid.ts'

const say = (id: string, must = false) => ({
  id,
  kind: 'say' as const,
  who: '',
  text: '甲'.repeat(10),
  ...(must && { must }),
})
const script: Script = [say('a'), say('must', true), say('b'), say('later', true)]

function reading(position: number, changes: object = {}) {
  const { state, now } = pureDesk()
  const { live, plan } = state.saved
  const cue = plan.show.cues[0]!
  const on = {
    ...live,
    current: { cue, startedAtEpochMs: now },
    prompter: { ...live.prompter, cue: cue.id, script, position, playing: false },
    ...changes,
  }
  return unsaidLines(on as Parameters<typeof unsaidLines>[0], now).map(({ id }) => id)
}

describe('lines that have to be said', () => {
  it('are missed once the reading is past them', () => {
    expect(reading(15)).toEqual([])
    expect(reading(20)).toEqual(['must'])
  })

  it('are all told of before another cue is taken', () => {
    expect(reading(0, { armed: 'another' })).toEqual(['must', 'later'])
  })

  it('are no longer told of when they were said, by ear or by hand', () => {
    expect(reading(20, { said: { must: 1 } })).toEqual([])
  })

  it('are nobody’s business while another script is on the prompter than the cue on air', () => {
    expect(reading(20, { current: null })).toEqual([])
  })
})
