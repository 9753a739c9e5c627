import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { createTrack, type Mark } from './track.ts'

const marksOf = (steps: readonly (readonly [chars: number, px: number])[]): Mark[] => {
  let at = 0
  let px = 0
  return [{ at, px }, ...steps.map(([chars, down]) => ({ at: (at += chars), px: (px += down) }))]
}

const marks = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 3000 })), {
    minLength: 1,
    maxLength: 60,
  })
  .map(marksOf)

describe('the way from characters to pixels', () => {
  it('is a straight line through one paragraph', () => {
    const track = createTrack(marksOf([[100, 500]]))
    expect(track.pxAt(0)).toBe(0)
    expect(track.pxAt(50)).toBe(250)
    expect(track.pxAt(100)).toBe(500)
  })

  it('holds still before the start and after the end', () => {
    const track = createTrack(marksOf([[100, 500]]))
    expect(track.pxAt(-5)).toBe(0)
    expect(track.pxAt(120)).toBe(500)
  })

  it('keeps to the boundary of a long and a short paragraph within a third of a line', () => {
    const line = 96
    const track = createTrack(
      marksOf([
        [64, 4 * line],
        [8, line + 32],
        [64, 4 * line],
      ]),
    )
    expect(Math.abs(track.pxAt(64) - 4 * line)).toBeLessThan(line / 3)
    expect(Math.abs(track.pxAt(72) - (5 * line + 32))).toBeLessThan(line / 3)
  })

  it('never changes the pace at once where paragraphs of different pace meet', () => {
    const track = createTrack(
      marksOf([
        [64, 384],
        [8, 128],
      ]),
    )
    const paces = Array.from(
      { length: 720 },
      (_, tenth) => track.pxAt((tenth + 1) / 10) - track.pxAt(tenth / 10),
    )
    const steps = paces.slice(1).map((pace, index) => Math.abs(pace - paces[index]!))
    expect(Math.max(...steps)).toBeLessThan(0.02)
  })

  it('needs no bend between paragraphs of the same pace', () => {
    const track = createTrack(
      marksOf([
        [64, 384],
        [65, 384],
      ]),
    )
    expect(track.knots.map((knot) => knot.curve)).toEqual([1, 1, 1])
  })

  test.prop([marks])('never goes back', (list) => {
    const { knots } = createTrack(list)
    for (const [index, knot] of knots.entries()) {
      const before = knots[index - 1]
      if (!before) continue
      expect(knot.at).toBeGreaterThan(before.at)
      expect(knot.px).toBeGreaterThanOrEqual(before.px - 1e-6)
    }
  })

  test.prop([marks])('begins and ends where the script does', (list) => {
    const track = createTrack(list)
    expect(track.pxAt(0)).toBe(0)
    expect(track.pxAt(list.at(-1)!.at)).toBe(list.at(-1)!.px)
  })

  test.prop([marks, fc.double({ min: 0, max: 1, noNaN: true })])(
    'leads back from pixels to characters',
    (list, part) => {
      const track = createTrack(list)
      const position = part * list.at(-1)!.at
      expect(track.positionAt(track.pxAt(position))).toBeCloseTo(position, 4)
    },
  )
})
