import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testStudio, type TestStudio } from './testStudio.ts'

let studio: TestStudio
beforeAll(async () => (studio = await testStudio()))
afterAll(() => studio.close())

interface Item {
  source: string
  sourceId: string | null
  text: string
  author: { shown: string; name: string } | null
  atEpochMs: number
}

const post = (body: unknown) => studio.call('POST', '/api/v1/comments', body)
const last = async (): Promise<Item> =>
  ((await studio.call('GET', '/api/v1/comments?order=newest&limit=1')).body['items'] as unknown as Item[])[0]!

/** Posts one entry and gives back what is kept of it. */
async function kept(entry: object | string): Promise<Item> {
  const { status, body } = await post(entry)
  expect([status, body]).toEqual([202, { accepted: 1, duplicates: 0, rejected: [] }])
  return last()
}

describe('whatever a source sends', () => {
  it('that is empty is refused by its place, with a sentence', async () => {
    const { body } = await post([
      { source: 'a', text: '' },
      { source: 'a', text: ' \u200b\n' },
      {},
      { source: '', text: 'x' },
    ])
    const rejected = body['rejected'] as unknown as { index: number; code: string; message: string }[]
    expect(rejected.map(({ index, code }) => [index, code])).toEqual([
      [0, 'text.empty'],
      [1, 'text.empty'],
      [2, 'source.missing'],
      [3, 'source.missing'],
    ])
    for (const { message } of rejected) expect(message).toMatch(/\p{Script=Han}/u)
  })

  it('that is a megabyte long is cut, and a body past the limit is refused in words', async () => {
    expect((await kept({ source: 'a', text: '长'.repeat(1_000_000 / 3) })).text.length).toBeLessThanOrEqual(
      2000,
    )
    expect((await kept({ source: 'a', text: `e${'\u0301'.repeat(400_000)}` })).text.length).toBeLessThan(10)
    const tooLarge = await post(JSON.stringify({ source: 'a', text: 'x'.repeat(9_000_000) }))
    expect([tooLarge.status, tooLarge.body.error?.code]).toEqual([413, 'body.tooLarge'])
  })

  it('with broken, unseen or turning characters is mended', async () => {
    expect((await kept('{"source":"a","text":"半个\\ud83d字"}')).text).toBe('半个\ufffd字')
    expect((await kept({ source: 'a', text: '甲\u0000\u0007乙\u202e丙\u2066丁\ufeff' })).text).toBe(
      '甲乙丙丁',
    )
  })

  it('with markup in every field is kept as the characters it is, or refused', async () => {
    const markup = '<script>alert(1)</script><img src=x onerror=alert(2)>'
    const { text, author } = await kept({
      source: 'a',
      id: markup,
      room: markup,
      text: markup,
      author: { id: markup, name: markup },
    })
    expect([text, author?.name]).toEqual([markup, markup])
    const odd = await post({
      source: markup,
      text: 'x',
      kind: markup,
      at: markup,
      count: markup,
      totals: markup,
    })
    expect((odd.body['rejected'] as unknown as unknown[]).length).toBe(1)
  })

  it('from another time is taken as of now', async () => {
    const now = Date.now()
    for (const at of [0, -5, 1, 4e12, 8.64e15, Number.MAX_VALUE, '2999-01-01', '1970-01-01'])
      expect(Math.abs((await kept({ source: 'a', text: `时间${at}`, at })).atEpochMs - now)).toBeLessThan(
        60_000,
      )
  })

  it('with ids as numbers or without any is told apart', async () => {
    expect((await kept({ source: 'n', id: 7, text: '七' })).sourceId).toBe('7')
    expect((await post({ source: 'n', id: '7', text: '又七' })).body).toMatchObject({ duplicates: 1 })
    expect((await kept({ source: 'n', text: '没有编号' })).sourceId).toBeNull()
    expect((await kept({ source: 'n', text: '没有编号' })).sourceId).toBeNull()
    expect((await post({ source: 'n', id: { a: 1 }, text: 'x' })).body).toMatchObject({ accepted: 0 })
  })

  it('with names of 10,000 characters is bounded', async () => {
    const { author } = await kept({ source: 'a', text: '名字很长', author: { name: '名'.repeat(10_000) } })
    expect(author!.name.length).toBeLessThanOrEqual(64)
    expect(author!.shown).toBe('名***')
  })

  it('in a flood of 50,000 is all on disk, while others are answered', async () => {
    const flood = Array.from({ length: 50_000 }, (_, at) => ({ source: 'flood', id: at, text: `第${at}条` }))
    let on = true
    const answered: number[] = []
    const others = (async () => {
      while (on) {
        const begun = performance.now()
        expect((await studio.command('host.message', { text: '还在' })).status).toBe(200)
        answered.push(performance.now() - begun)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    })()
    const parts = Array.from({ length: 50 }, (_, at) => post(flood.slice(at * 1000, (at + 1) * 1000)))
    const taken = await Promise.all(parts)
    on = false
    await others
    expect(taken.reduce((sum, { body }) => sum + Number(body['accepted']), 0)).toBe(50_000)
    expect(answered.length).toBeGreaterThan(20)
    // A loose bound for a busy machine; `npm run bench flood` measures it.
    expect(answered.toSorted((a, b) => a - b)[Math.floor(answered.length / 2)]).toBeLessThan(250)
  }, 120_000)
})
