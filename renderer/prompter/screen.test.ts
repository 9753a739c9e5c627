import { describe, expect, it } from 'vitest'
import { plainSettings } from '../../shared/prompter/screenSettings.ts'
import { nextMirror, nextSize, readKept } from './screen.ts'

const read = (stored: string | null) => readKept(stored, () => 'new')

describe('the settings of one screen', () => {
  it('fall back to plain ones when nothing or something odd was kept', () => {
    for (const stored of [null, '', 'x', '7', '[]', '{"mirror":"sideways","size":9}']) {
      expect(read(stored)).toEqual({ id: 'new', settings: plainSettings, unsent: false })
    }
  })

  it('come back as they were kept, of an older version too', () => {
    const kept = { id: 'a', settings: { ...plainSettings, size: 1.25 }, unsent: true }
    expect(read(JSON.stringify(kept))).toEqual(kept)
    expect(read('{"mirror":"horizontal","size":1.25}').settings).toEqual({
      ...plainSettings,
      mirror: 'horizontal',
      size: 1.25,
    })
  })

  it('keep what is sound when one of them is odd', () => {
    expect(read('{"id":"a","settings":{"size":1.1,"look":"pink"}}').settings).toEqual({
      ...plainSettings,
      size: 1.1,
    })
  })

  it('turn through every mirror and back', () => {
    expect(nextMirror('none')).toBe('horizontal')
    expect(nextMirror(nextMirror(nextMirror(nextMirror('vertical'))))).toBe('vertical')
  })

  it('grow and shrink by steps and stay at the ends', () => {
    expect(nextSize(1, 1)).toBe(1.1)
    expect(nextSize(1, -1)).toBe(0.9)
    expect(nextSize(2.3, 1)).toBe(2.3)
    expect(nextSize(0.7, -1)).toBe(0.7)
  })
})
