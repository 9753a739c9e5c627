import { describe, expect, it } from 'vitest'
import { pureDesk } from '../../../test/support/pureDesk.ts'
import { placeAt, positionAt, scriptLength } from '../../prompter/clock.ts'
import { prompterDueAt } from '../../prompter/due.ts'
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
  it('brings the edit in and keeps the reader at the same character of the same paragraph, still moving', () => {
    const { desk, prompter, place } = reading()
    const before = place()
    const added: Paragraph = { id: 'added', kind: 'say', who: '', text: '先插一句。' }
    desk.send({ type: 'cue.edit', cue: 'refund', changes: { script: [added, ...prompter().script] } })
    expect(prompter().script[0]?.id).toBe('added')
    expect(place().paragraph).toBe(before.paragraph)
    expect(place().offset).toBeCloseTo(before.offset)
    expect(prompter().playing).toBe(true)
    desk.send({ type: 'plan.undo' })
    expect(prompter().script[0]?.id).not.toBe('added')
    expect(place()).toEqual({ paragraph: before.paragraph, offset: expect.closeTo(before.offset) as number })
  })

  it('leaves the reader alone when another cue is edited', () => {
    const { desk, prompter } = reading()
    const before = prompter()
    desk.send({ type: 'cue.edit', cue: 'opening', changes: { script: [] } })
    expect(prompter()).toBe(before)
  })

  it('refuses when the cue is gone from the plan', () => {
    const { desk } = reading()
    desk.send({ type: 'cue.delete', cue: 'refund' })
    expect(desk.send({ type: 'prompter.refresh' })?.code).toBe('cue.unknown')
  })
})

describe('keeping to the time', () => {
  const settle = () => {
    const desk = pureDesk()
    desk.send({ type: 'prompter.load', cue: 'refund' })
    const prompter = () => desk.state.saved.live.prompter
    return { desk, prompter, length: scriptLength(prompter().script) }
  }

  it('ends the script with the time that was asked for, pauses included', () => {
    const { desk, prompter, length } = settle()
    const leftMs = Math.round((length / 200) * 60_000)
    const end = desk.now + leftMs
    desk.send({ type: 'prompter.fit', leftMs })
    desk.send({ type: 'prompter.play' })
    desk.now += leftMs * 0.3
    desk.send({ type: 'prompter.pause' })
    desk.now += leftMs * 0.1
    desk.send({ type: 'prompter.play' })
    expect(prompter().rate).toBeGreaterThan(200)
    expect(positionAt(prompter(), end - leftMs * 0.02)).toBeLessThan(length)
    expect(positionAt(prompter(), end + leftMs * 0.02)).toBe(length)
  })

  it('lets go when somebody sets the speed by hand', () => {
    const { desk, prompter } = settle()
    desk.send({ type: 'prompter.fit', leftMs: 200_000 })
    desk.send({ type: 'prompter.speed', charsPerMinute: 210 })
    expect(prompter()).toMatchObject({ rate: 210, fitUntilEpochMs: null })
  })

  it('says what is missing without a cue that has a length', () => {
    expect(settle().desk.send({ type: 'prompter.fit' })?.code).toBe('prompter.noTime')
  })
})

describe('the script of the next cue', () => {
  /** The first cue is on air and its host in the middle of a sentence. */
  const speaking = (waits: boolean) => {
    const desk = pureDesk()
    desk.send({ type: 'settings.set', changes: { prompterWaits: waits } })
    const prompter = () => desk.state.saved.live.prompter
    desk.send({ type: 'prompter.load', cue: 'opening' })
    desk.send({ type: 'prompter.play' })
    const first = prompter().script.findIndex((line) => line.kind === 'say')
    desk.send({ type: 'prompter.seek', paragraph: first, offset: 2 })
    const cue = desk.state.saved.plan.show.cues.find(({ id }) => id === 'refund')!
    desk.send({ type: 'cue.taken', cue })
    return { desk, prompter }
  }

  it('comes with GO', () => {
    expect(speaking(false).prompter()).toMatchObject({
      cue: 'refund',
      position: 0,
      coming: null,
      playing: true,
    })
  })

  it('waits until the sentence was read where that is asked for, then begins by itself', () => {
    const { desk, prompter } = speaking(true)
    expect(prompter()).toMatchObject({ cue: 'opening', coming: { cue: 'refund' } })
    const due = prompterDueAt(prompter())!
    expect(due).toBeGreaterThan(desk.now)
    desk.now = due
    desk.send({ type: 'prompter.due' })
    expect(prompter()).toMatchObject({ cue: 'refund', position: 0, coming: null, playing: true })
    expect(prompterDueAt(prompter())).toBeNull()
  })

  it('comes at once when the host asks for it', () => {
    const { desk, prompter } = speaking(true)
    desk.send({ type: 'prompter.turn' })
    expect(prompter().cue).toBe('refund')
  })
})
