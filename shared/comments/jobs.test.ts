import { describe, expect, it } from 'vitest'
import { codeKey, jobCodeReader } from './jobs.ts'

const read = jobCodeReader(['1', '3', '12', '15', 'A03', 'B-11'])

describe('jobCodeReader', () => {
  it.each([
    ['求职3号', ['3']],
    ['求职+12', ['12']],
    ['求职 １２ 号岗位', ['12']],
    ['求职编号三', ['3']],
    ['我要应聘A3', ['A03']],
    ['求职a-03', ['A03']],
    ['投递 b11', ['B-11']],
    ['报名12、15', ['12', '15']],
    ['求职3号和12号', ['3', '12']],
    ['求職③', ['3']],
    ['求职3，求职3', ['3']],
    ['求职0012', ['12']],
    ['我想咨询一下1号岗位的工资', ['1']],
  ])('reads %s as %j', (text, codes) => {
    expect(read(text)).toEqual(codes)
  })

  it.each(['扣1', '求职', '求职99', '3个人', '我住12号', '求职13800000000', '电话12345'])(
    'reads nothing in %s',
    (text) => {
      expect(read(text)).toEqual([])
    },
  )
})

describe('codeKey', () => {
  it('levels case, width, separators and leading zeros', () => {
    expect(new Set(['A-03', 'a03', 'Ａ３', 'A 003', 'a零三'].map(codeKey))).toEqual(new Set(['a3']))
    expect(codeKey('100')).toBe('100')
  })
})
