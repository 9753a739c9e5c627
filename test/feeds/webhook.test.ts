import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { feedRig, type FeedRig } from './rig.ts'

let rig: FeedRig
beforeEach(async () => {
  rig = await feedRig()
})
afterEach(() => rig.close())

const open = () => rig.open('webhook', { source: 'hotline', secret: 'shared' })

/** Signed by somebody who only knows the documentation. */
function delivery(body: unknown, { at = rig.clock.now(), secret = 'shared', unit = 1000 } = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const timestamp = String(Math.floor(at / unit))
  const signature = createHmac('sha256', secret).update(`${timestamp}.${text}`).digest('hex')
  return {
    headers: { 'x-daobo-timestamp': timestamp, 'x-daobo-signature': `sha256=${signature}` },
    rawBody: new TextEncoder().encode(text),
  }
}
const send = async (feed: string, request: ReturnType<typeof delivery>) => {
  const answer = await rig.feeds.receive(feed, request)
  if ('code' in answer) return { code: answer.code }
  return { status: answer.status, ...(JSON.parse(answer.body ?? '{}') as object) }
}

it('takes one entry or many, in our names or Social Stream’s, and tells what became of them', async () => {
  const feed = await open()
  expect(await send(feed, delivery({ text: '96110 是真的吗', id: 1 }))).toMatchObject({
    status: 202,
    accepted: 1,
  })
  const many = [
    { source: 'sms', text: '二', id: '73386973478182308181', author: { name: '张先生' }, room: 5 },
    { chatname: 'A', chatmessage: '<b>三</b>', type: 'kick' },
    { chatname: 'A', chatmessage: '四', private: true },
    { text: '五', private: true },
    { kind: 'like', count: 4 },
    { text: '' },
    'no entry',
  ]
  expect(await send(feed, delivery(many, { unit: 1 }))).toMatchObject({
    status: 202,
    accepted: 3,
    duplicates: 0,
    rejected: [{ code: 'text.empty' }],
  })
  expect(rig.comments().map(({ source, original }) => `${source} ${original}`)).toEqual([
    'hotline 96110 是真的吗',
    'sms 二',
    'kick 三',
  ])
  expect((await rig.seen(feed)).dropped).toMatchObject({ private: 2, unreadable: 2 })
})

it('counts a delivery that is repeated once, even without ids, and one by its ids if it is signed anew', async () => {
  const feed = await open()
  const likes = delivery([{ kind: 'like', count: 10 }, { text: '一' }])
  await send(feed, likes)
  expect(await send(feed, likes)).toMatchObject({ status: 202, accepted: 0, duplicates: 2 })
  await send(feed, delivery({ id: 'a', text: '二' }))
  await rig.clock.pass(2000)
  expect(await send(feed, delivery({ id: 'a', text: '二' }))).toMatchObject({ accepted: 0, duplicates: 1 })
  await rig.until(feed, 'counted', () => rig.counters()['likes'] === 10)
  expect(rig.texts()).toEqual(['一', '二'])
})

it('turns away what is unsigned, signed otherwise, changed, or more than five minutes off', async () => {
  const feed = await open()
  const good = delivery({ text: '一' })
  const refused = async (request: Parameters<typeof send>[1]) =>
    ((await send(feed, request)) as { status: number }).status
  expect(await refused(delivery({ text: '一' }, { secret: 'guess' }))).toBe(401)
  expect(await refused({ ...good, rawBody: new TextEncoder().encode('{"text":"二"}') })).toBe(401)
  expect(await refused({ ...good, headers: { ...good.headers, 'x-daobo-timestamp': '' } })).toBe(401)
  expect(await refused(delivery({ text: '一' }, { at: rig.clock.now() - 301_000 }))).toBe(401)
  expect(await refused(delivery({ text: '一' }, { at: rig.clock.now() + 302_000 }))).toBe(401)
  expect(await refused(delivery('not json'))).toBe(400)
  expect(rig.texts()).toEqual([])
})

it('takes 64 KB and no more, and nothing while it is stopped', async () => {
  const feed = await open()
  expect(await send(feed, delivery({ text: 'x'.repeat(65_000) }))).toMatchObject({ accepted: 1 })
  expect(await send(feed, delivery({ text: 'x'.repeat(66_000) }))).toEqual({ code: 'body.tooLarge' })
  await rig.set(feed, false)
  expect(await send(feed, delivery({ text: '晚了' }))).toEqual({ code: 'feed.off' })
  expect(await send('nobody', delivery({ text: '谁' }))).toEqual({ code: 'feed.unknown' })
})
