import { describe, expect, it } from 'vitest'
import { pureDesk } from '../../../test/support/pureDesk.ts'
import { placeAt, positionAt } from '../../prompter/clock.ts'
import type { Paragraph } from '../../show/script.ts'

/** A desk on which the second cue is on air and has scrolled for ten seconds. */
function reading() {
  const desk = pureDesk()
  desk.send({ type: 'prompter.load', cue: 'refund' })
  desk.send({ type: 'prompter.play' })
  desk.now += 20_000
  const prompter = () => desk.state.saved.live.prompter
  const place = () => {
    const { index, offset } = placeAt(prompter().script, positionAt(prompter(), desk.now))
    return { paragraph: prompter().script[index]?.id, offset }
  }
  return { desk, prompter, place }
}

describe('editing a script while it is read', () => {
  it('leaves the prompter alone until it is asked to bring the edit in', () => {
    const { desk, prompter } = reading()
    const before = prompter().script
    desk.send({ type: 'cue.edit', cue: 'refund', changes: { script: [] } })
    expect(prompter().script).toBe(before)
  })

  it('keeps the reader at the same character of the same paragraph, still moving', () => {
    const { desk, prompter, place } = reading()
    const before = place()
    const added: Paragraph = { id: 'added', kind: 'say', who: '', text: '先插一句。' }
    desk.send({ type: 'cue.edit', cue: 'refund', changes: { script: [added, ...prompter().script] } })
    expect(desk.send({ type: 'prompter.refresh' })).toBeNull()
    expect(prompter().script[0]?.id).toBe('added')
    expect(place().paragraph).toBe(before.paragraph)
    expect(place().offset).toBeCloseTo(before.offset)
    expect(prompter().playing).toBe(true)
  })

  it('refuses when the cue is gone from the plan', () => {
    const { desk } = reading()
    desk.send({ type: 'cue.delete', cue: 'refund' })
    expect(desk.send({ type: 'prompter.refresh' })?.code).toBe('cue.unknown')
  })
})
