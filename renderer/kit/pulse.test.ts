import { expect, it } from 'vitest'
import { createPulse } from './pulse.ts'

const beats = (count: number, pulse = createPulse()): boolean[] =>
  Array.from({ length: count }, () => pulse.beat())

it('takes a line for dead after three beats between which nothing was heard', () => {
  expect(beats(5)).toEqual([true, true, true, false, false])
})

it('lives as long as something is heard, however seldom', () => {
  const pulse = createPulse()
  for (let at = 0; at < 10; at += 1) {
    expect(beats(2, pulse)).toEqual([true, true])
    pulse.heard()
  }
})

it('does not blame the line for a page that was held up: one late beat is one beat', () => {
  const pulse = createPulse()
  pulse.heard()
  expect(beats(1, pulse)).toEqual([true])
  // Five seconds in which the page did nothing; then the beat that was due, and what came meanwhile.
  expect(beats(1, pulse)).toEqual([true])
  pulse.heard()
  expect(beats(3, pulse)).toEqual([true, true, true])
})
