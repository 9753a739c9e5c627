import { describe, expect, it } from 'vitest'
import { nextMirror, nextSize, readSettings } from './screen.ts'

describe('the settings of one screen', () => {
  it('fall back to plain ones when nothing or something odd was kept', () => {
    for (const stored of [null, '', 'x', '7', '[]', '{"mirror":"sideways","size":9}']) {
      expect(readSettings(stored)).toEqual({ mirror: null, size: 1 })
    }
  })

  it('come back as they were kept', () => {
    expect(readSettings('{"mirror":"horizontal","size":1.25}')).toEqual({ mirror: 'horizontal', size: 1.25 })
  })

  it('turn through every mirror and back', () => {
    expect(nextMirror('none')).toBe('horizontal')
    expect(nextMirror(nextMirror(nextMirror(nextMirror('vertical'))))).toBe('vertical')
  })

  it('grow and shrink by steps and stay at the ends', () => {
    expect(nextSize(1, 1)).toBe(1.1)
    expect(nextSize(1, -1)).toBe(0.9)
    expect(nextSize(1.6, 1)).toBe(1.6)
    expect(nextSize(0.7, -1)).toBe(0.7)
  })
})
