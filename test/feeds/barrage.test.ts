import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { until } from '../obs/until.ts'
import { feedRig, type FeedRig } from './rig.ts'
import { barrageStandIn, dialects, longId } from './standIns/barrage.ts'

let rig: FeedRig
let helper: Awaited<ReturnType<typeof barrageStandIn>>
beforeEach(async () => {
  rig = await feedRig()
  helper = await barrageStandIn()
})
afterEach(async () => {
  await rig.close()
  await helper.close()
})

const open = async (room = '') => {
  const feed = await rig.open('douyinLocal', { address: helper.url, room })
  await rig.until(feed, 'open', ({ state }) => state === 'open')
  return feed
}

describe('a local Douyin helper', () => {
  it.each(['A', 'A2', 'B'] as const)(
    'speaks dialect %s: ids stay apart to the last digit, repeats are one',
    async (dialect) => {
      await open()
      const said = dialects[dialect]
      for (const last of [18, 19, 20, 18])
        helper.say(said({ id: longId(last), name: '小红', text: `第${last}条` }))
      await until('stored', () => rig.texts().length === 3)
      expect(rig.comments().map(({ sourceId }) => sourceId)).toEqual([longId(18), longId(19), longId(20)])
      expect(rig.comments()[0]).toMatchObject({ source: 'douyin', author: { name: '小红' } })
    },
  )

  it('speaks the flat dialect, which has neither ids nor rooms', async () => {
    await open()
    helper.say(
      dialects.C({ id: '', name: '小明', text: '求职 03' }),
      '{"Type":2,"Data":{"secOpenid":"s","nickName":"n","avatarUrl":"","likeNum":7}}',
    )
    await until('stored', () => rig.texts().length === 1 && rig.counters()['likes'] === 7)
    expect(rig.texts()).toEqual(['求职 03'])
  })

  it('tells dialects apart in one stream: Type 1 is a comment here and an entrance there', async () => {
    await open()
    helper.say(
      dialects.A({ id: longId(1), name: '甲', text: '一' }),
      `{"Type":1,"Data":{"MsgId":${longId(2)},"Content":"乙 来了","WebRoomId":"1001","CurrentCount":"26.9万","User":{"Id":5,"NickName":"乙"}}}`,
      dialects.B({ id: longId(3), name: '丙', text: '三' }),
    )
    await until('stored', () => rig.texts().length === 2 && rig.counters()['viewers'] === 269_000)
    expect(rig.texts()).toEqual(['一', '三'])
  })

  it('shows the total of likes as it is and never the sum of single ones', async () => {
    await open()
    const like = (count: number, total: number) =>
      JSON.stringify({
        Type: 2,
        Data: JSON.stringify({ WebRoomId: '1001', Count: count, Total: total, Content: '点赞' }),
      })
    helper.say(
      like(5, 418_060),
      like(3, 418_063),
      '{"Type":7,"Data":{"WebRoomId":"1001","OnlineUserCount":3937,"TotalUserCountStr":"26.9万"}}',
    )
    await until('counted', () => rig.counters()['viewers'] === 3937)
    expect(rig.counters()).toMatchObject({ likes: 418_063, people: 269_000 })
  })

  it('never sends a byte, not even while it is connected for long, dropped and stopped', async () => {
    const feed = await open()
    helper.say(dialects.A({ id: longId(1), name: '甲', text: '一' }), 'token?', '{"Cmd":1}')
    await until('stored', () => rig.texts().length === 1)
    await rig.clock.pass(120_000)
    helper.drop()
    await rig.until(feed, 'dropped', ({ state }) => state === 'retrying')
    await rig.clock.pass(2000)
    await rig.until(feed, 'back', ({ state }) => state === 'open')
    await rig.set(feed, false)
    expect(helper.heard).toEqual([])
    expect(helper.rawBytes()).toBe(0)
  })

  it('is held to its room: by the one that is set, else by the first that speaks', async () => {
    const feed = await open()
    helper.say(
      dialects.A({ id: longId(1), name: '甲', text: '这里' }),
      dialects.A({ id: longId(2), name: '乙', text: '别处', room: '2002' }),
    )
    await until('stored', () => rig.texts().length === 1)
    expect(await rig.seen(feed)).toMatchObject({ room: '1001', dropped: { foreignRoom: 1 } })
    const other = await open('2002')
    helper.say(dialects.A({ id: longId(3), name: '丙', text: '只要这里', room: '2002' }))
    await until('stored', () => rig.texts().length === 2)
    expect(await rig.seen(other)).toMatchObject({ room: '2002', dropped: { foreignRoom: 0 } })
  })

  it('counts what it can’t read and goes on', async () => {
    const feed = await open()
    helper.say(
      '',
      '{',
      '[]',
      '{"Type":1}',
      '{"Type":1,"Data":"{"}',
      '{"Type":77,"Data":{"User":{}}}',
      'x'.repeat(1_000_000),
    )
    helper.say(dialects.B({ id: longId(9), name: '\u202e<script>', text: '<img onerror=alert(1)>\ud800' }))
    await until('stored', () => rig.texts().length === 1)
    expect((await rig.seen(feed)).dropped.unreadable).toBe(6)
    expect(rig.texts()).toEqual(['<img onerror=alert(1)>\ufffd'])
  })
})

describe('a local Kuaishou helper', () => {
  it('is read by numbers and by names of types', async () => {
    const feed = await rig.open('kuaishouLocal', { address: helper.url })
    await rig.until(feed, 'open', ({ state }) => state === 'open')
    helper.say(
      dialects.C({ id: '', name: '老铁', text: '多少钱' }),
      '{"Type":"CHAT","Data":{"secOpenid":"a","nickName":"二","avatarUrl":"","content":"包邮吗"}}',
      '{"Type":"GIFT","Data":{"secOpenid":"a","nickName":"二","avatarUrl":"","giftNum":4}}',
      '{"Type":"END","Data":{"secOpenid":""}}',
    )
    await until('stored', () => rig.texts().length === 2 && rig.counters()['gifts'] === 4)
    expect(rig.comments().map(({ source }) => source)).toEqual(['kuaishou', 'kuaishou'])
    expect(helper.rawBytes()).toBe(0)
  })
})
