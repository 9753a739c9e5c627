import { describe, expect, it } from 'vitest'
import { createSteps } from './steps.ts'
import type { Mark, Track } from './track.ts'

const byParagraph = (of: readonly Mark[], pagePx = 600): Track => createSteps(of, { by: 'paragraph', pagePx })
const byPage = (of: readonly Mark[], pagePx: number, keepAt?: number): Track =>
  createSteps(of, { by: 'page', pagePx, ...(keepAt !== undefined && { keepAt }) })

const marks = [
  { at: 0, px: 0 },
  { at: 20, px: 200 },
  { at: 30, px: 300 },
  { at: 60, px: 600 },
  { at: 70, px: 700 },
]

describe('a track that turns instead of moving', () => {
  it('stands at a paragraph until the next one begins', () => {
    const track = byParagraph(marks)
    expect([0, 19.9, 20, 65, 70, 99].map((at) => track.pxAt(at))).toEqual([0, 0, 200, 600, 600, 600])
    expect(track.positionAt(250)).toBe(20)
  })

  it('turns within a paragraph that can not be seen at a time', () => {
    const track = byParagraph(marks, 200)
    expect([0, 20, 30, 49, 50, 60].map((at) => track.pxAt(at))).toEqual([0, 200, 300, 300, 500, 600])
  })

  it('keeps the first line of the page that is read when less of it can be seen', () => {
    const whole = byPage(marks, 400)
    expect(whole.pxAt(35)).toBe(300)
    const less = byPage(marks, 200, 30)
    expect([29, 30, 49, 50].map((at) => less.pxAt(at))).toEqual([200, 300, 300, 500])
    const within = byPage(marks, 100, 45)
    expect([40, 44.9, 45, 55].map((at) => within.pxAt(at))).toEqual([400, 400, 450, 550])
    expect(within.knots.every((knot, index) => index === 0 || knot.at > within.knots[index - 1]!.at)).toBe(
      true,
    )
  })

  it('turns pages that end with a whole paragraph', () => {
    const track = byPage(marks, 400)
    expect([0, 29, 30, 59, 60].map((at) => track.pxAt(at))).toEqual([0, 0, 300, 300, 300])
  })

  it('turns within a paragraph that no page holds', () => {
    const track = byPage(marks, 150)
    expect([0, 14.9, 15, 20, 29, 30, 45, 60].map((at) => track.pxAt(at))).toEqual([
      0, 0, 150, 150, 150, 300, 450, 600,
    ])
  })

  it('shows of each page what is not on the next, so that no line is cut at its end', () => {
    const shows = ({ knots }: Track) => knots.map((knot) => knot.shows)
    expect(shows(byPage(marks, 400))).toEqual([300, 400, 400])
    expect(shows(byPage(marks, 150))).toEqual([150, 150, 150, 150, 100, 100])
    expect(shows(byParagraph(marks)).every((px) => px === undefined)).toBe(true)
  })

  it('begins a page with a sheet, so that pages stay as they are when other sheets are laid out', () => {
    const sheet = marks.map((mark) => (mark.at === 20 ? { ...mark, begins: true } : mark))
    expect(byPage(sheet, 400).knots.map(({ px }) => px)).toEqual([0, 200, 600, 600])
    expect(byPage(sheet.slice(1), 400).knots.map(({ px }) => px)).toEqual([200, 600, 600])
  })

  it('has its knots in order, the last at the end of the script', () => {
    const { knots } = byPage(marks, 150)
    expect(knots.at(-1)?.at).toBe(70)
    expect(knots.every((knot, index) => index === 0 || knot.at > knots[index - 1]!.at)).toBe(true)
    expect(byParagraph([]).knots).toHaveLength(1)
  })
})
