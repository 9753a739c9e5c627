import { test as property, fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { lookAt, noLooks, restMs, withLook, type FoundFace } from './look.ts'

const straight: FoundFace = {
  mesh: [
    [0.3, 0.2],
    [0.6, 0.8],
  ],
  yaw: 0,
  pitch: 0.1,
  gaze: 0.1,
}

describe('a look at a host', () => {
  it('sees a whole face that is turned to the lens', () => {
    expect(lookAt(straight)).toEqual({ inFrame: true, facing: true })
  })

  it('sees no face in the picture where there is none, or only a part of one', () => {
    const nobody = { inFrame: false, facing: false }
    expect(lookAt(null)).toEqual(nobody)
    expect(lookAt({ ...straight, mesh: [] })).toEqual(nobody)
    expect(lookAt({ ...straight, mesh: [...straight.mesh, [1.02, 0.5]] })).toEqual(nobody)
  })

  it('tells a face that is turned aside, up or down, and eyes that are', () => {
    for (const aside of [{ yaw: 0.5 }, { yaw: -0.5 }, { pitch: 0.6 }, { gaze: 0.7 }, { yaw: null }])
      expect(lookAt({ ...straight, ...aside })).toEqual({ inFrame: true, facing: false })
  })

  property.prop([fc.array(fc.boolean()), fc.array(fc.boolean())])(
    'is counted so that fewer face the lens than are in the picture, and fewer that than were looked at',
    (inFrame, facing) => {
      const tally = inFrame.reduce(
        (sum, seen, at) => withLook(sum, { inFrame: seen, facing: seen && facing[at] === true }),
        noLooks,
      )
      expect(tally.looks).toBe(inFrame.length)
      expect(tally.inFrame).toBeLessThanOrEqual(tally.looks)
      expect(tally.facing).toBeLessThanOrEqual(tally.inFrame)
    },
  )

  it('comes once a second, and less often on a PC that is slow at it', () => {
    expect(restMs(100)).toBe(900)
    expect(restMs(400)).toBe(3600)
    expect(restMs(4000)).toBe(8000)
  })
})
