import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { feedRig, type FeedRig } from './rig.ts'

let rig: FeedRig
beforeEach(async () => {
  rig = await feedRig()
})
afterEach(() => rig.close())

const event = (seq: string | number, content: string, more: object = {}) => ({
  msg_time: 1_790_000_000_000,
  decoded_type: 'comment',
  msg_id: `m-${seq}`,
  sec_openid: 'changes',
  decoded_openid: `stays-${seq}`,
  nickname: '街坊',
  seq,
  content,
  msg_sub_type: 1,
  ...more,
})
const batch = (
  events: readonly object[],
  {
    live = '2050',
    finder = 'v2_host@finder',
    likes = '1200',
  }: { live?: string; finder?: string; likes?: string | number } = {},
) => ({
  host_info: { wechat_uin: '1', finder_username: finder },
  live_info: {
    live_id: live,
    live_status: 1,
    online_count: 80_000,
    start_time: 1,
    like_count: likes,
    nickname: 'x',
  },
  events,
})
const forward = async (feed: string, body: unknown, gzip = false) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const rawBody = gzip ? new Uint8Array(gzipSync(text)) : new TextEncoder().encode(text)
  const answer = await rig.feeds.receive(feed, {
    headers: gzip ? { 'content-encoding': 'gzip' } : {},
    rawBody,
  })
  return 'status' in answer ? answer.status : answer.code
}

it('reads both wrappings, plain and zipped, numbers as texts, and knows repeats by live and number', async () => {
  const feed = await rig.open('channels', {})
  expect(await forward(feed, batch([event('10', '第一条'), event(11, '第二条')]))).toBe(200)
  expect(
    await forward(feed, { decoded_data: batch([event(10, '第一条'), event('12', '第三条')]) }, true),
  ).toBe(200)
  expect(await forward(feed, batch([event('10', '下一场的第一条')], { live: '2051', likes: '3' }))).toBe(200)
  expect(rig.texts()).toEqual(['第一条', '第二条', '第三条', '下一场的第一条'])
  expect(await rig.seen(feed)).toMatchObject({ duplicates: 1, room: 'v2_host@finder', state: 'open' })
})

it('takes likes and viewers from the live, counts gifts once, and passes over what has no figure', async () => {
  const feed = await rig.open('channels', {})
  const gifts = [
    event(1, '', { decoded_type: 'gift', gift_num: '3' }),
    event(2, '', { decoded_type: 'combogift', combo_product_count: 3 }),
    event(3, '', { decoded_type: 'like' }),
    event(4, '来了', { decoded_type: 'enter' }),
    event(5, '', { decoded_type: 'unknown' }),
  ]
  await forward(feed, batch(gifts))
  await rig.until(feed, 'counted', () => rig.counters()['viewers'] === 80_000)
  expect(rig.counters()).toMatchObject({ likes: 1200, gifts: 3, enters: 1 })
})

it('drops another host’s live, and survives garbage and a bomb', async () => {
  const feed = await rig.open('channels', {})
  await forward(feed, batch([event(1, '这里')]))
  await forward(feed, batch([event(2, '别处')], { finder: 'v2_other@finder' }))
  expect(await forward(feed, 'no json')).toBe(200)
  expect(await forward(feed, '{"events":5}')).toBe(200)
  expect(await forward(feed, ' '.repeat(30_000_000), true)).toBe(200)
  expect(rig.texts()).toEqual(['这里'])
  expect((await rig.seen(feed)).dropped).toMatchObject({ foreignRoom: 2, unreadable: 3 })
})
