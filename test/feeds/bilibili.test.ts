import { afterEach, beforeEach, expect, it } from 'vitest'
import { until } from '../obs/until.ts'
import { feedRig, type FeedRig } from './rig.ts'
import { bilibiliStandIn, business, frame, packed } from './standIns/bilibili.ts'

let rig: FeedRig
let platform: Awaited<ReturnType<typeof bilibiliStandIn>>
beforeEach(async () => {
  rig = await feedRig()
  platform = await bilibiliStandIn()
})
afterEach(async () => {
  await rig.close()
  await platform.close()
})

const add = () =>
  rig.open('bilibili', { code: 'ABCDEFGH12345', appId: 42, ...platform.keys, address: platform.url })
const open = async () => {
  const feed = await add()
  await rig.until(feed, 'open', (seen) => seen.state === 'open')
  return feed
}
const dm = (id: string, msg: string, more: object = {}) =>
  business('DM', {
    room_id: 77,
    msg_id: id,
    msg,
    uname: '李***',
    open_id: `o-${id}`,
    timestamp: 1_790_000_000,
    uid: 0,
    ...more,
  })

it('starts a signed session, lets itself in, and reads nested and joined frames', async () => {
  const feed = await open()
  expect(platform.wrongSignatures).toBe(0)
  expect(JSON.parse(platform.to('/v2/app/start')[0]!.body)).toEqual({ code: 'ABCDEFGH12345', app_id: 42 })
  expect(platform.chat.heard[0]).toContain('{"roomid":77,"key":"1"}')
  platform.say(
    packed(
      dm('1', '甲'),
      packed(dm('2', '乙'), business('LIKE', { room_id: 77, like_count: 9, uname: 'x', open_id: 'y' })),
    ),
    Buffer.concat([
      dm('3', '丙'),
      business('DM_MIRROR', { room_id: 77, msg_id: '4', msg: '丁', uname: 'n', open_id: 'm' }),
    ]),
  )
  await until('stored', () => rig.texts().length === 4)
  expect(rig.texts()).toEqual(['甲', '乙', '丙', '丁'])
  await until('counted', () => rig.counters()['likes'] === 9)
  expect(await rig.seen(feed)).toMatchObject({ room: '77', received: 5, dropped: { unreadable: 0 } })
})

it('takes a paid message back when the platform does, drops other rooms and repeats', async () => {
  const feed = await open()
  platform.say(
    business('SUPER_CHAT', {
      room_id: 77,
      message_id: 900,
      message: '请看',
      rmb: 30,
      uname: '王***',
      open_id: 'w',
    }),
  )
  platform.say(dm('900', '普通'), dm('900', '普通'), dm('901', '别处', { room_id: 78 }))
  await until('stored', () => rig.texts().length === 2)
  platform.say(business('SUPER_CHAT_DEL', { room_id: 77, message_ids: [900] }))
  await until('taken back', () => rig.comments().filter(({ state }) => state === 'hidden').length === 1)
  expect(rig.comments().find(({ state }) => state === 'hidden')?.original).toBe('请看')
  expect(await rig.seen(feed)).toMatchObject({ duplicates: 1, dropped: { foreignRoom: 1 } })
})

it('beats on both sides, and gives a line up that no longer answers', async () => {
  const feed = await open()
  await until('first beat', () => platform.beats === 1)
  await rig.clock.pass(20_500)
  await until('second beat', () => platform.beats === 2)
  expect(platform.to('/v2/app/heartbeat').length).toBeGreaterThan(0)
  platform.silent = true
  await rig.clock.pass(36_000)
  const seen = await rig.seen(feed)
  expect(seen.state).toBe('retrying')
  platform.silent = false
  await rig.clock.pass(3000)
  await rig.until(feed, 'back by another link', ({ state }) => state === 'open')
  expect(platform.chat.paths).toContain('/sub2')
  expect(platform.to('/v2/app/start')).toHaveLength(1)
})

it('starts another session when the old one is over, however it is told', async () => {
  const feed = await open()
  platform.say(
    business('INTERACTION_END', { game_id: 'somebody else’s' }),
    business('INTERACTION_END', { game_id: 'game-1' }),
  )
  await rig.until(feed, 'over', ({ state }) => state === 'retrying')
  await rig.clock.pass(2000)
  await rig.until(feed, 'second session', ({ state }) => state === 'open')
  platform.beatCodes.push(7003)
  await rig.clock.pass(20_500)
  await rig.until(feed, 'expired and begun again', () => platform.to('/v2/app/start').length === 3)
  await rig.until(feed, 'third session', ({ state }) => state === 'open')
  expect(platform.to('/v2/app/start')).toHaveLength(3)
})

it('stops at a wrong code, waits out a crowded room and says what to do', async () => {
  platform.startCodes.push(7010)
  const feed = await add()
  const crowded = await rig.until(feed, 'crowded', ({ state }) => state === 'retrying')
  expect(crowded.problem).toEqual({ key: 'feeds.bilibili.tooMany', params: { seconds: 60 } })
  platform.startCodes.push(7007)
  await rig.clock.pass(61_000)
  const wrong = await rig.until(feed, 'wrong', ({ state }) => state === 'failed')
  expect(wrong.problem).toEqual({ key: 'feeds.bilibili.code' })
  expect(rig.told).toContainEqual({
    type: 'seen.notice',
    key: 'notice.feed.failed',
    params: { name: 'bilibili' },
  })
  await rig.clock.pass(600_000)
  expect(platform.to('/v2/app/start')).toHaveLength(2)
})

it('counts garbage and a bomb, keeps what stands beside them, and ends its session when stopped', async () => {
  const feed = await open()
  const bomb = packed(frame(5, Buffer.alloc(20 * 1024 * 1024, 32)))
  platform.say(Buffer.from('nonsense'), bomb, frame(5, '{"cmd":'), business('NEWS', {}), dm('5', '还在'))
  await until('stored', () => rig.texts().length === 1)
  expect((await rig.seen(feed)).dropped.unreadable).toBe(3)
  await rig.set(feed, false)
  expect(platform.to('/v2/app/end').map(({ body }) => JSON.parse(body) as unknown)).toEqual([
    { app_id: 42, game_id: 'game-1' },
  ])
  expect((await rig.seen(feed)).state).toBe('off')
})

it('keeps keys and the host’s code in safe storage only', async () => {
  await open()
  expect([...rig.secrets.values()].toSorted()).toEqual(
    ['ABCDEFGH12345', ...Object.values(platform.keys)].toSorted(),
  )
  expect(JSON.stringify(rig.told)).not.toMatch(/ABCDEFGH12345|secret-of-nobody|key-of-nobody/)
})
