import { expect, test } from 'vitest'
import { fc, test as property } from '@fast-check/vitest'
import { contrast, inkOn, lightPanel, darkPanel, readableOn, textRatio, themeProblems } from './contrast.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

test('contrast runs from 1 for the same colour to 21 for black on white', () => {
  expect(contrast('#777777', '#777777')).toBe(1)
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  // WCAG's own borderline grey on white.
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

test('the house colours read', () => {
  expect(themeProblems({ primary: '#1d4f91', accent: '#b3261e' })).toEqual([])
})

test('a pale primary is told apart from the white card', () => {
  const problems = themeProblems({ primary: '#f0e6a0', accent: '#b3261e' })
  expect(problems.map(({ colour: which, message }) => [which, message])).toEqual([
    ['primary', 'theme.problem.panel'],
  ])
})

test('a middle grey on which neither ink reads is named with its ratio', () => {
  const [problem] = themeProblems({ primary: '#1d4f91', accent: '#7a7a7a' })
  expect(problem).toMatchObject({ colour: 'accent', message: 'theme.problem.ink', params: { needed: 4.5 } })
  expect(Number(problem?.params.ratio)).toBeLessThan(4.5)
})

property.prop([colour])('an adjusted shade always reads, and a colour that read is left alone', (given) => {
  for (const ground of [lightPanel, darkPanel]) {
    const shade = readableOn(ground, given)
    expect(contrast(ground, shade)).toBeGreaterThanOrEqual(textRatio)
    if (contrast(ground, given) >= textRatio) expect(shade).toBe(given)
  }
})

property.prop([colour])('the ink chosen is never the worse one unless it reads', (given) => {
  const chosen = contrast(inkOn(given), given)
  const other = contrast(inkOn(given) === '#ffffff' ? '#10151a' : '#ffffff', given)
  expect(chosen >= textRatio || chosen >= other).toBe(true)
})
