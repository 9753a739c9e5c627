import { afterEach, beforeEach, expect, it } from 'vitest'
import { pushSignature } from '../../main/feeds/douyinPush.ts'
import { feedRig, type FeedRig } from './rig.ts'
import { callHouse } from './standIns/callHouse.ts'
import { comment, push } from './standIns/douyinPush.ts'

let rig: FeedRig
beforeEach(async () => {
  rig = await feedRig()
})
afterEach(() => rig.close())

const open = (room = '') => rig.open('douyinPush', { secret: 'push-secret', room })
const answer = async (feed: string, request: Parameters<FeedRig['feeds']['receive']>[1]) => {
  const answered = await rig.feeds.receive(feed, request)
  return 'status' in answered ? answered.status : answered.code
}

it('signs as the published example does', () => {
  const headers = {
    'x-nonce-str': '123456',
    'x-timestamp': '456789',
    'x-roomid': '268',
    'x-msg-type': 'live_gift',
  }
  const body = new TextEncoder().encode('abc123你好')
  expect(pushSignature(headers, body, '123abc')).toBe('PDcKhdlsrKEJif6uMKD2dw==')
})

it('takes in a list, knows repeats by their ids, and answers when it is on disk', async () => {
  const feed = await open()
  const first = push('live_comment', [
    comment('73386973478182308181', '甲'),
    comment('73386973478182308182', '乙'),
  ])
  expect(await answer(feed, first)).toBe(200)
  expect(rig.texts()).toEqual(['甲', '乙'])
  expect(await answer(feed, first)).toBe(200)
  expect(
    await answer(feed, push('live_like', [{ msg_id: '9', sec_openid: 'a', nickname: 'b', like_num: 30 }])),
  ).toBe(200)
  expect(await rig.seen(feed)).toMatchObject({ received: 5, duplicates: 2, room: '7000000000000000001' })
})

it('turns away what is not signed right: another secret, another body, nothing', async () => {
  const feed = await open()
  const right = push('live_comment', [comment('1', '真')])
  expect(await answer(feed, push('live_comment', [comment('2', '假')], { secret: 'guess' }))).toBe(401)
  expect(await answer(feed, { ...right, rawBody: new TextEncoder().encode('[]') })).toBe(401)
  expect(await answer(feed, { ...right, headers: { ...right.headers, 'x-roomid': '2' } })).toBe(401)
  expect(await answer(feed, { headers: {}, rawBody: new Uint8Array() })).toBe(401)
  expect(rig.texts()).toEqual([])
})

it('answers well to other rooms and to garbage, so that the push goes on, and counts them', async () => {
  const feed = await open('7000000000000000001')
  expect(await answer(feed, push('live_comment', [comment('1', '别处')], { room: '8' }))).toBe(200)
  expect(await answer(feed, push('live_comment', '{"not":"a list"}'))).toBe(200)
  expect(await answer(feed, push('live_comment', [[], comment('2', '这里')] as object[]))).toBe(200)
  expect(rig.texts()).toEqual(['这里'])
  expect((await rig.seen(feed)).dropped).toMatchObject({ foreignRoom: 1, unreadable: 2 })
})

it('asks for the push where it has app and token, one task a type, and ends it', async () => {
  const codes = [500]
  const house = await callHouse(() => ({ status: codes.shift() ?? 200, body: {} }))
  const feed = await rig.open('douyinPush', {
    secret: 'push-secret',
    room: '7000000000000000001',
    appId: 'tt1',
    accessToken: 'token-of-nobody',
    address: house.url,
  })
  const seen = await rig.until(feed, 'refused', ({ state }) => state === 'retrying')
  expect(seen.problem).toMatchObject({ key: 'feeds.problem.refused', params: { code: 500 } })
  await rig.clock.pass(30_000)
  await rig.until(feed, 'open', ({ state }) => state === 'open')
  await rig.set(feed, false)
  const started = house
    .to('/api/live_data/task/start')
    .map(({ body }) => JSON.parse(body) as { msg_type: string })
  expect(started.slice(1).map(({ msg_type }) => msg_type)).toEqual(['live_comment', 'live_like', 'live_gift'])
  expect(house.to('/api/live_data/task/stop')).toHaveLength(3)
  expect(house.calls[0]!.headers['access-token']).toBe('token-of-nobody')
  await house.close()
})
