import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { usualRules } from '../../shared/comments/classify.ts'
import { builtinLists } from '../../shared/comments/lists/builtin.ts'
import { compileWords } from '../../shared/comments/words.ts'
import { manualClock } from '../../test/obs/manualClock.ts'
import { commentMigrations } from '../library/commentTables.ts'
import { createCommentStore } from '../library/comments.ts'
import { openDatabase } from '../library/database.ts'
import { createIngest } from './ingest.ts'

const folder = mkdtempSync(join(tmpdir(), 'daobo-ingest-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const rules = usualRules(compileWords(Object.values(builtinLists)))
let count = 0

function fixture() {
  const clock = manualClock()
  const db = openDatabase(join(folder, `${(count += 1)}.db`), {
    migrations: commentMigrations,
    checked: true,
  })
  const store = createCommentStore(db)
  const told: { readonly [counter: string]: number }[] = []
  let show = 'one'
  let full = false
  const ingest = createIngest({
    store: {
      ...store,
      transaction<T>(work: () => T): T {
        if (full) throw new Error('disk is full')
        return store.transaction(work)
      },
    },
    clock,
    rules: () => rules,
    here: () => ({ show, run: null }),
    counted: (values) => told.push(values),
  })
  return { clock, store, ingest, told, open: (id: string) => (show = id), fill: (on: boolean) => (full = on) }
}

const texts = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => ({ source: 's', id: from + at, text: `第${from + at}条` }))

describe('taking comments in', () => {
  it('answers what is on disk, in order, however much comes at once', async () => {
    const { clock, store, ingest } = fixture()
    const slices: number[] = []
    ingest.onStored((stored) => slices.push(stored.length))
    const batches = [ingest.take(texts(0, 500)), ingest.take(texts(400, 700)), ingest.take([{ source: 's' }])]
    await clock.pass(1000)
    expect(await Promise.all(batches.map(async (batch) => batch))).toEqual([
      { accepted: 500, duplicates: 0, rejected: [] },
      { accepted: 200, duplicates: 100, rejected: [] },
      { accepted: 0, duplicates: 0, rejected: [{ index: 0, code: 'text.missing' }] },
    ])
    expect(store.page({ show: 'one', limit: 1000 }).items.map((item) => item.sourceId)).toEqual(
      texts(0, 700).map((one) => String(one.id)),
    )
    // In slices: whatever else the studio has to do comes in between.
    expect(Math.max(...slices)).toBeLessThanOrEqual(40)
  })

  it('takes the first at once and those of a flood a few milliseconds apart', async () => {
    const { clock, ingest } = fixture()
    const stored: number[] = []
    ingest.onStored(() => stored.push(clock.now()))
    const begun = clock.now()
    void ingest.take(texts(0, 1))
    await clock.pass(0)
    expect(stored).toEqual([begun])
    void ingest.take(texts(1, 2))
    await clock.pass(7)
    expect(stored).toHaveLength(1)
    await clock.pass(1)
    expect(stored).toHaveLength(2)
  })

  it('says when the disk is full, and stores the same entries when they are sent again', async () => {
    const { clock, store, ingest, fill } = fixture()
    fill(true)
    const lost = ingest.take(texts(0, 100))?.then(
      () => 'taken',
      (error: unknown) => String(error),
    )
    await clock.pass(100)
    expect(await lost).toContain('full')
    fill(false)
    const again = ingest.take(texts(0, 100))
    await clock.pass(100)
    expect(await again).toEqual({ accepted: 100, duplicates: 0, rejected: [] })
    expect(store.page({ show: 'one', limit: 1000 }).items).toHaveLength(100)
  })

  it('takes no more than it can keep in memory', () => {
    const { ingest } = fixture()
    const many = Array.from({ length: 150_000 }, () => ({ source: 's', text: '哈' }))
    expect(ingest.take(many)).not.toBeNull()
    expect(ingest.take(many)).toBeNull()
  })

  it('tells counters twice a second at most, of the open show', async () => {
    const { clock, ingest, told, open } = fixture()
    for (let round = 0; round < 100; round += 1) {
      void ingest.take([{ source: 's', count: 2 }])
      await clock.pass(10)
    }
    await clock.pass(500)
    expect(told.length).toBeLessThanOrEqual(3)
    expect(told.at(-1)).toEqual({ likes: 200 })
    open('two')
    ingest.showChanged()
    await clock.pass(500)
    expect(told.at(-1)).toEqual({})
    open('one')
    ingest.setCounter('likes', 1000)
    void ingest.take([{ source: 's', count: 5 }])
    await clock.pass(600)
    expect(told.at(-1)).toEqual({ likes: 1005 })
  })

  it('holds what a word list objects to, and keeps its reason', async () => {
    const { clock, store, ingest } = fixture()
    void ingest.take([
      { source: 's', id: 1, text: '加微信领红包，刷单返利日结' },
      { source: 's', id: 2, text: '这节目讲得真不怎么样' },
    ])
    await clock.pass(100)
    const [lure, critic] = store.page({ show: null, limit: 10 }).items
    expect(lure?.state).toBeOneOf(['held', 'blocked'])
    expect(lure?.reasons.length).toBeGreaterThan(0)
    expect(critic?.state).toBe('new')
  })
})
