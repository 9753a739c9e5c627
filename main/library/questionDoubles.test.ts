import { test as property, fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { newQuestion } from '../../shared/live/newQuestion.ts'
import { likeness, similarFrom, similarGroups, type Comparable } from '../../shared/questions/similar.ts'
import { openDatabase } from './database.ts'
import { paced } from './import/paced.ts'
import { migrations } from './migrations.ts'
import { createQuestionDoubles } from './questionDoubles.ts'
import { createQuestionBank } from './questions.ts'

function library() {
  const bank = createQuestionBank(openDatabase(':memory:', { migrations, checked: false }))
  const compared: number[] = []
  const forget: (() => void)[] = []
  const doubles = createQuestionDoubles({
    questions: bank,
    clock: { after: (_ms, run) => (forget.push(run), () => undefined) },
    compare(all: readonly Comparable[]) {
      compared.push(all.length)
      return paced(similarGroups(all))
    },
  })
  const put = (id: string, text: string): void => bank.put(newQuestion(id, 0, { text }))
  const ids = async (): Promise<readonly (readonly string[])[]> =>
    (await doubles.groups()).map((group) => group.ids)
  return { bank, put, ids, doubles, compared, forget }
}

const refund = '接到客服电话说要退款，让我下载软件，能信吗？'

describe('near-duplicates of the library', () => {
  it('are compared once; a merge only takes the merged ones away', async () => {
    const { bank, put, ids, compared } = library()
    put('a', refund)
    put('b', '接到客服的电话说要退款，让下载软件能信吗')
    put('c', '接到客服电话说要退款让我下载软件能信吗')
    put('d', '孩子玩游戏充值的钱能追回来吗')
    put('e', '孩子玩游戏充值的钱，能追回来吗？')
    put('f', '请问怎么报名')
    expect(await ids()).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ])
    bank.change('e', { mergedInto: 'd' })
    expect(await ids()).toEqual([['a', 'b', 'c']])
    bank.change('a', { mergedInto: 'b' })
    expect(await ids()).toEqual([['b', 'c']])
    // All six, and then only the two that stayed together.
    expect(compared).toEqual([6, 2])
  })

  it('take in what came or was changed since', async () => {
    const { bank, put, ids, compared } = library()
    put('a', refund)
    put('b', '孩子玩游戏充值的钱能追回来吗')
    expect(await ids()).toEqual([])
    put('c', `${refund}急`)
    expect(await ids()).toEqual([['a', 'c']])
    bank.change('c', { text: '孩子玩游戏充值的钱，能追回吗' })
    expect(await ids()).toEqual([['b', 'c']])
    bank.change('c', { state: 'answered' })
    put('d', '孩子玩游戏充值的钱能追回来吗？？')
    expect(await ids()).toEqual([['b', 'd']])
    expect(Math.max(...compared.slice(1))).toBe(2)
  })

  it('are compared anew after an import, and after nobody asked for long', async () => {
    const { put, ids, compared, forget } = library()
    put('a', refund)
    await ids()
    for (let k = 0; k < 150; k += 1) put(`n${k}`, `${refund}${k}`)
    expect((await ids())[0]).toHaveLength(151)
    forget.at(-1)?.()
    await ids()
    expect(compared).toEqual([1, 151, 151])
  })

  it('tell everybody who asks meanwhile of the library as it is then, at once', async () => {
    const { put, doubles, compared } = library()
    put('a', refund)
    const first = doubles.groups()
    put('b', `${refund}急`)
    const [second, third] = [doubles.groups(), doubles.groups()]
    await first
    expect((await second).map(({ ids }) => ids)).toEqual([['a', 'b']])
    expect(await third).toBe(await second)
    expect(compared.length).toBeLessThanOrEqual(2)
  })

  const texts = fc.constantFrom(
    refund,
    `${refund}急`,
    '客服说要退款，下载软件能信吗',
    '孩子充值的钱能追回来吗',
    '孩子充值的钱怎么追回来',
    '请问怎么报名',
    '怎么报名',
    '？？',
  )
  const deed = fc.oneof(
    fc.record({ id: fc.nat(9), text: texts }),
    fc.record({ id: fc.nat(9), mergedInto: fc.constantFrom('q0', null) }),
  )
  property.prop([fc.array(fc.array(deed, { maxLength: 4 }), { maxLength: 6 })], { numRuns: 60 })(
    'hold only open questions, each once and as alike to the first as they must be',
    async (rounds) => {
      const { bank, put, doubles } = library()
      for (const round of rounds) {
        for (const one of round) {
          if ('text' in one) put(`q${one.id}`, one.text)
          else if (bank.get(`q${one.id}`)) bank.change(`q${one.id}`, { mergedInto: one.mergedInto })
        }
        const groups = await doubles.groups()
        const members = groups.flatMap(({ ids }) => ids)
        expect(new Set(members).size).toBe(members.length)
        for (const { ids } of groups) {
          const [first, ...others] = ids.map((id) => bank.get(id)!)
          expect(others.length).toBeGreaterThan(0)
          expect([first!, ...others].every(({ mergedInto }) => mergedInto === null)).toBe(true)
          for (const other of others)
            expect(likeness(first!.text, other.text)).toBeGreaterThanOrEqual(similarFrom)
        }
      }
    },
  )
})
