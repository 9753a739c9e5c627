import { describe, expect, it } from 'vitest'
import { findLinks, isUnder } from './links.ts'
import { normalise } from './normalise.ts'

const links = (text: string) => findLinks(normalise(text))

describe('findLinks', () => {
  it.each([
    ['看 https://evil.example.com/a?b=1', ['evil.example.com']],
    ['ｗｗｗ。ｘｘ。ｃｏｍ', ['www.xx.com']],
    ['打开dwz点cn领取', ['dwz.cn']],
    ['t.cn/abc 和 T.CN/def', ['t.cn']],
    ['http://1.2.3.4/x', ['?']],
  ])('finds the hosts in %s', (text, hosts) => {
    expect(links(text)).toEqual(hosts)
  })

  it.each(['写信到a@qq.com', '3.5元一个', 'node.js', '一点半开始', '有点cool', '12.30点开播'])(
    'finds none in %s',
    (text) => {
      expect(links(text)).toEqual([])
    },
  )
})

describe('isUnder', () => {
  it('takes a host and those under it, and no look-alike', () => {
    expect(isUnder('www.mps.gov.cn', ['gov.cn'])).toBe(true)
    expect(isUnder('gov.cn', ['gov.cn'])).toBe(true)
    expect(isUnder('fakegov.cn', ['gov.cn'])).toBe(false)
  })
})
