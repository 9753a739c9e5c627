import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mask } from './mask.ts'

const shown = (text: string) => mask(text).text
const kinds = (text: string) => mask(text).found.map((found) => found.kind)

describe('names', () => {
  it.each([
    ['我叫张伟', '我叫张*'],
    ['我叫欧阳娜娜，想问一下', '我叫欧阳**，想问一下'],
    ['我叫張偉住在城西', '我叫張*住在城西'],
    ['姓名：李小明', '姓名：李**'],
    ['我是王建国', '我是王**'],
    ['我叫李𬱖', '我叫李*'],
  ])('hides %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
    expect(kinds(text)).toEqual(['name'])
  })

  it.each([
    '我是高中生',
    '我是江苏的',
    '我是安徽人',
    '我是林业局的',
    '我是小王',
    '我是陈大姐的女儿',
    '我是王老师',
    '我叫李女士',
    '我是单亲妈妈',
    '我是一名社区民警',
    '我是包工头',
    '我是方便面爱好者',
    '我叫不出名字',
    '我是马上要毕业的',
    '我叫了外卖',
  ])('leaves %s', (text) => {
    expect(mask(text).found).toEqual([])
  })
})

describe('what only looks private', () => {
  it.each([
    '订单号 202411220001234567',
    '消息 7338697347818230818',
    '6215583202002031234567890',
    '1390000 元',
    '13,900,000,000 元',
    '时间 13:00-15:00 8:30-11:30',
    '比分 21:18 19:21 21:15',
    '快递单号SF1234567890123',
    '工号 330106198001011234567',
    '工资5000-8000 五险一金 8小时双休',
    '尾号1234的银行卡',
    '2024-11-22 20:34:23',
    '15:30:20 2024-1-22',
    '2024年11月22日15时30分',
    '价格 13.5 18.2 19.9 20',
    '1690000000000',
    '扣1 扣2 扣3',
    '一二三四五六七八九十',
    '二〇二四年十一月二十二日',
    '3.1415926535897',
    '192.168.100.200',
    '<b>hello</b> https://example.com/a?b=1',
    '',
  ])('stays: %s', (text) => {
    expect(mask(text)).toEqual({ text, found: [] })
  })
})

describe('mask', () => {
  it('says what was found, where, and what is shown instead', () => {
    expect(mask('😀我叫张伟，１３８ 1234 5678')).toEqual({
      text: '😀我叫张*，１３８ **** 5678',
      found: [
        { kind: 'name', start: 4, end: 6, shown: '张*', sure: true },
        { kind: 'phone', start: 7, end: 20, shown: '１３８ **** 5678', sure: true },
      ],
    })
  })

  const piece = fc.oneof(
    fc.constantFrom(
      '我叫张伟',
      '13812345678',
      '京A12345',
      '幸福路12号3栋402室',
      'ab_123@qq.com',
      '微信abc12345',
      'QQ1234567',
    ),
    fc.constantFrom(
      '11010519491231002X',
      '6222021234567890128',
      '0571-87654321',
      '96110',
      '，',
      ' ',
      '好',
      '😀',
      '*',
      '1',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  const mixed = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

  it('only ever turns characters into stars, at the places that it names', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const masked = mask(text)
        let rebuilt = ''
        let at = 0
        for (const found of masked.found) {
          expect(found.start).toBeGreaterThanOrEqual(at)
          expect(found.shown).toContain('*')
          rebuilt += text.slice(at, found.start) + found.shown
          at = found.end
        }
        expect(rebuilt + text.slice(at)).toBe(masked.text)
      }),
    )
  })

  it('finds a telephone number between any Chinese words, however it is broken up', () => {
    const word = fc.string({ unit: fc.constantFrom(...'你好问下电话的吗谢谢'), maxLength: 6 })
    const gap = fc.constantFrom('', ' ', '-', '.', '、', '😀', '\u200b', ' . ')
    const digits = fc
      .tuple(fc.constantFrom('13', '15', '18', '19'), fc.stringMatching(/^\d{9}$/))
      .map((two) => two.join(''))
    fc.assert(
      fc.property(word, digits, gap, word, (before, number, between, after) => {
        const text = before + [...number].join(between) + after
        expect(kinds(text)).toContain('phone')
        expect(shown(text).replace(/\D/g, '')).toHaveLength(7)
      }),
    )
  })

  it('finds nothing new in what it has masked', () => {
    fc.assert(
      fc.property(
        fc.array(
          piece.filter((one) => !/\d{1,4}$/.test(one) || one.length > 4),
          { maxLength: 4 },
        ),
        (pieces) => {
          const once = mask(pieces.join('，好，')).text
          expect(mask(once).text).toBe(once)
        },
      ),
    )
  })

  it('takes a long text in its stride', () => {
    const text = '1 3-8.一二我是张路12号加微信@at'.repeat(8000)
    const started = performance.now()
    mask(text)
    expect(performance.now() - started).toBeLessThan(4000)
  })
})
