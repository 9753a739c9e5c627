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
import { createFigureStore } from '../library/figureStore.ts'
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
  const figures = createFigureStore(db)
  const told: { readonly [counter: string]: number }[] = []
  const failures: string[] = []
  let show = 'one'
  let run: string | null = null
  let full = false
  const ingest = createIngest({
    store: {
      ...store,
      transaction<T>(work: () => T): T {
        if (full) throw new Error('disk is full')
        return store.transaction(work)
      },
    },
    figures,
    clock,
    rules: () => rules,
    here: () => ({ show, run }),
    counted: (values) => told.push(values),
    failed: (error) => failures.push(String(error)),
  })
  return {
    clock,
    store,
    figures,
    ingest,
    told,
    failures,
    open: (id: string) => (show = id),
    start: (id: string) => (run = id),
    fill: (on: boolean) => (full = on),
  }
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
    expect(Math.max(...slices)).toBeLessThanOrEqual(20)
  })

  it('has taken what is on disk, whatever goes wrong where it is looked at', async () => {
    const { clock, store, ingest, failures } = fixture()
    let heard = 0
    ingest.onStored(() => {
      throw new Error('a screen')
    })
    ingest.onStored((stored) => (heard += stored.length))
    const taking = ingest.take(texts(0, 50))
    await clock.pass(1000)
    expect(await taking).toMatchObject({ accepted: 50 })
    expect(store.latest('one', 100)).toHaveLength(50)
    expect(heard).toBe(50)
    expect(new Set(failures)).toEqual(new Set(['Error: a screen']))
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
    await clock.pass(3)
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
    ingest.turned()
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

  it('never takes a delivery that is repeated for a person who repeats themselves', async () => {
    const { clock, store, ingest } = fixture()
    const one = { source: 's', id: 'same', text: '请问社保卡怎么补办', author: { id: 'u', name: '甲' } }
    const again = [ingest.take([one, one, one]), ingest.take([one, one, one])]
    await clock.pass(100)
    expect(await again[1]).toEqual({ accepted: 0, duplicates: 3, rejected: [] })
    void ingest.take([{ ...one, id: 'another' }])
    await clock.pass(100)
    const { items } = store.page({ show: 'one', limit: 10 })
    expect(items.map(({ state, flags }) => [state, flags])).toEqual([
      ['new', ['question']],
      ['new', ['question']],
    ])
  })

  it('knows an event that is no comment again as well, and another show knows nothing of it', async () => {
    const { clock, ingest, open, told } = fixture()
    const like = { source: 's', id: 'like-1', count: 5 }
    const taken = [ingest.take([like, like]), ingest.take([like])]
    await clock.pass(600)
    expect(await Promise.all(taken.map(async (one) => one))).toMatchObject([
      { accepted: 1, duplicates: 1 },
      { accepted: 0, duplicates: 1 },
    ])
    open('two')
    const there = ingest.take([like, { source: 's', id: 0, text: '第一条' }])
    await clock.pass(600)
    expect(await there).toMatchObject({ accepted: 2 })
    expect(told.at(-1)).toMatchObject({ likes: 5, comments: 1 })
  })
})

describe('figures', () => {
  it('of a run begin anew and never mix with those of another', async () => {
    const { clock, ingest, figures, start, told } = fixture()
    start('rehearsal')
    void ingest.take([{ source: 's', count: 700 }])
    await clock.pass(600)
    start('broadcast')
    ingest.turned()
    await clock.pass(600)
    expect(told.at(-1)).toEqual({})
    void ingest.take([{ source: 's', count: 3 }])
    await clock.pass(600)
    expect(told.at(-1)).toEqual({ likes: 3 })
    expect(figures.counters({ show: 'one', run: 'rehearsal' })['likes']?.peak).toBe(700)
  })

  it('count each person once, but for sources that say themselves how many there were', async () => {
    const { clock, ingest, told } = fixture()
    const author = (id: string) => ({ id, name: id })
    void ingest.take([
      { source: 'a', id: 1, text: '一', author: author('x') },
      { source: 'a', id: 2, text: '二', author: author('x') },
      { source: 'a', kind: 'like', author: author('y') },
      { source: 'b', id: 1, text: '三', author: author('x') },
    ])
    await clock.pass(600)
    expect(told.at(-1)).toMatchObject({ people: 3 })
    void ingest.take([{ source: 'b', totals: { people: 5000 } }])
    await clock.pass(600)
    expect(told.at(-1)).toMatchObject({ people: 5002 })
  })

  it('leave a curve: a point every five seconds while they change, and what they came to', async () => {
    const { clock, ingest, figures } = fixture()
    const begun = clock.now()
    for (let second = 0; second < 12; second += 1) {
      void ingest.take([{ source: 's', count: 1 }])
      await clock.pass(1000)
    }
    await clock.pass(60_000)
    const points = [...figures.points({ show: 'one', run: null })]
    expect(points.map(({ atEpochMs }) => Math.round((atEpochMs - begun) / 1000))).toEqual([0, 5, 10, 15])
    expect(points.at(-1)?.values).toEqual({ likes: 12 })
  })
})
