import { expect, test } from 'vitest'
import { slotClears, slots, type Slot } from '../../shared/live/air.ts'
import { boxes, formatFor, placed, safeShare, stages, type Box, type Format } from './boxes.ts'

const formats = Object.keys(stages) as Format[]
const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
const mayBeOnAtOnce = (a: Slot, b: Slot): boolean => !slotClears[a].includes(b) && !slotClears[b].includes(a)

test.each(formats)('at %s everything keeps inside the safe area', (format) => {
  const { width, height } = stages[format]
  for (const box of Object.values(boxes[format])) {
    expect(box.x).toBeGreaterThanOrEqual(width * safeShare)
    expect(box.y).toBeGreaterThanOrEqual(height * safeShare)
    expect(box.x + box.width).toBeLessThanOrEqual(width * (1 - safeShare))
    expect(box.y + box.height).toBeLessThanOrEqual(height * (1 - safeShare))
  }
})

test.each(formats)(
  'at %s slots that may be on at once never lie on each other, nor on the station',
  (format) => {
    const pairs = slots.flatMap((a, at) => slots.slice(at + 1).map((b) => [a, b] as const))
    const together = pairs.filter(([a, b]) => mayBeOnAtOnce(a, b))
    expect(together.length).toBeGreaterThan(5)
    for (const [a, b] of together)
      expect([a, b, meet(boxes[format][a], boxes[format][b])]).toEqual([a, b, false])
    for (const slot of slots)
      expect([slot, meet(boxes[format][slot], boxes[format].brand)]).toEqual([slot, false])
  },
)

test.each(formats)('at %s everything stands on the 8 pixel grid', (format) => {
  for (const { x, y, width, height } of Object.values(boxes[format])) {
    expect([x % 8, y % 8, width % 8, height % 8]).toEqual([0, 0, 0, 0])
  }
})

test('the format follows the page unless one is asked for', () => {
  expect(formatFor({ width: 1280, height: 720 }, null)).toBe('16:9')
  expect(formatFor({ width: 720, height: 1280 }, 'auto')).toBe('9:16')
  expect(formatFor({ width: 720, height: 1280 }, '16:9')).toBe('16:9')
})

test('the stage lies whole and centred on any canvas', () => {
  expect(placed({ width: 1280, height: 720 }, stages['16:9'])).toEqual({ scale: 2 / 3, x: 0, y: 0 })
  expect(placed({ width: 1920, height: 1200 }, stages['16:9'])).toEqual({ scale: 1, x: 0, y: 60 })
})
