import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criticalWords } from './criticism.ts'
import { builtinLists } from './lists/builtin.ts'
import { normalise } from './normalise.ts'
import { compileWords, readWordList, type WordEntry } from './words.ts'

const entry = (word: string, more: Partial<WordEntry> = {}): WordEntry => ({
  word,
  reason: 'fraud',
  level: 'hold',
  scope: 'text',
  ...more,
})
const hits = (text: string, entries: readonly WordEntry[], scope: 'text' | 'name' = 'text') =>
  compileWords([entries])
    .find(normalise(text), scope)
    .map((hit) => hit.entry.word)

describe('compileWords', () => {
  it.each([
    ['plain', '你好加微信领红包'],
    ['traditional', '妳好加微信領紅包'],
    ['spaced', '你好加 微 信 领红包'],
    ['dotted', '你好加.微·信。领红包'],
    ['full width', '你好ＱＱ领红包'],
    ['homophone', '你好加薇芯领红包'],
    ['zero width', '你好加\u200b微\u2060信领红包'],
    ['case', '你好Qq领红包'],
    ['plus sign', '你好➕微信领红包'],
    ['emoji between', '你好加😀微🎁信领红包'],
    ['dark letters', '你好🅥🅧领红包'],
    ['spelled out', '你好 v-x 领红包'],
  ])('catches a word written %s', (_, text) => {
    expect(hits(text, [entry('加微信'), entry('qq'), entry('vx')])).toHaveLength(1)
  })

  it('says where the word stands in the original', () => {
    const n = normalise('来 加 薇·芯 吧')
    const [hit] = compileWords([[entry('加微信')]]).find(n, 'text')
    const [from, to] = hit?.units ?? [0, 0]
    expect(n.original.slice(n.starts[from], n.ends[to - 1])).toBe('加 薇·芯')
  })

  it('takes the longest word at a place', () => {
    expect(hits('加微信领红包', [entry('加微'), entry('加微信领红包'), entry('加微信')])).toEqual([
      '加微信领红包',
    ])
  })

  it('takes Latin words whole, digits behind them allowed', () => {
    const words = [entry('sb'), entry('加v')]
    expect(hits('usb线 sbs', words)).toEqual([])
    expect(hits('你sb', words)).toEqual(['sb'])
    expect(hits('加V123456', words)).toEqual(['加v'])
    expect(hits('加vivo手机', words)).toEqual([])
  })

  it('passes over longer words that mean something else', () => {
    const words = [entry('进群', { except: ['走进群众', '促进群'] })]
    expect(hits('民警走进群众家中', words)).toEqual([])
    expect(hits('快进群，走进群众', words)).toEqual(['进群'])
  })

  it('keeps words for names apart from words for texts', () => {
    const words = [entry('客服', { scope: 'name' }), entry('进群'), entry('裸聊', { scope: 'both' })]
    expect(hits('客服进群裸聊', words)).toEqual(['进群', '裸聊'])
    expect(hits('客服进群裸聊', words, 'name')).toEqual(['客服', '裸聊'])
  })

  it('files 20,000 words quickly and finds the last of them', () => {
    const many = Array.from({ length: 20_000 }, (_, k) =>
      entry(
        String.fromCharCode(
          0x4e00 + (k % 9000),
          0x4e00 + ((k * 7919) % 9000),
          0x4e00 + ((k * 104_729) % 9000),
        ),
      ),
    )
    const started = performance.now()
    const matcher = compileWords([many])
    expect(performance.now() - started).toBeLessThan(2000)
    expect(matcher.find(normalise(`你好${many.at(-1)?.word}`), 'text').length).toBeGreaterThan(0)
  })
})

describe('readWordList', () => {
  it('keeps what can be used and says what is wrong with the rest', () => {
    const read = readWordList([
      entry('加微信'),
      { word: '加薇芯', reason: 'fraud', level: 'hold' },
      entry('。。'),
      entry('的'),
      entry('差评', { level: 'block' }),
      entry('骗子公司', { level: 'mask' }),
      entry('差评', { level: 'hold' }),
      { word: 5 },
      { word: '没有理由', reason: 'negative', level: 'block' },
    ])
    expect(read.entries.map((one) => one.word)).toEqual(['加微信', '差评'])
    expect(read.problems).toEqual([
      { index: 1, code: 'twice' },
      { index: 2, code: 'empty' },
      { index: 3, code: 'single' },
      { index: 4, code: 'criticism' },
      { index: 5, code: 'criticism' },
      { index: 7, code: 'malformed' },
      { index: 8, code: 'malformed' },
    ])
  })
})

describe('built-in lists', () => {
  const all = Object.values(builtinLists).flat()
  const matcher = compileWords([all])

  it('are whole: every entry usable, none of them criticism, none twice', () => {
    expect(readWordList(all).problems).toEqual([])
  })

  it('say nothing against any word of criticism', () => {
    for (const word of criticalWords())
      expect([word, matcher.find(normalise(word), 'text')]).toEqual([word, []])
  })

  it('catch every word of theirs, however its characters are held apart', () => {
    const gap = fc.constantFrom(' ', '.', '·', '\u200b', '。', '-', '😀', ' , ')
    const chinese = all.filter((one) => one.scope === 'text' && /^[\u4e00-\u9fff]+$/.test(one.word))
    fc.assert(
      fc.property(fc.constantFrom(...chinese), gap, ({ word }, between) => {
        const found = matcher.find(normalise(`来${[...word].join(between)}！`), 'text')
        expect(found.length).toBeGreaterThan(0)
      }),
    )
  })

  it.each([
    '民警走进群众家中宣传',
    '促进群防群治',
    '增加微信支付限额',
    '请联系我们社区民警',
    '大家互相关心',
    '智障人士也能做出这么好的手工',
    '我妈妈的养老金怎么办',
    '工资日结吗',
    '这个包多少钱',
    '扣1的都是好学生',
    'USB接口的充电器有吗',
    '老师讲得真好，支持',
    '差评，主播态度差，要投诉',
    '你们派出所不作为，太慢了',
    '垃圾产品，骗人的，退货',
  ])('leave "%s" alone', (text) => {
    expect(matcher.find(normalise(text), 'text').map((hit) => hit.entry.word)).toEqual([])
  })
})
