import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Clock } from '../../studio/clock.ts'
import { createContacts } from '../contacts.ts'
import { openDatabase } from '../database.ts'
import { migrations } from '../migrations.ts'
import { createQuestionBank } from '../questions.ts'
import { tableFile } from './fixtures.ts'
import { createQuestionImport, type ImportChoices } from './importQuestions.ts'

const dayMs = 86_400_000
const step = { label: 'help.question.imported', by: '张导播', atEpochMs: 0 } as const
const usual: ImportChoices = { mapping: {}, contact: 'keep', contactDays: 30, known: 'skip' }

function desk() {
  const db = openDatabase(':memory:', { migrations, checked: false })
  let now = Date.UTC(2024, 10, 6)
  const due: { at: number; run: () => void }[] = []
  const clock: Clock = {
    now: () => now,
    after(ms, run) {
      const entry = { at: now + ms, run }
      due.push(entry)
      return () => due.splice(due.indexOf(entry), 1)
    },
  }
  const questions = createQuestionBank(db)
  const key = randomBytes(32)
  const failed = (error: unknown): never => {
    throw error
  }
  const contacts = createContacts({ db, key, clock, failed })
  let ids = 0
  const told: unknown[] = []
  const imports = createQuestionImport({
    db,
    questions,
    contacts,
    clock,
    newId: () => `id${(ids += 1)}`,
    progress: (importing) => told.push(importing),
  })
  return {
    db,
    questions,
    contacts,
    imports,
    told,
    withKey: (other: Uint8Array) => createContacts({ db, key: other, clock, failed }),
    pass(ms: number) {
      now += ms
      for (const entry of due.splice(0)) entry.run()
    },
    async importing(bytes: Uint8Array, choices: Partial<ImportChoices> = {}) {
      const chosen = { ...usual, ...choices }
      const preview = await imports.look(bytes, chosen)
      questions.settle(await imports.layAside(preview, chosen), step)
      return preview
    },
    all: () => questions.page({ limit: 1000 }).items,
  }
}

const csv = (...lines: string[]): Uint8Array => Buffer.from(lines.join('\r\n'))

describe('importing a table that a street office keeps', () => {
  it('finds the headings under the title, fills merged communities down and names each doubtful cell', async () => {
    const { importing, all } = desk()
    const { mapping, skipped, problems } = await importing(tableFile('grid-workers.xlsx'))
    expect(mapping.headingRow).toBe(3)
    expect(Object.fromEntries(mapping.columns.map(({ heading, field }) => [heading, field]))).toEqual({
      序号: 'ignored',
      所属社区: 'community',
      居民姓名: 'asker',
      联系电话: 'phone',
      问题类别: 'category',
      问题内容: 'text',
      是否匿名: 'naming',
      收集日期: 'askedAt',
      网格员: 'other',
      答疑民警: 'answerer',
    })
    expect(skipped).toBe(1)
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [9, 5, 'cell.uncalculated'],
      [9, 8, 'date.unclear'],
      [10, 5, 'cell.error'],
      [10, 6, 'text.missing'],
    ])
    expect(
      all().map(({ community, asker, naming, category, notes }) => [
        community,
        asker,
        naming,
        category,
        notes,
      ]),
    ).toEqual([
      ['旭日社区', '张伟', 'surname', '冒充客服', '网格员：王芳'],
      ['旭日社区', '李娜', 'anonymous', '刷单返利', '网格员：王芳'],
      ['旭日社区', '王敏', 'surname', '', '网格员：王芳'],
      ['柳岸社区', '赵强', 'anonymous', '养老诈骗', '网格员：陈龙'],
      ['柳岸社区', '孙\u4dae', 'surname', '', '网格员：陈龙\n收集日期：上周五'],
    ])
    expect(all()[1]?.text).toBe('兼职刷单前两单都返钱了，\n第三单让垫五千')
    expect(new Date(all()[2]!.createdAtEpochMs).getHours()).toBe(9)
    expect(all()[4]?.createdAtEpochMs).toBe(Date.UTC(2024, 10, 6))
  })

  it('keeps telephones apart from the questions, sealed, until their day', async () => {
    const { importing, all, contacts, db, pass, withKey } = desk()
    await importing(tableFile('grid-workers.xlsx'), { contactDays: 10 })
    const [first, , , withoutPhone] = all()
    expect(contacts.read(first!.id)).toEqual({
      contact: { phone: '13800138000' },
      deleteAtEpochMs: Date.UTC(2024, 10, 16),
    })
    expect(contacts.read(withoutPhone!.id)).toBeNull()
    expect(first?.contact).toBe(true)
    expect(JSON.stringify(all())).not.toContain('138001380')
    const sealed = db.get<{ sealed: Uint8Array }>('SELECT sealed FROM contacts')!.sealed
    expect(Buffer.from(sealed).toString('latin1')).not.toContain('138001380')
    expect(withKey(randomBytes(32)).read(first!.id)).toBe('unreadable')
    pass(11 * dayMs)
    expect(contacts.read(first!.id)).toBeNull()
    expect(db.all('SELECT * FROM contacts')).toEqual([])
  })

  it('drops contact columns when the person says so', async () => {
    const { importing, db, all } = desk()
    await importing(tableFile('grid-workers.xlsx'), { contact: 'drop' })
    expect(db.all('SELECT * FROM contacts')).toEqual([])
    expect(JSON.stringify(all())).not.toContain('138001380')
  })

  it('reads headings over two rows', async () => {
    const { importing, all, contacts } = desk()
    const { mapping } = await importing(tableFile('two-rows.xlsx'))
    expect(mapping.headingRow).toBe(2)
    expect(all().map(({ text, asker, community, notes }) => [text, asker, community, notes])).toEqual([
      ['网上贷款要先交保证金，正规吗？', '林小雨', '东湖社区', '请李经理答'],
      ['朋友圈投票要填身份证号，安全吗？', '何建国', '东湖社区', ''],
    ])
    expect(contacts.read(all()[0]!.id)).toMatchObject({ contact: { phone: '13900139000' } })
  })

  it('reads English headings in any order', async () => {
    const { importing, all, contacts } = desk()
    const { problems } = await importing(tableFile('english.xlsx'))
    expect(
      all().map(({ text, asker, naming, community, notes }) => [text, asker, naming, community, notes]),
    ).toEqual([
      ['Is a call from 96110 genuine?', 'Tom Lee', 'surname', 'Riverside', 'call back'],
      ['Can I get my money back?', 'Ann', 'anonymous', '', ''],
    ])
    expect(problems.map(({ code }) => code)).toEqual(['cell.rounded'])
    expect(contacts.read(all()[0]!.id)).toMatchObject({ contact: { phone: '13700137000' } })
  })
})

describe('importing', () => {
  it('follows the person’s choice of columns, by heading or letter', async () => {
    const { imports } = desk()
    const file = csv(
      '甲,乙,丙,丁',
      '怎么防骗,旭日,13800138000,甲方',
      '能退吗,柳岸,13800138001,乙方',
      '是真的吗,东湖,13800138002,丙方',
    )
    const guessed = await imports.look(file, usual)
    expect(guessed.mapping.columns.find(({ letter }) => letter === 'C')?.field).toBe('phone')
    const chosen = await imports.look(file, {
      ...usual,
      mapping: { 甲: 'text', B: 'community', 丁: 'ignored' },
    })
    expect(chosen.mapping.columns.map(({ field, by }) => [field, by])).toEqual([
      ['text', 'choice'],
      ['community', 'choice'],
      ['phone', 'content'],
      ['ignored', 'choice'],
    ])
  })

  it('without headings takes the wordiest column for the questions and says so', async () => {
    const { imports } = desk()
    const { mapping, drafts, problems } = await imports.look(
      csv('张伟\t13800138000\t接到客服电话说要退款，能信吗', '李娜\t13800138001\t孩子充值的钱能追回来吗'),
      usual,
    )
    expect(mapping.headingRow).toBe(0)
    expect(mapping.columns.map(({ field }) => field)).toEqual(['other', 'phone', 'text'])
    expect(drafts).toHaveLength(2)
    expect(problems).toEqual([{ row: 1, code: 'heading.none' }])
  })

  it('passes over what the library has already, word for word, unless told to take it', async () => {
    const { importing, all, imports } = desk()
    const file = csv('问题,社区', '怎么防骗,旭日', '怎么防骗,柳岸')
    await importing(file)
    const again = await imports.look(file, usual)
    expect([again.drafts.length, again.skipped, again.problems.map(({ code }) => code)]).toEqual([
      0,
      2,
      ['row.known', 'row.known'],
    ])
    expect((await imports.look(file, { ...usual, known: 'take' })).drafts).toHaveLength(2)
    expect(all()).toHaveLength(2)
  })

  it('leaves nothing behind when it fails half way', async () => {
    const { imports, questions, db, all } = desk()
    const preview = await imports.look(
      csv('问题', ...Array.from({ length: 200 }, (_, k) => `问题${k}`)),
      usual,
    )
    let laid = 0
    const breaking = createQuestionImport({
      db,
      questions: {
        ...questions,
        drafts: {
          ...questions.drafts,
          lay(...args) {
            if ((laid += 1) > 120) throw new Error('disk')
            questions.drafts.lay(...args)
          },
        },
      },
      contacts: { lay: () => undefined, read: () => null, close: () => undefined },
      clock: { now: () => 0 },
      newId: () => `x${laid}`,
      progress: () => undefined,
    })
    await expect(breaking.layAside(preview, usual)).rejects.toThrow('disk')
    expect(all()).toEqual([])
    expect(db.all('SELECT * FROM question_drafts')).toEqual([])
    expect(db.all("SELECT rowid FROM question_grams WHERE grams MATCH '问题'")).toEqual([])
  })

  it('tells how far it is', async () => {
    const { importing, told } = desk()
    await importing(csv('问题', ...Array.from({ length: 120 }, (_, k) => `第${k}个问题`)))
    expect(told.at(0)).toEqual({ phase: 'writing', done: 50, total: 120 })
    expect(told.at(-1)).toEqual({ phase: 'writing', done: 120, total: 120 })
  })

  it('refuses questions of more than 2000 characters and shortens names with a mark', async () => {
    const { importing, all } = desk()
    const { problems, skipped } = await importing(
      csv('问题,姓名', `${'长'.repeat(2001)},张三`, `短,${'名'.repeat(70)}`),
    )
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 1, 'text.tooLong'],
      [3, 2, 'cell.cut'],
    ])
    expect(skipped).toBe(1)
    expect(all()[0]?.asker).toMatch(/^名{59}…$/)
  })
})
