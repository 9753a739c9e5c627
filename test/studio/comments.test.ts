import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../obs/until.ts'
import { testStudio, type Answered, type TestStudio } from './testStudio.ts'

let studio: TestStudio
beforeAll(async () => (studio = await testStudio()))
afterAll(() => studio.close())

const post = (body: unknown): Promise<Answered> => studio.call('POST', '/api/v1/comments', body)
const list = async (query = '', token?: string): Promise<readonly Item[]> => {
  const { body } = await studio.call('GET', `/api/v1/comments${query}`, undefined, token ? { token } : {})
  return body['items'] as unknown as Item[]
}

interface Item {
  id: string
  sourceId: string | null
  text: string
  original?: string
  state: string
  kind: string
}

describe('handing in', () => {
  it('takes one object, a list, and lines, and never lets a bad one sink the rest', async () => {
    expect(await post({ source: 'a', id: '1', text: '第一条' })).toMatchObject({
      status: 202,
      body: { accepted: 1, duplicates: 0, rejected: [] },
    })
    expect(
      (
        await post([
          { source: 'a', id: '2', text: '第二条' },
          { source: 'a' },
          7,
          { source: 'a', id: '1', text: '又来' },
        ])
      ).body,
    ).toMatchObject({
      accepted: 1,
      duplicates: 1,
      rejected: [
        { index: 1, code: 'text.missing' },
        { index: 2, code: 'entry.notObject' },
      ],
    })
    const lines = [
      '{"source":"a","id":"3","text":"第三条"}',
      '',
      'not json',
      '{"source":"a","id":"4","text":"第四条"}',
    ]
    expect((await post(lines.join('\n'))).body).toMatchObject({
      accepted: 2,
      rejected: [{ index: 1, code: 'entry.notObject' }],
    })
    expect((await list()).map((item) => item.sourceId)).toEqual(['1', '2', '3', '4'])
  })

  it('tells a body that is nothing from an empty list', async () => {
    for (const body of ['', 'hello', '7', 'null', '"text"']) expect((await post(body)).status).toBe(400)
    expect(await post([])).toMatchObject({ status: 202, body: { accepted: 0 } })
  })

  it('keeps ids beyond 2^53 apart', async () => {
    const body =
      '[{"source":"b","id":7338697347818230818,"text":"甲"},{"source":"b","id":7338697347818230819,"text":"乙"}]'
    expect((await post(body)).body).toMatchObject({ accepted: 2, duplicates: 0 })
    expect((await post(body)).body).toMatchObject({ accepted: 0, duplicates: 2 })
    expect((await list()).slice(-2).map((item) => item.sourceId)).toEqual([
      '7338697347818230818',
      '7338697347818230819',
    ])
  })

  it('knows after a restart what came before it', async () => {
    const again = await testStudio()
    const { dataDir } = again
    const batch = Array.from({ length: 500 }, (_, at) => ({ source: 'c', id: `${at}`, text: `第${at}条` }))
    await again.call('POST', '/api/v1/comments', batch)
    await again.call('POST', '/api/v1/comments', { source: 'c', id: 'like', count: 12 })
    await again.stop()
    const later = await testStudio({ dataDir })
    expect((await later.call('POST', '/api/v1/comments', batch)).body).toMatchObject({
      accepted: 0,
      duplicates: 500,
    })
    expect(
      (await later.call('POST', '/api/v1/comments', { source: 'c', id: 'like', count: 12 })).body,
    ).toMatchObject({ duplicates: 1 })
    await until('the counters are told again', () => later.state().saved.live.counters['likes'] === 12)
    expect(later.state().saved.live.counters['comments']).toBe(500)
    await later.close()
  })

  it('makes counters, not list items, of likes, enters and follows', async () => {
    const before = (await list('?limit=1000')).length
    const events = ['like', 'enter', 'follow', 'share'].flatMap((kind) => [{ source: 'd', kind, count: 5 }])
    expect((await post(events)).body).toMatchObject({ accepted: 4 })
    expect((await post({ source: 'd', count: 26_000 })).body).toMatchObject({ accepted: 1 })
    expect((await list('?limit=1000')).length).toBe(before)
    await until('likes are counted', () => studio.state().saved.live.counters['likes'] === 26_005)
  })

  it('goes on counting from what a person said', async () => {
    await studio.command('counter.set', { counter: 'likes', value: 100 })
    expect(studio.state().saved.live.counters['likes']).toBe(100)
    await post({ source: 'd', count: 3 })
    await until('three more', () => studio.state().saved.live.counters['likes'] === 103)
  })
})

describe('reading', () => {
  it('pages from old to new without a gap or a double', async () => {
    await post(Array.from({ length: 250 }, (_, at) => ({ source: 'page', id: `${at}`, text: `翻页${at}` })))
    const all: string[] = []
    let after = ''
    for (;;) {
      const { body } = await studio.call('GET', `/api/v1/comments?limit=40&after=${after}`)
      all.push(...(body['items'] as unknown as Item[]).map((item) => item.id))
      if (body['next'] === undefined) break
      after = String(body['next'])
    }
    expect(new Set(all).size).toBe(all.length)
    expect(all).toEqual((await list('?limit=1000')).map((item) => item.id))
  })

  it('finds any part of a Chinese text, of one character or more, whatever the width', async () => {
    await post([
      { source: 'find', id: '1', text: '接到９６１１０来电是真的吗？' },
      { source: 'find', id: '2', text: '骗子让我下载"安全卫士"APP' },
    ])
    const found = async (q: string) =>
      (await list(`?q=${encodeURIComponent(q)}`)).map((item) => item.sourceId)
    expect(await found('吗？')).toContain('1')
    expect(await found('96110')).toEqual(['1'])
    expect(await found('卫')).toEqual(['2'])
    expect(await found('app')).toEqual(['2'])
    expect(await found('安全卫士')).toEqual(['2'])
    expect(await found('"')).toEqual(['2'])
    expect(await found('卫安')).toEqual([])
    expect(await found("' OR 1=1 --")).toEqual([])
  })

  it('shows what was hidden only to roles that may see it', async () => {
    await post({
      source: 'mask',
      id: '1',
      text: '我的电话13812345678',
      author: { id: 'u1', name: '小明爱钓鱼' },
    })
    const [item] = await list(`?q=${encodeURIComponent('我的电话')}`)
    expect(item).toMatchObject({ text: '我的电话138****5678', original: '我的电话13812345678' })
    const host = await pairedAs('host')
    const [seen] = await list(`?q=${encodeURIComponent('我的电话')}`, host)
    expect(seen).toMatchObject({ text: '我的电话138****5678', author: { shown: '小***' } })
    expect(JSON.stringify(seen)).not.toMatch(/13812345678|爱钓鱼/)
    // Nor can a hidden number be felt for by searching it.
    expect(await list('?q=13812345678', host)).toEqual([])
  })
})

describe('moderating', () => {
  const one = async (id: string) => (await list('?limit=1000')).find((item) => item.sourceId === id)!

  it('airs, hides for a reason and restores, and keeps a record', async () => {
    await post({ source: 'mod', id: 'm1', text: '谢谢警官', author: { name: '李四' } })
    const { id } = await one('m1')
    expect((await studio.command('comment.air', { comment: id })).status).toBe(200)
    const airing = studio.state().saved.live.air.comment
    expect(airing).toMatchObject({ commentId: id, card: { kind: 'comment', facts: { text: '谢谢警官' } } })
    expect((await one('m1')).state).toBe('onAir')
    expect((await list('?state=onAir')).map((item) => item.id)).toEqual([id])

    expect((await studio.command('comment.hide', { comment: id, reason: 'advert' })).status).toBe(200)
    expect(studio.state().saved.live.air.comment).toBeNull()
    expect((await one('m1')).state).toBe('hidden')
    expect((await studio.command('comment.hide', { comment: id, reason: 'advert' })).body.error?.code).toBe(
      'comment.state',
    )
    expect((await studio.command('comment.air', { comment: id })).status).toBe(409)
    expect((await list('?state=hidden')).map((item) => item.id)).toEqual([id])

    expect((await studio.command('comment.restore', { comment: id })).body).toMatchObject({
      result: { state: 'aired' },
    })
    expect((await studio.command('comment.restore', { comment: id })).status).toBe(409)
    expect((await one('m1')).state).toBe('aired')
  })

  it('criticism is no reason', async () => {
    await post({ source: 'mod', id: 'm2', text: '讲得不好' })
    const { id } = await one('m2')
    for (const reason of ['负面', '差评', 'unfavourable', 'negative comment']) {
      const { status, body } = await studio.command('comment.hide', { comment: id, reason })
      expect([status, body.error?.code]).toEqual([400, 'comment.reason'])
    }
    expect((await one('m2')).state).toBe('new')
  })
})

/** A token for a role, by the whole way of pairing but the LAN itself. */
async function pairedAs(role: string): Promise<string> {
  const { hashToken } = await import('../../main/screens/tokens.ts')
  const token = `${role}-token-for-tests-${'x'.repeat(20)}`
  const studioItself = { role: 'studio', device: 'studio', name: 'studio' } as const
  await studio.send({ type: 'lan.set', address: null }, studioItself)
  Object.assign(studio.state().saved.devices, {
    [role]: {
      id: role,
      name: role,
      role,
      tokenHash: hashToken(token),
      pairedAtEpochMs: 0,
      seenAtEpochMs: Date.now() + 1e6,
    },
  })
  return token
}
