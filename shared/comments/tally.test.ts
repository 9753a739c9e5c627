import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closeTally, countVotes, openTally, voteReader, type Ballot } from './tally.ts'

const two = [{ label: '是诈骗' }, { label: '不是诈骗' }]
const ballot = (person: string | null, text: string): Ballot => ({
  source: 'a',
  author: person === null ? null : { id: person, name: person },
  text,
})

describe('voteReader', () => {
  const read = voteReader([
    { label: '报警', words: ['打110', '打96110'] },
    { label: '转账' },
    { label: '不理睬' },
  ])

  it.each([
    ['扣1', 0],
    ['1', 0],
    ['１', 0],
    ['①', 0],
    ['扣一', 0],
    ['我扣 1 ！！！', 0],
    ['1111', 0],
    ['扣1扣1扣1', 0],
    ['扣1😂😂', 0],
    ['A', 0],
    ['ａ', 0],
    ['选A吧', 0],
    ['AAA', 0],
    ['2号', 1],
    ['B。', 1],
    ['支持2', 1],
    ['选项三', 2],
    ['应该是C', 2],
    ['报警', 0],
    ['當然是報警啊', 0],
    ['打96110', 0],
    ['我选不理睬', 2],
  ])('reads "%s" as option %i', (text, option) => {
    expect(read(text)).toBe(option)
  })

  it.each([
    '4',
    'D',
    '12',
    '1和2',
    '等1下',
    '不报警',
    '别转账',
    '报警还是转账',
    '扣',
    '',
    '主播好',
    '我家1楼',
    '19号',
    '报'.repeat(80),
  ])('does not take "%s" for a vote', (text) => {
    expect(read(text)).toBeNull()
  })

  it('tells an option from its denial', () => {
    const yesNo = voteReader(two)
    expect(yesNo('是诈骗')).toBe(0)
    expect(yesNo('不是诈骗')).toBe(1)
    expect(yesNo('我觉得不是诈骗')).toBe(1)
    const short = voteReader([{ label: '是' }, { label: '不是' }])
    expect([short('是'), short('不是'), short('是的'), short('他是谁')]).toEqual([0, 1, 0, null])
  })

  it('reads 11 for the eleventh of eleven options, and for the first of two', () => {
    const eleven = voteReader(
      Array.from({ length: 11 }, (_, k) => ({ label: `选手${'甲乙丙丁戊己庚辛壬癸子'[k]}` })),
    )
    expect(eleven('11')).toBe(10)
    expect(voteReader(two)('11')).toBe(0)
  })
})

describe('countVotes', () => {
  it('counts one vote a person: the last, or the first', () => {
    const batch = [ballot('x', '1'), ballot('y', '1'), ballot('x', '2'), ballot('x', '2')]
    expect(countVotes(openTally(two), batch).counts).toEqual([1, 1])
    expect(countVotes(openTally(two, 'first'), batch).counts).toEqual([2, 0])
  })

  it('counts every vote of strangers, since nothing tells them apart', () => {
    expect(countVotes(openTally(two), [ballot(null, '1'), ballot(null, '1')]).counts).toEqual([2, 0])
  })

  it('keeps the same person at two platforms apart', () => {
    const elsewhere = { ...ballot('x', '1'), source: 'b' }
    expect(countVotes(openTally(two), [ballot('x', '1'), elsewhere]).counts).toEqual([2, 0])
  })

  it('counts nothing once closed, and gives back the same tally where nothing voted', () => {
    const tally = openTally(two)
    expect(countVotes(closeTally(tally), [ballot('x', '1')]).counts).toEqual([0, 0])
    expect(countVotes(tally, [ballot('x', '主播好')])).toBe(tally)
  })

  it('agrees with counting the people at the end, for any votes in any batches', () => {
    const vote = fc.record({
      person: fc.constantFrom('x', 'y', 'z'),
      option: fc.constantFrom('1', '2', '好'),
    })
    fc.assert(
      fc.property(
        fc.array(fc.array(vote, { maxLength: 5 })),
        fc.constantFrom('first', 'last'),
        (batches, rule) => {
          let tally = openTally(two, rule)
          const expected = new Map<string, number>()
          for (const batch of batches) {
            tally = countVotes(
              tally,
              batch.map((one) => ballot(one.person, one.option)),
            )
            for (const { person, option } of batch)
              if (option !== '好' && (rule === 'last' || !expected.has(person)))
                expected.set(person, Number(option) - 1)
          }
          const counts = [0, 1].map((option) => [...expected.values()].filter((one) => one === option).length)
          expect(tally.counts).toEqual(counts)
          expect(tally.people.size).toBe(expected.size)
        },
      ),
    )
  })
})
