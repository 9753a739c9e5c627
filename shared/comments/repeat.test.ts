import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audienceBetween } from '../rehearsal/audience.ts'
import { packs } from '../rehearsal/packs/packs.ts'
import type { Scenario } from '../rehearsal/scenario.ts'
import { normalise } from './normalise.ts'
import { judgeRepeats, noRepeats, repeatRules, type RepeatInput } from './repeat.ts'

const said = (author: string | null, text: string, atEpochMs = 0): RepeatInput => ({
  author,
  text: normalise(text),
  atEpochMs,
})
const judged = (batch: readonly RepeatInput[]) => judgeRepeats(noRepeats, batch).repeats

const heardOf = (scenario: Scenario): readonly RepeatInput[] =>
  audienceBetween(scenario, 0, scenario.durationMs).flatMap((event) =>
    event.is === 'comment' ? [said(event.author.id, event.text, event.atMs)] : [],
  )

describe('judgeRepeats', () => {
  it('notices who says nearly the same for the third time', () => {
    const texts = [
      '大家快来看我家的好货便宜1',
      '大家快来看我家的好货便宜 2！',
      '大家快来看我 家的好货便宜😀33',
    ]
    expect(judged(texts.map((text) => said('a', text)))).toEqual(['none', 'none', 'author'])
  })

  it('lets the same person say different things', () => {
    const texts = ['请问怎么报案', '孩子上学的事归谁管', '谢谢主播讲解', '周末还有直播吗']
    expect(judged(texts.map((text, k) => said('a', text, k * 5000)))).toEqual([
      'none',
      'none',
      'none',
      'none',
    ])
  })

  it('notices a long text that several people paste, but not one person alone or somebody unknown', () => {
    const pasted = (who: (k: number) => string | null) =>
      judged(
        Array.from({ length: 8 }, (_, k) =>
          said(who(k), `姐妹们这家店欠钱不还大家不要买 ${k}${'！'.repeat(k)}`, k * 7000),
        ),
      )
    expect(pasted(() => null)).toEqual(Array(8).fill('none'))
    expect(pasted((k) => `p${k % 3}`)).not.toContain('crowd')
    expect(pasted((k) => `p${k}`).slice(-2)).toEqual(['none', 'crowd'])
  })

  const common = [
    '加油 来了来了 支持 支持一下 666 666666666666 👍 ❤️❤️❤️ 哈哈哈哈 扣1 选B 主播讲得太好了',
    '有回放吗？ 多久发货？ 怎么联系你们？ 没有经验可以吗？ 现场可以提问吗？ hello',
  ]
  it.each(common.flatMap((line) => line.split(' ')))('minds no %s, however many people say it', (text) => {
    const many = Array.from({ length: 200 }, (_, k) => said(`p${k}`, text, k * 20))
    expect(new Set(judged(many))).toEqual(new Set(['none']))
  })

  it('takes short things that differ in a figure or a word for different ones, also of one person', () => {
    const numbers = [3, 7, 12, 18, 25, 31].map((n, k) => said('a', `求职编号${n}`, k * 2000))
    expect(judged(numbers)).toEqual(Array(6).fill('none'))
    const trades = ['电工', '文员', '客服', '司机', '保安'].map((trade) => said('a', `${trade}要什么学历`))
    expect(judged(trades)).toEqual(Array(5).fill('none'))
  })

  it('lets one person call the same short thing out some times, not without end', () => {
    const calls = Array.from({ length: 6 }, (_, k) => said('a', '主播看看我', k * 4000))
    expect(judged(calls)).toEqual(['none', 'none', 'none', 'none', 'author', 'author'])
  })

  it.each(packs.map((pack) => [pack.id, pack] as const))(
    'marks little of the audience of %s',
    (_id, pack) => {
      const repeats = judged(heardOf(pack))
      expect(repeats.filter((repeat) => repeat !== 'none').length).toBeLessThan(repeats.length * 0.02)
    },
  )

  it('at fifty a second marks what is pasted, and nothing that is short', () => {
    for (const pack of packs) {
      const wave = pack.waves.toSorted((one, other) => other.commentsPerMinute - one.commentsPerMinute)[0]!
      const waves = [{ ...wave, fromMs: 0, commentsPerMinute: 3000 }]
      // As many people as such a rush takes; those of the pack are few.
      const rush = heardOf({ ...pack, durationMs: 120_000, waves }).map((one, k) => ({
        ...one,
        author: `p${(k * 7919) % 20_011}`,
      }))
      const repeats = judged(rush)
      const marked = rush.filter((_, k) => repeats[k] !== 'none')
      expect(marked.length).toBeGreaterThan(0)
      expect(marked.length).toBeLessThan(rush.length * 0.2)
      expect(marked.filter(({ text }) => text.text.length < repeatRules.pasted)).toEqual([])
    }
  })

  it('notices a flood from one person', () => {
    const flood = Array.from({ length: 8 }, (_, k) => said('a', `第${'一二三四五六七八'[k]}`, k * 100))
    expect(judged(flood).at(-1)).toBe('flood')
  })

  it('forgets what is older than the window', () => {
    const apart = [0, 61_000, 122_000].map((at) => said('a', '大家快来看我家的好货', at))
    expect(judged(apart)).toEqual(['none', 'none', 'none'])
  })

  it('judges the same in one batch as one by one, and leaves the memory it was given alone', () => {
    const input = fc.record({
      author: fc.constantFrom('a', 'b', null),
      text: fc.constantFrom('大家快来看我家的好货', '请问怎么报案呢', '扣1').map(normalise),
      atEpochMs: fc.constant(0),
    })
    fc.assert(
      fc.property(fc.array(input, { maxLength: 12 }), (batch) => {
        let memory = noRepeats
        const singly = batch.flatMap((one) => {
          const step = judgeRepeats(memory, [one])
          memory = step.memory
          return step.repeats
        })
        expect(judged(batch)).toEqual(singly)
        expect(noRepeats.texts.size).toBe(0)
      }),
    )
  })

  it('remembers a bounded number of texts and authors', () => {
    const flood = Array.from({ length: 5000 }, (_, k) =>
      said(`p${k}`, `这是谁也没有说过的一句话${String.fromCharCode(0x4e00 + k)}`, k),
    )
    const { memory } = judgeRepeats(noRepeats, flood)
    expect(memory.texts.size).toBe(repeatRules.most)
    expect(memory.authors.size).toBe(repeatRules.most)
    expect(memory.authors.has('p4999')).toBe(true)
  })
})
