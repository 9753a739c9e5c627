import { describe, expect, it } from 'vitest'
import { bothOf } from './words.mjs'

describe('what the scripts say', () => {
  it('is Chinese first, with each value in its own language', () => {
    expect(bothOf('electronMissing', { reason: ['甲', 'A'] })).toMatch(/^.*（甲）.*\n.*\(A\)/s)
  })

  it('keeps a hole that nobody filled, so that it is seen', () => {
    expect(bothOf('noDisplay')).toContain('{url}')
  })

  it('knows only its own words', () => {
    expect(() => bothOf('nonsense')).toThrow('nonsense')
  })
})
