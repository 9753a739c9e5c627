import { afterEach, beforeEach, expect, it } from 'vitest'
import { feedRig, type FeedRig } from './rig.ts'
import { kuaishouStandIn, liked, said } from './standIns/kuaishou.ts'

let rig: FeedRig
let platform: Awaited<ReturnType<typeof kuaishouStandIn>>
beforeEach(async () => {
  rig = await feedRig()
  platform = await kuaishouStandIn()
})
afterEach(async () => {
  await rig.close()
  await platform.close()
})

const open = () => rig.open('kuaishou', { address: platform.url, appId: 'app', code: 'host-code' })

it('connects with the host’s code, follows the cursor, and keeps to the pause that it is given', async () => {
  platform.events.push(said('阿亮', '一样的话'), said('阿亮', '一样的话'), liked('小美', 12))
  const feed = await open()
  await rig.until(feed, 'read', () => rig.texts().length === 2 && rig.counters()['likes'] === 12)
  expect(JSON.parse(platform.connects()[0]!.body)).toEqual({
    appId: 'app',
    code: 'host-code',
    playId: 0,
    appType: 1,
    useSdk: true,
  })
  const before = platform.polls().length
  await rig.clock.pass(900)
  expect(platform.polls().length).toBeLessThanOrEqual(before + 1)
  platform.events.push(said('小美', '新的'))
  await rig.until(feed, 'read on', () => rig.texts().length === 3)
  expect(platform.polls().at(-1)!.query.get('pCursor')).toBe('3')
})

it('asks again with the same cursor when an answer is lost, and counts nothing twice', async () => {
  const feed = await open()
  await rig.until(feed, 'open', ({ state }) => state === 'open')
  platform.events.push(said('甲', '一'), said('乙', '二'))
  platform.mishaps.push('loseAnswer', 'nonsense', 'hangUp')
  await rig.until(feed, 'trouble', ({ state }) => state === 'retrying')
  await rig.until(feed, 'read all the same', () => rig.texts().length === 2)
  expect(await rig.seen(feed)).toMatchObject({ state: 'open', duplicates: 0, received: 2 })
})

it('connects anew when the session has ended, and leaves in order when stopped', async () => {
  const feed = await open()
  await rig.until(feed, 'open', ({ state }) => state === 'open')
  platform.mishaps.push('ended')
  await rig.until(feed, 'second session', () => platform.connects().length === 2)
  await rig.until(feed, 'open again', ({ state }) => state === 'open')
  await rig.set(feed, false)
  expect(platform.disconnects()[0]!.query.toString()).toBe('token=token-2&appType=1')
})

it('says with which code it was turned away, and tries again', async () => {
  platform.refuseConnect = 1
  const feed = await open()
  const seen = await rig.until(feed, 'turned away', ({ state }) => state === 'retrying')
  expect(seen.problem).toMatchObject({ key: 'feeds.problem.refused', params: { code: '100009' } })
  await rig.until(feed, 'let in', ({ state }) => state === 'open')
})
