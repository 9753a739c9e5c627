import { test as property, fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { likeness, similarGroups, type Comparable } from './similar.ts'

/** Runs the steps to the end without letting anybody in between. */
function grouped(texts: readonly string[], threshold?: number) {
  const questions = texts.map((text, at): Comparable => ({ id: String(at), text }))
  const steps = similarGroups(questions, threshold)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

const members = (texts: readonly string[], threshold?: number) =>
  grouped(texts, threshold).map((group) => group.ids.map(Number))

describe('near-duplicates', () => {
  it('are the same question under other punctuation, width and case', () => {
    expect(members(['接到96110要接吗？', '接到 ９６１１０，要接吗', '孩子充值能退吗'])).toEqual([[0, 1]])
  })

  it('are questions with a word more or less', () => {
    expect(
      members([
        '接到客服电话说要退款，让我下载屏幕共享软件，能信吗？',
        '兼职刷单前两单都返钱了，第三单让我垫五千',
        '接到客服的电话说要给我退款，让下载屏幕共享软件，能信吗',
      ]),
    ).toEqual([[0, 2]])
    expect(
      members(['仓储管理员要上夜班吗？残疾人能不能投？', '仓储管理员要上夜班吗，残疾人可不可以投？']),
    ).toEqual([[0, 1]])
  })

  it('are not questions about another thing in the same words', () => {
    expect(members(['养老补贴要先交手续费吗', '医保退费要先交手续费吗'])).toEqual([])
    expect(members(['怎么举报刷单', '怎么举报赌博'])).toEqual([])
  })

  it('go by the first of them: no chain leads from one question to quite another', () => {
    // The third is like the second only: it begins a group of its own, and draws nobody from the first.
    const chain = ['一二三四五六七八', '一二三四五六七八九十', '四五六七八九十']
    expect(likeness(chain[1]!, chain[2]!)).toBeGreaterThanOrEqual(0.6)
    expect(likeness(chain[0]!, chain[2]!)).toBeLessThan(0.6)
    expect(members(chain, 0.6)).toEqual([[0, 1]])
  })

  it('go to the one they are most like, of equals to the one that came first', () => {
    const [first, second] = ['一二三四五六七八', '三四五六七八九十']
    expect(members([first, second, '二三四五六七八九十'], 0.6)).toEqual([[1, 2]])
    expect(members([first, second, '二三四五六七八九'], 0.5)).toEqual([[0, 1, 2]])
  })

  it('keep the very same words together, whoever came in between', () => {
    const texts = ['一二三四五六七八', '二三四五六七八九', '三四五六七八九十', '二三四五六七八九']
    expect(members(texts, 0.7)).toEqual([[0, 1, 3]])
  })

  it('say how alike the least alike of them is', () => {
    const [group] = grouped(['一二三四五六七八', '一二三四五六七八九'])
    expect(group?.likeness).toBe(likeness('一二三四五六七八', '一二三四五六七八九'))
    expect(group?.likeness).toBe(7 / 8)
  })

  it('find nothing in nothing', () => {
    expect(members([])).toEqual([])
    expect(members(['？', '问'])).toEqual([])
  })

  const text = fc.array(fc.constantFrom('退', '款', '吗', '怎', '么', '办', '钱'), {
    minLength: 0,
    maxLength: 9,
  })
  property.prop([
    fc.array(
      text.map((characters) => characters.join('')),
      { maxLength: 24 },
    ),
    fc.constantFrom(0.3, 0.5, 0.6, 0.8),
  ])('are the very groups that comparing each with every leader finds', (texts, threshold) => {
    expect(members(texts, threshold)).toEqual(comparedOneByOne(texts, threshold))
  })
})

/** The same by comparing each text with each leader. */
function comparedOneByOne(texts: readonly string[], threshold: number): number[][] {
  const groups: number[][] = []
  const went = new Map<string, number[]>()
  for (const [at, text] of texts.entries()) {
    const likest = Math.max(...groups.map(([leader]) => likeness(texts[leader!]!, text)), 0)
    const likestGroup = groups.find(([leader]) => likeness(texts[leader!]!, text) === likest)
    const home = went.get(text) ?? (likestGroup && likest >= threshold ? likestGroup : [])
    if (home.length === 0) groups.push(home)
    home.push(at)
    went.set(text, home)
  }
  return groups.filter((group) => group.length > 1)
}
