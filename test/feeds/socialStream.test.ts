import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { until } from '../obs/until.ts'
import { feedRig, type FeedRig } from './rig.ts'
import { socketHouse, type SocketHouse } from './standIns/socketHouse.ts'

let rig: FeedRig
let house: SocketHouse
beforeEach(async () => {
  rig = await feedRig()
  house = await socketHouse()
})
afterEach(async () => {
  await rig.close()
  await house.close()
})

const open = async (how: string) => {
  const feed = await rig.open('socialStream', { how, session: 'room_9', address: house.url })
  await rig.until(feed, 'open', ({ state }) => state === 'open')
  return feed
}
const chat = (chatmessage: string, more: object = {}) =>
  JSON.stringify({
    chatname: 'Mei',
    chatmessage,
    type: 'youtube',
    id: 1,
    chatimg: 'data:image/png;base64,AA',
    ...more,
  })

describe('Social Stream over its socket', () => {
  it('joins by path without a word, or by a message', async () => {
    await open('path')
    expect([house.paths, house.heard]).toEqual([['/join/room_9/4'], []])
    await open('message')
    await until('said', () => house.heard.length === 1)
    expect(JSON.parse(house.heard[0]!)).toEqual({ join: 'room_9', in: 4, out: 3 })
  })

  it('makes text of HTML, leaves plain text alone, and keeps the platform’s name', async () => {
    await open('path')
    house.say(
      chat('Hi <img src="x" alt="😀" onerror="alert(1)"> <b>you</b><br>&amp; me &lt;3 &#20013;&#x56fd;', {
        id: 1,
      }),
      chat('1 <b>2</b> &amp;', { id: 2, textonly: true, type: 'twitch' }),
      JSON.stringify({
        action: 'content',
        value: { chatname: '<i>Lan</i>', chatmessage: '包邮吗', type: 'tiktok', question: true },
      }),
      JSON.stringify({
        action: 'extContent',
        value: chat('<script>alert(1)</script>里面<style>x{}</style>', { id: 4 }),
      }),
    )
    await until('stored', () => rig.texts().length === 4)
    expect(rig.texts()).toEqual(['Hi 😀 you & me <3 中国', '1 <b>2</b> &amp;', '包邮吗', '里面'])
    expect(rig.comments().map(({ source, kind }) => `${source} ${kind}`)).toEqual([
      'youtube comment',
      'twitch comment',
      'tiktok question',
      'youtube comment',
    ])
    expect(rig.comments()[2]!.author?.name).toBe('Lan')
  })

  it('never lets anything private in, in whatever form that is said', async () => {
    const feed = await open('path')
    const marks = [true, 'true', 1, 'yes']
    house.say(
      ...marks.map((mark, id) => chat('秘密', { private: mark, id })),
      chat('公开', { private: false }),
    )
    house.say(chat('不是聊天', { event: 'viewer_update' }), chat('', { hasDonation: '3 roses', id: 7 }))
    await until('stored', () => rig.texts().length === 1)
    expect(rig.texts()).toEqual(['公开'])
    expect((await rig.seen(feed)).dropped.private).toBe(4)
  })

  it('knows a repeat, and doesn’t take the numbers of a new session for one', async () => {
    const feed = await open('path')
    house.say(chat('一'), chat('一'), chat('二'))
    await until('stored', () => rig.texts().length === 2)
    house.drop()
    await rig.until(feed, 'dropped', ({ state }) => state === 'retrying')
    await rig.until(feed, 'back', ({ state }) => state === 'open')
    house.say(chat('一'), chat('三'), '{"broken', '7', JSON.stringify({ overlayNinja: true }))
    await until('stored', () => rig.texts().length === 3)
    expect(await rig.seen(feed)).toMatchObject({ duplicates: 2, dropped: { unreadable: 2 } })
  })

  it('gives up a line whose other end has gone silent', async () => {
    const feed = await open('path')
    house.freeze()
    await rig.clock.pass(41_000)
    await rig.until(feed, 'another line', () => house.connections() === 2)
    expect(await rig.seen(feed)).toMatchObject({ state: 'open', problem: null })
  })

  it('asks for the session where there is none', async () => {
    const feed = await rig.open('socialStream', { address: house.url })
    expect((await rig.seen(feed)).problem).toEqual({ key: 'feeds.socialStream.session' })
  })
})

describe('Social Stream’s webhook', () => {
  it('takes one message or a list, by the same rules', async () => {
    const feed = await rig.open('socialStream', { how: 'webhook' })
    const post = (body: string) =>
      rig.feeds.receive(feed, { headers: {}, rawBody: new TextEncoder().encode(body) })
    expect(await post(chat('<p>一</p>', { logo: 'x' }))).toEqual({ status: 200 })
    await post(`[${chat('二', { id: 2 })},${chat('三', { id: 3, private: true })}]`)
    expect(rig.texts()).toEqual(['一', '二'])
  })
})
