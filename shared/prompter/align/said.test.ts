import { describe, expect, it } from 'vitest'
import { createSaidLines } from './said.ts'

const script = [
  { id: 'a', kind: 'say' as const, who: '', text: '先说一句别的话。' },
  { id: 'm', kind: 'say' as const, who: '', text: '公安机关没有安全账户，更不会让您转账。', must: true },
  { id: 'b', kind: 'say' as const, who: '', text: '再见。' },
]
const read = (places: readonly number[]): string[] => {
  const said = createSaidLines(script)
  return places.flatMap((place) => said.reached(place))
}

describe('a line that has to be said', () => {
  it('is said once most of it was heard, and only once', () => {
    expect(read([4, 8, 12, 16, 20, 24])).toEqual(['m'])
    expect(read([4, 8, 12, 16, 20, 23, 26, 27])).toEqual(['m'])
  })

  it('is not said when it was jumped over, or broken off', () => {
    expect(read([4, 8, 27, 28])).toEqual([])
    expect(read([4, 8, 12, 14])).toEqual([])
  })

  it('is said when it was begun, left and read again from its beginning', () => {
    expect(read([4, 8, 12, 8, 12, 16, 20, 24, 27])).toEqual(['m'])
  })
})
