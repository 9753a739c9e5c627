import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { until } from '../obs/until.ts'
import { testStudio, type TestStudio } from '../studio/testStudio.ts'
import { twitchStandIn } from './standIns/twitch.ts'

let studio: TestStudio
beforeEach(async () => {
  studio = await testStudio()
})
afterEach(() => studio.close())

const add = async (kind: string, config: object): Promise<string> => {
  const added = await studio.command('feed.add', { kind, name: '测试来源', config })
  expect(added.status).toBe(200)
  return (added.body['result'] as unknown as { feed: string }).feed
}
const post = (feed: string, body: string, headers: Record<string, string>) =>
  studio.call('POST', `/feeds/${feed}`, body, { token: null, headers })
const signed = (body: string, secret = 'shared-secret') => {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
  return { 'x-daobo-timestamp': timestamp, 'x-daobo-signature': signature }
}
const seen = (feed: string) => studio.state().seen.feeds[feed]
const items = async () =>
  (await studio.call('GET', '/api/v1/comments')).body['items'] as unknown as { text: string }[]

it('takes a webhook in from outside without a token, by its signature, also from a browser’s extension', async () => {
  const feed = await add('webhook', { secret: 'shared-secret' })
  const body = JSON.stringify({ text: '我的电话 13812345678，96110 是真的吗？', id: 1 })
  expect((await post(feed, body, signed(body))).body.error?.code).toBe('feed.off')
  await studio.command('feed.start', { feed })
  expect((await post(feed, body, signed(body, 'guess'))).status).toBe(401)
  const taken = await post(feed, body, { ...signed(body), origin: 'chrome-extension://abcdef' })
  expect([taken.status, taken.body]).toEqual([202, { accepted: 1, duplicates: 0, rejected: [] }])
  expect((await items())[0]!.text).toBe('我的电话 138****5678，96110 是真的吗？')
  expect((await post('nobody', body, signed(body))).status).toBe(404)
  await until('told', () => seen(feed)?.received === 1)
})

it('keeps secrets out of state, views and journal, and starts again what was started', async () => {
  const feed = await add('webhook', { secret: 'shared-secret', source: 'sms' })
  await studio.command('feed.start', { feed })
  expect(JSON.stringify(studio.state())).not.toContain('shared-secret')
  await studio.stop()
  const database = readFileSync(join(studio.dataDir, 'daobo.db'), 'latin1')
  expect(database).toContain(feed)
  expect(database).not.toContain('shared-secret')
  studio = await testStudio({ dataDir: studio.dataDir })
  await until('open again', () => seen(feed)?.state === 'open')
  const body = '{"text":"重启之后"}'
  expect((await post(feed, body, signed(body))).status).toBe(202)
})

it('takes a comment off the air when the platform takes it back', async () => {
  const twitch = await twitchStandIn('shequ')
  const feed = await add('twitch', { channel: 'shequ', address: twitch.url })
  await studio.command('feed.start', { feed })
  await until('open', () => seen(feed)?.state === 'open')
  const id = twitch.write('LiLei', '请问怎么报案？')
  let found: { id: string; state: string } | undefined
  await until('stored', () => {
    void studio.call('GET', '/api/v1/comments').then(({ body }) => {
      found = (body['items'] as unknown as (typeof found)[])[0]
    })
    return found !== undefined
  })
  expect((await studio.command('comment.air', { comment: found!.id })).status).toBe(200)
  expect(Object.values(studio.state().saved.live.air).some((airing) => airing?.commentId === found!.id)).toBe(
    true,
  )
  twitch.say(`@target-msg-id=${id} :tmi.twitch.tv CLEARMSG #shequ :x\r\n`)
  await until('off the air', () =>
    Object.values(studio.state().saved.live.air).every((airing) => airing === null),
  )
  const hidden = (await studio.call('GET', '/api/v1/comments')).body['items'] as unknown as {
    state: string
  }[]
  expect(hidden[0]).toMatchObject({ state: 'hidden', decision: { code: 'platform', before: 'aired' } })
  await studio.command('feed.remove', { feed })
  expect(studio.state().saved.feeds).toEqual([])
  await twitch.close()
})

it('refuses in words what won’t do, and lets only the operator set sources up', async () => {
  const wrong = await studio.command('feed.add', {
    kind: 'twitch',
    name: 'x',
    config: { channel: '很 奇怪' },
  })
  expect([wrong.status, wrong.body.error?.code]).toEqual([400, 'command.malformed'])
  expect((await studio.command('feed.add', { kind: 'nonsense', name: 'x', config: {} })).status).toBe(404)
  expect((await studio.command('feed.start', { feed: 'nobody' })).body.error?.code).toBe('feed.unknown')
  expect((await studio.command('feed.edit', { feed: 'nobody' })).body.error?.code).toBe('feed.unknown')
  const overlay = await studio.call(
    'POST',
    '/api/v1/commands',
    { type: 'feed.add', kind: 'twitch', name: 'x', config: {} },
    { token: studio.tokens.overlay },
  )
  expect(overlay.status).toBe(403)
})

it('takes in what is typed by hand, marked so', async () => {
  expect(
    (await studio.command('comment.add', { text: '现场大爷问：养老钱安全吗？', author: '王大爷' })).status,
  ).toBe(200)
  expect((await items())[0]).toMatchObject({
    source: 'room',
    origin: 'typed',
    text: '现场大爷问：养老钱安全吗？',
  })
})
