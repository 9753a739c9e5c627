import { describe, expect, it } from 'vitest'
import { filterQuery, isNarrowed, noFilter } from './bankFilter.ts'

describe('the filter of the library', () => {
  it('asks for nothing that is not narrowed', () => {
    expect(filterQuery(noFilter).toString()).toBe('')
    expect(isNarrowed(noFilter)).toBe(false)
  })

  it('leaves out the part that is counted', () => {
    const filter = { ...noFilter, q: ' 退款 ', state: 'new' as const, category: '刷单', followUp: true }
    expect([...filterQuery(filter, 'state')]).toEqual([
      ['q', '退款'],
      ['category', '刷单'],
      ['followUp', '1'],
    ])
    expect(isNarrowed(filter)).toBe(true)
  })
})
