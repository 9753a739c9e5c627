import { describe, expect, it } from 'vitest'
import { spokenNumber } from './numbers.ts'

describe('numbers as they are said', () => {
  it.each([
    ['110', '一一零'],
    ['96110', '九六一一零'],
    ['0', '零'],
    ['12', '十二'],
    ['60', '六十'],
    ['105', '一百零五'],
    ['3800', '三千八百'],
    ['4006', '四千零六'],
    ['1010', '一千零一十'],
    ['4.6', '四点六'],
    ['007', '零零七'],
  ])('%s is %s', (written, said) => {
    expect(spokenNumber(written)).toBe(said)
  })
})
