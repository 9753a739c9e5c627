import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../obs/until.ts'
import { testStudio, type TestStudio } from './testStudio.ts'

let studio: TestStudio
beforeAll(async () => (studio = await testStudio()))
afterAll(() => studio.close())

const file = async (query: string, token = studio.tokens.operator): Promise<Response> =>
  fetch(`${studio.url}/api/v1/comments/export${query}`, { headers: { authorization: `Bearer ${token}` } })

interface Line {
  id: string
  sourceId: string
  text: string
  original?: string
  author: { shown: string; name?: string }
  state: string
  deeds: { what: string; by: string; facts: Record<string, unknown> }[]
}

const lines = async (query = ''): Promise<readonly Line[]> =>
  (await (await file(query)).text())
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)

describe('the export of comments', () => {
  it('holds every comment once, in order, with what was done to it', async () => {
    const batch = Array.from({ length: 1234 }, (_, at) => ({
      source: 'a',
      id: `${at}`,
      text: at === 7 ? '我的电话13812345678' : `第${at}条`,
      author: { id: `u${at}`, name: '小明爱钓鱼' },
    }))
    await studio.call('POST', '/api/v1/comments', batch)
    const first = (await lines()).find((line) => line.sourceId === '7')!.id
    await studio.command('comment.air', { comment: first })
    await studio.command('comment.hide', { comment: first, reason: 'private' })
    await studio.command('comment.restore', { comment: first })
    const all = await lines()
    expect(all.map((line) => line.sourceId)).toEqual(batch.map(({ id }) => id))
    const seventh = all[7]!
    expect(seventh).toMatchObject({ text: '我的电话138****5678', state: 'aired', author: { shown: '小***' } })
    expect(seventh).not.toHaveProperty('original')
    expect(seventh.author).not.toHaveProperty('name')
    expect(seventh.deeds.map(({ what }) => what)).toEqual(['comment.air', 'comment.hide', 'comment.restore'])
    expect(seventh.deeds[1]?.facts).toMatchObject({ code: 'private' })
    expect(all[8]?.deeds).toEqual([])
    expect((await lines('?originals=1'))[7]).toMatchObject({ original: '我的电话13812345678' })
  })

  it('is a table that Excel opens, one row a comment', async () => {
    const response = await file('?format=csv')
    expect(response.headers.get('content-type')).toContain('text/csv')
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('.csv')
    // `text()` would take the mark away that Excel needs.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer())
    expect(text.startsWith('\ufeff时间,来源')).toBe(true)
    expect(text.trimEnd().split('\r\n')).toHaveLength(1 + 1234)
  })

  it('gives strangers nothing, and knows which shows there are', async () => {
    expect((await file('', studio.tokens.overlay)).status).toBe(403)
    expect((await file('?show=nothere')).status).toBe(404)
    expect((await file('?show=*&format=csv')).status).toBe(200)
  })
})

describe('counters over HTTP', () => {
  const counters = async (query = '') => (await studio.call('GET', `/api/v1/counters${query}`)).body

  it('are those of the run, by source, with their curve', async () => {
    await studio.command('run.start', { mode: 'rehearsal' })
    await studio.call('POST', '/api/v1/comments', { source: 'x', count: 500 })
    await until('rehearsed', () => studio.state().saved.live.counters['likes'] === 500)
    const rehearsal = studio.state().saved.live.runId!
    await studio.command('run.end')
    await studio.command('run.start', { mode: 'live' })
    expect(studio.state().saved.live.counters).toEqual({})
    await studio.call('POST', '/api/v1/comments', [
      { source: 'douyin', room: '7', totals: { likes: 26_000, viewers: 80_000 } },
      { source: 'bilibili', count: 30 },
    ])
    await until('counted', () => studio.state().saved.live.counters['likes'] === 26_030)
    expect(await counters()).toMatchObject({
      run: studio.state().saved.live.runId,
      values: { likes: 26_030, viewers: 80_000 },
      sources: { likes: { 'douyin/7': 26_000, bilibili: 30 } },
      peaks: { viewers: { value: 80_000 } },
    })
    expect(await counters(`?run=${rehearsal}`)).toMatchObject({ values: { likes: 500 } })
    expect(await counters('?run=before')).toMatchObject({ values: { comments: 1234, people: 1234 } })
    await studio.command('run.end')
    await studio.call('POST', '/api/v1/comments', { source: 'bilibili', count: 1 })
    await until(
      'after the show is still the show',
      () => studio.state().saved.live.counters['likes'] === 26_031,
    )
  })
})
