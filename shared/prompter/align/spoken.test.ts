import { expect, it } from 'vitest'
import { spokenScript } from './spoken.ts'

/** Every character sounds like itself. */
const sounds = { readings: (character: string) => [character.codePointAt(0) ?? 0] }
const heard = (text: string, kind: 'say' | 'cue' = 'say') =>
  spokenScript([{ id: 'a', kind, who: '', text }], sounds).map(({ readings, until }) => [
    String.fromCodePoint(readings[0] ?? 0),
    until,
  ])

it('waits for the characters of spoken lines, without marks', () => {
  expect(heard('好，是')).toEqual([
    ['好', 1],
    ['是', 3],
  ])
  expect(heard('[举手]', 'cue')).toEqual([])
})

it('does not wait for what is to be done in the middle of a line, and counts its room', () => {
  expect(heard('好[挥手]是')).toEqual([
    ['好', 1],
    ['是', 6],
  ])
})
