import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fc, test } from '@fast-check/vitest'
import { afterAll, describe, expect } from 'vitest'
import { classify, usualRules } from '../../shared/comments/classify.ts'
import { readComment } from '../../shared/comments/intake.ts'
import { compileWords } from '../../shared/comments/words.ts'
import { commentMigrations } from './commentTables.ts'
import { fold, gramQuery, grams } from './commentSearch.ts'
import { createCommentStore, type CommentStore } from './comments.ts'
import { openDatabase } from './database.ts'

const folder = mkdtempSync(join(tmpdir(), 'daobo-comments-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rules = usualRules(compileWords([]))
let stores = 0

function freshStore(): {
  store: CommentStore
  add(raw: object, show?: string): string | null
  close(): void
} {
  const path = join(folder, `${(stores += 1)}.db`)
  const db = openDatabase(path, { migrations: commentMigrations, checked: true })
  const store = createCommentStore(db)
  return {
    store,
    add(raw, show = 'show') {
      const read = readComment(raw, 1_700_000_000_000)
      if (!read.ok) throw new Error(read.code)
      const verdict = classify(read.comment, rules)
      return store.transaction(
        () => store.add(read.comment, verdict, { show, run: null, origin: 'live' })?.id ?? null,
      )
    },
    close: db.close,
  }
}

const chinese = fc.string({
  unit: fc.constantFrom(...'诈骗电话警察好的吗呢a B9，。"*\'-😀𬱖'),
  minLength: 1,
  maxLength: 30,
})

describe('search', () => {
  test.prop([chinese, fc.nat(), fc.nat()], { numRuns: 60 })(
    'finds every part of every text',
    (text, from, length) => {
      fc.pre(fold(text) !== '' && text.trim() !== '')
      const one = freshStore()
      const id = one.add({ source: 's', text })
      const clean = one.store.get(id!)!.original
      const characters = Array.from(clean)
      const start = from % characters.length
      const part = characters.slice(start, start + 1 + (length % (characters.length - start))).join('')
      expect(one.store.page({ show: null, q: part, limit: 10 }).items.map((item) => item.id)).toEqual([id])
      one.close()
    },
  )

  test('asks the index for pairs, and for single characters only where there is no pair', () => {
    expect(grams('诈骗')).toBe('诈 骗 诈骗')
    expect(gramQuery('诈')).toBe('"诈"')
    expect(gramQuery('防诈骗')).toBe('"防诈" AND "诈骗"')
    expect(gramQuery('"a')).toBe('"""a"')
  })

  test('a text with all its parts elsewhere is no hit', () => {
    const one = freshStore()
    one.add({ source: 's', text: '甲乙丙，乙丙丁' })
    expect(one.store.page({ show: null, q: '甲乙丙丁', limit: 10 }).items).toEqual([])
    one.close()
  })
})

describe('the store', () => {
  test('the same source and id is one comment of a show, and another one in another show', () => {
    const one = freshStore()
    expect(one.add({ source: 'a', id: 1, text: '甲' })).not.toBeNull()
    expect(one.add({ source: 'a', id: '1', text: '甲改' })).toBeNull()
    expect(one.add({ source: 'a', id: '1', text: '甲' }, 'other')).not.toBeNull()
    expect([one.store.knows('show', 'a', '1'), one.store.knows('show', 'b', '1')]).toEqual([true, false])
    expect(one.add({ source: 'b', id: 1, text: '甲' })).not.toBeNull()
    expect(one.add({ source: 'b', text: '甲' })).not.toBeNull()
    expect(one.add({ source: 'b', text: '甲' })).not.toBeNull()
    one.close()
  })

  test('pages by show and by state, and knows no id of another store', () => {
    const one = freshStore()
    const ids = Array.from({ length: 7 }, (_, at) =>
      one.add({ source: 'a', id: at, text: `第${at}条` }, at % 2 ? 'odd' : 'even')!,
    )
    one.store.change(ids[2]!, { state: 'hidden' })
    const first = one.store.page({ show: 'even', limit: 2 })
    expect(first.items.map((item) => item.id)).toEqual([ids[0], ids[2]])
    expect(one.store.page({ show: 'even', limit: 2, after: first.next! })).toMatchObject({
      items: [{ id: ids[4] }, { id: ids[6] }],
    })
    const latest = one.store.page({ show: 'even', limit: 2, newestFirst: true })
    expect(latest.items.map((item) => item.id)).toEqual([ids[6], ids[4]])
    expect(
      one.store.page({ show: 'even', limit: 2, newestFirst: true, after: latest.next! }).items,
    ).toMatchObject([{ id: ids[2] }, { id: ids[0] }])
    const found = one.store.page({ show: null, q: '条', limit: 3, newestFirst: true })
    expect(found.items.map((item) => item.id)).toEqual([ids[6], ids[5], ids[4]])
    expect(one.store.page({ show: null, state: 'hidden', limit: 9 }).items.map((item) => item.id)).toEqual([
      ids[2],
    ])
    expect(one.store.page({ show: null, state: 'new', limit: 9 }).items).toHaveLength(6)
    const other = freshStore()
    other.add({ source: 'a', id: 1, text: '别处' })
    expect(other.store.get(ids[0]!)).toBeNull()
    for (const id of ['', 'x', `${ids[0]}'`, '../../etc']) expect(one.store.get(id)).toBeNull()
    one.close()
    other.close()
  })

  test('keeps a decision with the comment', () => {
    const one = freshStore()
    const id = one.add({ source: 'a', text: '加微信领红包' })!
    const decision = { code: 'advert', text: '', by: '小李', atEpochMs: 5, before: 'new' as const }
    one.store.change(id, { state: 'hidden', decision })
    expect(one.store.get(id)).toMatchObject({ state: 'hidden', decision })
    one.store.change(id, { state: 'new', decision: null })
    expect(one.store.get(id)).toMatchObject({ state: 'new', decision: null })
    one.close()
  })
})
