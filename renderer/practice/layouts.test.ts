import { describe, expect, it } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import { cut, frame, layoutFor, layouts, places } from './layouts.ts'

describe('the picture of a scene', () => {
  it.each([
    ['机位一', 'host'],
    ['机位二', 'cohost'],
    ['双人', 'two'],
    ['案例卡', 'card'],
    ['安全画面', 'card'],
    ['画中画', 'inset'],
    ['anything', 'host'],
    [null, 'host'],
  ])('of %s is %s until somebody chooses', (scene, layout) => {
    expect(layoutFor(scene, {})).toBe(layout)
  })

  it('is the one that was chosen', () => {
    expect(layoutFor('双人', { 双人: 'inset' })).toBe('inset')
  })

  it('stays inside the frame', () => {
    for (const place of layouts.flatMap((layout) => places[layout])) {
      expect(place.x + place.width).toBeLessThanOrEqual(frame.width)
      expect(place.y + place.height).toBeLessThanOrEqual(frame.height)
    }
  })

  const size = fc.integer({ min: 16, max: 4096 })
  test.prop([size, size, size, size])('is cut out of the camera, never squeezed', (width, height, w, h) => {
    const part = cut({ width, height }, { width: w, height: h })
    expect(part.width / part.height).toBeCloseTo(w / h, 3)
    expect(part.x).toBeGreaterThanOrEqual(-0.001)
    expect(part.y).toBeGreaterThanOrEqual(-0.001)
  })
})
