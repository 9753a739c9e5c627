import { expect, test } from 'vitest'
import { manualClock } from '../../test/obs/manualClock.ts'
import { createTakes } from './takes.ts'

test('a take that landed is done with, and so are those before it', () => {
  const takes = createTakes(manualClock())
  takes.asked('甲')
  takes.asked('乙')
  takes.asked('丙')
  expect(takes.landed('乙')).toBe(true)
  expect(takes.landed('甲')).toBe(false)
  expect(takes.landed('丙')).toBe(true)
  expect(takes.landed('丙')).toBe(false)
})

test('tells the goal of each transition once', () => {
  const takes = createTakes(manualClock())
  takes.asked('甲')
  takes.asked('乙')
  expect([takes.starting(), takes.starting(), takes.starting()]).toEqual(['甲', '乙', null])
})

test('forgets what was refused, what is older than any transition, and follows a rename', async () => {
  const clock = manualClock()
  const takes = createTakes(clock)
  takes.asked('甲')
  takes.refused('甲')
  expect(takes.landed('甲')).toBe(false)
  takes.asked('乙')
  takes.renamed('乙', '丙')
  expect(takes.landed('丙')).toBe(true)
  takes.asked('丁')
  await clock.pass(30_000)
  expect(takes.landed('丁')).toBe(false)
})
