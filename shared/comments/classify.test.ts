import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classify, usualRules } from './classify.ts'
import { criticalWords } from './criticism.ts'
import { allowing } from './hotlines.ts'
import { readComment } from './intake.ts'
import { builtinLists } from './lists/builtin.ts'
import { compileWords } from './words.ts'

const rules = usualRules(compileWords(Object.values(builtinLists)))

function verdict(text: string, author?: string) {
  const reading = readComment({ source: 'a', text, author }, 0)
  if (!reading.ok) throw new Error(reading.code)
  return classify(reading.comment, rules)
}

describe('classify', () => {
  it('lets an ordinary comment pass untouched', () => {
    expect(verdict('主播讲得真好', '小明爱钓鱼')).toEqual({
      text: '主播讲得真好',
      author: '小***',
      state: 'new',
      flags: [],
      reasons: [],
      found: [],
      links: [],
      question: false,
      repeat: 'none',
    })
  })

  it.each(['加我微信领红包 wx_88667', '加我v', '加个微信详聊', '加我好友发资料', '微信联系'])(
    'lets no lure through for a word in between: %s',
    (text) => {
      expect(verdict(text).state).not.toBe('new')
    },
  )

  it('blocks a fraud lure, whatever its disguise, and says by which word', () => {
    expect(verdict('＋ 薇芯 領 红.包')).toMatchObject({
      state: 'blocked',
      flags: ['words'],
      reasons: [{ code: 'fraud', word: '加微信领红包' }],
    })
  })

  it('only holds the same lure where somebody asks about it or complains', () => {
    expect(verdict('有人让我加微信领红包，是诈骗吗')).toMatchObject({ state: 'held', question: true })
    expect(verdict('那个加微信领红包的骗子没人管')).toMatchObject({ state: 'held', question: false })
  })

  it('stars insults and private data, and shows the rest', () => {
    expect(verdict('你个傻 逼，我电话13812345678')).toMatchObject({
      text: '你个* *，我电话138****5678',
      state: 'new',
      flags: ['private', 'words'],
      reasons: [{ code: 'insult', word: '傻逼' }, { code: 'private' }],
    })
  })

  it('holds links of others and lets those of the authorities pass', () => {
    expect(verdict('打开dwz点cn')).toMatchObject({
      state: 'held',
      links: ['dwz.cn'],
      reasons: [{ code: 'link' }],
    })
    expect(verdict('看 www.mps.gov.cn')).toMatchObject({ state: 'new', links: [] })
  })

  it('holds who repeats and only marks a crowd', () => {
    const comment = { text: '大家好', author: null, kind: 'comment', marks: [] } as const
    expect(classify(comment, rules, 'author')).toMatchObject({ state: 'held', flags: ['repeat'] })
    expect(classify(comment, rules, 'crowd')).toMatchObject({ state: 'new', flags: ['repeat'], reasons: [] })
  })

  it('holds who pretends to be an office', () => {
    expect(verdict('大家好', '官 方客服')).toMatchObject({ state: 'held', reasons: [{ word: '官方客服' }] })
  })

  it('leaves hotlines and what the station allows', () => {
    expect(verdict('反诈专线96110').text).toBe('反诈专线96110')
    const own = { ...rules, allowed: allowing(['13800000000']) }
    const comment = { text: '办公电话138-0000-0000', author: null, kind: 'comment', marks: [] } as const
    expect(classify(comment, own).text).toBe('办公电话138-0000-0000')
  })

  it('never blocks criticism, whatever else is said', () => {
    const lure = fc.constantFrom('加微信领红包', '稳赚不赔', '代开发票', '傻逼', '裸聊', '')
    const words = fc.array(fc.constantFrom(...criticalWords()), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(words, lure, lure, (criticism, before, after) => {
        const { state, text } = verdict(before + criticism.join('，') + after)
        expect(state).not.toBe('blocked')
        expect(text).toContain(criticism[0])
      }),
    )
  })

  it('lets plain criticism be seen at once', () => {
    for (const text of [
      '差评！态度太差了',
      '我要投诉你们',
      '东西质量差，要退货',
      '讲得没用，浪费时间',
      '骗子公司',
    ])
      expect(verdict(text)).toMatchObject({ state: 'new', text })
  })

  it('gives something to show for anything at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (text) => {
        const reading = readComment({ source: 'a', text }, 0)
        if (!reading.ok) return
        const shown = classify(reading.comment, rules)
        expect(shown.text.isWellFormed()).toBe(true)
        expect(shown.text.length).toBeLessThanOrEqual(reading.comment.text.length)
      }),
    )
  })
})
