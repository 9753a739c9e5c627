import { describe, expect, it } from 'vitest'
import { createSteps } from './steps.ts'

const marks = [
  { at: 0, px: 0 },
  { at: 20, px: 200 },
  { at: 30, px: 300 },
  { at: 60, px: 600 },
  { at: 70, px: 700 },
]

describe('a track that turns instead of moving', () => {
  it('stands at a paragraph until the next one begins', () => {
    const track = createSteps(marks, null)
    expect([0, 19.9, 20, 65, 70, 99].map((at) => track.pxAt(at))).toEqual([0, 0, 200, 600, 600, 600])
    expect(track.positionAt(250)).toBe(20)
  })

  it('turns pages that end with a whole paragraph', () => {
    const track = createSteps(marks, 400)
    expect([0, 29, 30, 59, 60].map((at) => track.pxAt(at))).toEqual([0, 0, 300, 300, 300])
  })

  it('turns within a paragraph that no page holds', () => {
    const track = createSteps(marks, 150)
    expect([0, 14.9, 15, 20, 29, 30, 45, 60].map((at) => track.pxAt(at))).toEqual([
      0, 0, 150, 150, 150, 300, 450, 600,
    ])
  })

  it('shows of each page what is not on the next, so that no line is cut at its end', () => {
    const shows = (pagePx: number | null) => createSteps(marks, pagePx).knots.map((knot) => knot.shows)
    expect(shows(400)).toEqual([300, 400, 400])
    expect(shows(150)).toEqual([150, 150, 150, 150, 100, 100])
    expect(shows(null)).toEqual([undefined, undefined, undefined, undefined, undefined])
  })

  it('begins a page with a sheet, so that pages stay as they are when other sheets are laid out', () => {
    const sheet = marks.map((mark) => (mark.at === 20 ? { ...mark, begins: true } : mark))
    expect(createSteps(sheet, 400).knots.map(({ px }) => px)).toEqual([0, 200, 600, 600])
    expect(createSteps(sheet.slice(1), 400).knots.map(({ px }) => px)).toEqual([200, 600, 600])
  })

  it('has its knots in order, the last at the end of the script', () => {
    const { knots } = createSteps(marks, 150)
    expect(knots.at(-1)?.at).toBe(70)
    expect(knots.every((knot, index) => index === 0 || knot.at > knots[index - 1]!.at)).toBe(true)
    expect(createSteps([], null).knots).toHaveLength(1)
  })
})
