import { test as property, fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { newQuestion } from '../../shared/live/newQuestion.ts'
import type { Question } from '../../shared/live/question.ts'
import type { QuestionChange } from '../../shared/live/questionStep.ts'
import { foldQuestion } from '../../shared/questions/fold.ts'
import { openDatabase } from './database.ts'
import { migrations } from './migrations.ts'
import { createQuestionBank } from './questions.ts'

const open = () => openDatabase(':memory:', { migrations, checked: false })

const question = (id: string, changes: Partial<Question> = {}): Question =>
  newQuestion(id, 1000, { text: '接到客服电话说要退款，能信吗？', ...changes })

function bankOf(...questions: Question[]) {
  const db = open()
  const bank = createQuestionBank(db)
  for (const one of questions) bank.put(one)
  const found = (q: string) => bank.page({ q, limit: 100 }).items.map(({ id }) => id)
  const step = (changes: readonly QuestionChange[]) =>
    bank.step({ label: 'help.question.approve', by: '张导播', atEpochMs: 2000, changes })
  return { db, bank, found, step }
}

describe('searching the question library', () => {
  it('finds any part of a question, of one character or many', () => {
    const { found } = bankOf(
      question('a', { text: '兼职刷单前两单都返钱了' }),
      question('b', { text: '接到96110打来的电话要不要接？' }),
    )
    expect(found('单')).toEqual(['a'])
    expect(found('刷单')).toEqual(['a'])
    expect(found('单都返')).toEqual(['a'])
    expect(found('了')).toEqual(['a'])
    expect(found('9611')).toEqual(['b'])
    expect(found('接到电话')).toEqual([])
  })

  it('makes no difference of width, case, blanks and punctuation', () => {
    const { found } = bankOf(question('a', { text: 'ＡＰＰ说：“转账”，可信吗' }))
    expect(found('app')).toEqual(['a'])
    expect(found('说转账')).toEqual(['a'])
    expect(found('“转账')).toEqual(['a'])
  })

  it('wants every part between blanks, wherever it stands', () => {
    const { found } = bankOf(
      question('a', { text: '孩子玩游戏充值', community: '旭日社区' }),
      question('b', { text: '孩子玩游戏充值', community: '柳岸社区' }),
    )
    expect(found('游戏 旭日')).toEqual(['a'])
    expect(found('充值旭日')).toEqual([])
  })

  it('looks through community, notes, asker and answer as well', () => {
    const { found } = bankOf(question('a', { asker: '王秀英', notes: '请法官补充', summary: '已报警' }))
    expect(['王秀英', '法官', '报警'].map(found)).toEqual([['a'], ['a'], ['a']])
  })

  it('takes what is typed for text, never for the index’s own language', () => {
    const { found } = bankOf(question('a', { text: '"AND" (*) 怎么办' }))
    expect(found('"and"')).toEqual(['a'])
    expect(found('NEAR(')).toEqual([])
    expect(found('*')).toEqual(['a'])
    expect(found('grams:怎么')).toEqual([])
  })

  it('follows an edit and forgets what is deleted', () => {
    const { bank, found, step } = bankOf(question('a', { text: '旧的说法' }))
    bank.change('a', { text: '新的讲法' })
    expect([found('旧的'), found('新的')]).toEqual([[], ['a']])
    step([{ id: 'a', deleted: true }])
    expect(found('新的')).toEqual([])
  })

  it('pages in the order of coming and filters by everything', () => {
    const all = Array.from({ length: 7 }, (_, k) =>
      question(`q${k}`, {
        text: `问题${k}`,
        state: k % 2 === 0 ? 'new' : 'approved',
        category: k < 4 ? '刷单' : '贷款',
        source: k === 6 ? 'room' : 'collected',
      }),
    )
    const { bank } = bankOf(...all)
    const first = bank.page({ limit: 3 })
    const second = bank.page({ limit: 3, after: first.next! })
    const third = bank.page({ limit: 3, after: second.next! })
    expect([first, second, third].map(({ items }) => items.map(({ id }) => id))).toEqual([
      ['q0', 'q1', 'q2'],
      ['q3', 'q4', 'q5'],
      ['q6'],
    ])
    expect(third.next).toBeUndefined()
    const ids = (filter: object) => bank.page({ limit: 100, ...filter }).items.map(({ id }) => id)
    expect(ids({ newestFirst: true }).at(0)).toBe('q6')
    expect(ids({ states: ['approved'], category: '刷单' })).toEqual(['q1', 'q3'])
    expect(ids({ q: '问题', source: 'room' })).toEqual(['q6'])
    expect(bank.groups('category', {})).toEqual([
      { value: '刷单', count: 4 },
      { value: '贷款', count: 3 },
    ])
    expect(bank.groups('state', { q: '问题', category: '贷款' })).toEqual([
      { value: 'new', count: 2 },
      { value: 'approved', count: 1 },
    ])
  })

  it('keeps merged questions behind the one that stands for them', () => {
    const { bank, found } = bankOf(
      question('a'),
      question('b', { mergedInto: 'a' }),
      question('c', { mergedInto: 'a' }),
    )
    expect(bank.page({ limit: 10 }).items.map(({ id, merged }) => [id, merged])).toEqual([['a', 2]])
    expect(found('退款')).toEqual(['a'])
    expect(bank.page({ mergedInto: 'a', limit: 10 }).items.map(({ id }) => id)).toEqual(['b', 'c'])
    expect(bank.counts()).toEqual({ new: 1 })
  })

  it('keeps what rehearsals made up out of lists, figures, likeness and duplicates, unless it is asked for', () => {
    const { bank, found } = bankOf(
      question('real'),
      question('old', { simulated: true }),
      question('new', { simulated: true, createdAtEpochMs: 5000 }),
    )
    const listed = (filter: object) => bank.page({ limit: 9, ...filter }).items.map(({ id }) => id)
    expect(found('退款')).toEqual(['real'])
    expect(listed({})).toEqual(['real'])
    expect(listed({ simulated: { sinceEpochMs: 5000 } })).toEqual(['real', 'new'])
    expect(listed({ simulated: 'only', q: '退款' })).toEqual(['old', 'new'])
    expect(bank.groups('state', {})).toEqual([{ value: 'new', count: 1 }])
    expect(bank.counts()).toEqual({ new: 1 })
    expect(bank.similar('接到客服电话说要退款，能信吗？', null, 5).map(({ id }) => id)).toEqual(['real'])
    for (const which of [undefined, { open: true }])
      expect([...bank.wordsInParts(which)].flat().map(({ id }) => id)).toEqual(['real'])
    expect(bank.simulated().map(({ id }) => id)).toEqual(['old', 'new'])
  })

  it('brings a made-up question back as made up when its deletion is undone', () => {
    const { bank, step } = bankOf(question('a', { simulated: true }))
    step([{ id: 'a', deleted: true }])
    expect(bank.simulated()).toEqual([])
    bank.takeBack(bank.undo()!.step)
    expect(bank.get('a')?.simulated).toBe(true)
  })

  it('names questions that say nearly the same, the likest first', () => {
    const { bank } = bankOf(
      question('a', { text: '接到客服电话说要退款，让我下载软件，能信吗？' }),
      question('b', { text: '接到客服的电话说要退款，让下载软件能信吗' }),
      question('c', { text: '孩子玩游戏充值的钱能追回来吗' }),
    )
    const similar = bank.similar('接到客服电话说要退款，让我下载软件，能信吗', null, 5)
    expect(similar.map(({ id, likeness }) => [id, likeness > 0.9])).toEqual([
      ['a', true],
      ['b', false],
    ])
    expect(bank.similar('接到客服电话说要退款，让我下载软件，能信吗', 'a', 5).map(({ id }) => id)).toEqual([
      'b',
    ])
  })

  const character = fc.constantFrom('退', '款', '吗', 'a', '9', '，', '𬱖', ' ')
  const words = fc.array(character, { minLength: 1, maxLength: 8 }).map((all) => all.join(''))
  property.prop([fc.array(words, { minLength: 1, maxLength: 8 }), words], { numRuns: 60 })(
    'finds what looking at each question would find',
    (texts, query) => {
      const { found } = bankOf(...texts.map((text, at) => question(String(at), { text })))
      const parts = query.split(/\s+/).map(foldQuestion).filter(Boolean)
      const expected = texts.flatMap((text, at) =>
        parts.every((part) => foldQuestion(text).includes(part)) ? [String(at)] : [],
      )
      expect(found(query)).toEqual(expected)
    },
  )

  it('indexes what an older version left without an index', () => {
    const { db, bank } = bankOf(question('a', { text: '老库里的问题' }))
    db.run("INSERT INTO question_grams (question_grams) VALUES ('delete-all')")
    db.run('DELETE FROM question_index')
    expect(bank.page({ q: '老库', limit: 5 }).items).toEqual([])
    expect(createQuestionBank(db).page({ q: '老库', limit: 5 }).items).toHaveLength(1)
  })
})

describe('undoing in the question library', () => {
  it('takes back what was changed, and only that', () => {
    const { bank, step } = bankOf(question('a'), question('b'))
    step([
      { id: 'a', changes: { state: 'approved', updatedAtEpochMs: 2000 } },
      { id: 'b', changes: { state: 'rejected', reason: '重复', updatedAtEpochMs: 2000 } },
    ])
    const undo = bank.undo()!
    expect(undo.items.map(({ id, then }) => [id, then?.state, then?.reason])).toEqual([
      ['a', 'new', ''],
      ['b', 'new', ''],
    ])
    bank.takeBack(undo.step)
    expect([bank.get('a'), bank.get('b')]).toEqual([question('a'), question('b')])
    expect(bank.undo()).toBeNull()
  })

  it('brings back what was deleted, to its place and into the index', () => {
    const { bank, found, step } = bankOf(question('a'), question('b', { text: '另一个' }), question('c'))
    step([{ id: 'b', deleted: true }])
    bank.takeBack(bank.undo()!.step)
    expect(bank.page({ limit: 9 }).items.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(found('另一个')).toEqual(['b'])
  })

  it('goes back step by step, in turn', () => {
    const { bank, step } = bankOf(question('a'))
    step([{ id: 'a', changes: { state: 'approved' } }])
    step([{ id: 'a', changes: { category: '刷单' } }])
    step([{ id: 'a', changes: { state: 'putOff' } }])
    const back = () => {
      bank.takeBack(bank.undo()!.step)
      return [bank.get('a')?.state, bank.get('a')?.category]
    }
    expect([back(), back(), back()]).toEqual([
      ['approved', '刷单'],
      ['approved', ''],
      ['new', ''],
    ])
  })

  it('leaves alone what was changed since by other means, and says how many', () => {
    const { bank, step } = bankOf(question('a'), question('b'))
    step([
      { id: 'a', changes: { state: 'approved' } },
      { id: 'b', changes: { state: 'approved' } },
    ])
    bank.change('b', { state: 'onAir' })
    const undo = bank.undo()!
    expect([undo.items.map(({ id }) => id), undo.skipped]).toEqual([['a'], 1])
    bank.takeBack(undo.step)
    expect([bank.get('a')?.state, bank.get('b')?.state]).toEqual(['new', 'onAir'])
  })

  it('keeps the last hundred steps', () => {
    const { bank, step, db } = bankOf(question('a'))
    for (let k = 0; k < 130; k += 1) step([{ id: 'a', changes: { notes: String(k) } }])
    let count = 0
    for (let undo = bank.undo(); undo; undo = bank.undo()) {
      bank.takeBack(undo.step)
      count += 1
    }
    expect(count).toBe(100)
    expect(bank.get('a')?.notes).toBe('29')
    expect(db.get('SELECT count(*) AS count FROM question_befores')).toEqual({ count: 0 })
  })
})

describe('drafts of an import', () => {
  it('are seen nowhere until they are settled, then all at once, and undo takes them away', () => {
    const { bank, found } = bankOf(question('a'))
    const first = bank.drafts.reserve(2)
    bank.put(question('between', { text: '导入时来的' }))
    bank.drafts.lay('batch', first, question('x', { text: '第一行' }))
    bank.drafts.lay('batch', first + 1, question('y', { text: '第二行' }))
    expect(found('第一行')).toEqual([])
    bank.settle('batch', { label: 'help.question.imported', by: '张导播', atEpochMs: 5 })
    expect(bank.page({ limit: 9 }).items.map(({ id }) => id)).toEqual(['a', 'x', 'y', 'between'])
    expect(found('第一行')).toEqual(['x'])
    bank.takeBack(bank.undo()!.step)
    expect(bank.page({ limit: 9 }).items.map(({ id }) => id)).toEqual(['a', 'between'])
    expect(found('第一行')).toEqual([])
  })

  it('of a crash are thrown away at the next start', () => {
    const { db, bank } = bankOf()
    bank.drafts.lay('batch', bank.drafts.reserve(1), question('x', { text: '半途' }))
    createQuestionBank(db)
    expect(db.get('SELECT count(*) AS count FROM question_drafts')).toEqual({ count: 0 })
    expect(db.all("SELECT rowid FROM question_grams WHERE grams MATCH '半途'")).toEqual([])
  })
})
