import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from './normalise.ts'
import { judgeRepeats, noRepeats, repeatRules, type RepeatInput } from './repeat.ts'

const said = (author: string | null, text: string, atEpochMs = 0): RepeatInput => ({
  author,
  text: normalise(text),
  atEpochMs,
})
const judged = (batch: readonly RepeatInput[]) => judgeRepeats(noRepeats, batch).repeats

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

  it('notices a crowd only when it is several people', () => {
    const alone = Array.from({ length: 8 }, (_, k) => said(null, '主播讲得太好了', k))
    expect(judged(alone)).toEqual(Array(8).fill('none'))
    const many = Array.from({ length: 8 }, (_, k) => said(`p${k}`, '主播讲得太好了', k))
    expect(judged(many).slice(-2)).toEqual(['none', 'crowd'])
  })

  it('never minds votes and applause', () => {
    const votes = Array.from({ length: 20 }, (_, k) =>
      said(`p${k % 5}`, k % 2 ? '扣1' : '哈哈哈哈哈哈', k * 3000),
    )
    expect(new Set(judged(votes))).toEqual(new Set(['none']))
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
      said(`p${k}`, `文${String.fromCharCode(0x4e00 + k)}本`, k),
    )
    const { memory } = judgeRepeats(noRepeats, flood)
    expect(memory.texts.size).toBe(repeatRules.most)
    expect(memory.authors.size).toBe(repeatRules.most)
    expect(memory.authors.has('p4999')).toBe(true)
  })
})
