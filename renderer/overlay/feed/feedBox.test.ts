import { describe, expect, it } from 'vitest'
import { boxes, safeShare, type Box } from '../boxes.ts'
import { feedBoxes, isSafe, tickerMs } from './feedBox.ts'

const meet = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

describe('the feed on the picture', () => {
  it('keeps to the safe area in every format and layout', () => {
    for (const format of ['16:9', '9:16'] as const)
      for (const layout of ['list', 'ticker'] as const)
        expect(isSafe(format, feedBoxes[format][layout], safeShare), `${format} ${layout}`).toBe(true)
  })

  it('as a list never lies on the main card, the comment card, the notice or the speaker’s name', () => {
    for (const format of ['16:9', '9:16'] as const)
      for (const slot of ['main', 'comment', 'notice', 'lower', 'brand'] as const)
        expect(meet(feedBoxes[format].list, boxes[format][slot]), `${format} ${slot}`).toBe(false)
  })

  it('as a ticker runs clear of every card but the notice, which lies on top', () => {
    for (const format of ['16:9', '9:16'] as const)
      for (const slot of ['main', 'comment', 'corner', 'lower', 'brand'] as const)
        expect(meet(feedBoxes[format].ticker, boxes[format][slot]), `${format} ${slot}`).toBe(false)
  })

  it('moves at one speed whatever the length', () => {
    const short = tickerMs('16:9', 100)
    const long = tickerMs('16:9', 1000)
    expect(long - short).toBeCloseTo((900 / 150) * 1000)
  })
})
