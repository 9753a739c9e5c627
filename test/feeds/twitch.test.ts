import { afterEach, beforeEach, expect, it } from 'vitest'
import { until } from '../obs/until.ts'
import { feedRig, type FeedRig } from './rig.ts'
import { twitchStandIn } from './standIns/twitch.ts'

let rig: FeedRig
let twitch: Awaited<ReturnType<typeof twitchStandIn>>
beforeEach(async () => {
  rig = await feedRig()
  twitch = await twitchStandIn('shequ')
})
afterEach(async () => {
  await rig.close()
  await twitch.close()
})

const open = async () => {
  const feed = await rig.open('twitch', { channel: '#Shequ', address: twitch.url })
  await rig.until(feed, 'joined', (seen) => seen.state === 'open')
  return feed
}
const visible = () => rig.comments().filter(({ state }) => state !== 'hidden')

it('joins as a guest and takes in what is written, with escapes undone and actions unwrapped', async () => {
  const feed = await open()
  expect(twitch.heard[0]).toBe('CAP REQ :twitch.tv/tags twitch.tv/commands\r\n')
  expect(twitch.heard[1]).toMatch(/^NICK justinfan\d{5}\r\n$/)
  twitch.write('LiLei', '你好，96110 是真的吗？ :) 100%')
  twitch.write('Han', '\u0001ACTION 鼓掌\u0001', ';reply-parent-msg-body=a\\sb\\:c')
  await until('both stored', () => rig.texts().length === 2)
  expect(rig.texts()).toEqual(['你好，96110 是真的吗？ :) 100%', '鼓掌'])
  expect(rig.comments()[0]).toMatchObject({ source: 'twitch', room: 'shequ', author: { name: 'LiLei' } })
  expect((await rig.seen(feed)).received).toBe(2)
})

it('answers PING, and comes back after RECONNECT and after a line that just ends', async () => {
  const feed = await open()
  twitch.say('PING :tmi.twitch.tv\r\n')
  await until('answered', () => twitch.heard.includes('PONG :tmi.twitch.tv\r\n'))
  twitch.say(':tmi.twitch.tv RECONNECT\r\n')
  await rig.until(feed, 'gone', (seen) => seen.state === 'retrying')
  await rig.clock.pass(2000)
  await rig.until(feed, 'back', (seen) => seen.state === 'open')
  twitch.drop()
  await rig.until(feed, 'gone again', (seen) => seen.state === 'retrying')
  await rig.clock.pass(4000)
  await rig.until(feed, 'back again', (seen) => seen.state === 'open')
  expect(twitch.connections()).toBe(3)
})

it('takes back one message, one person’s, or all, and says so to the studio', async () => {
  await open()
  const first = twitch.write('Ann', '一')
  twitch.write('Ann', '二')
  twitch.write('Bob', '三')
  twitch.write('Cai', '四')
  twitch.say(`@login=ann;target-msg-id=${first} :tmi.twitch.tv CLEARMSG #shequ :一\r\n`)
  await until('one gone', () => visible().length === 3)
  twitch.say(
    `@target-user-id=${twitch.personOf('Ann')};ban-duration=600 :tmi.twitch.tv CLEARCHAT #shequ :ann\r\n`,
  )
  await until('Ann gone', () => visible().length === 2)
  expect(visible().map(({ original }) => original)).toEqual(['三', '四'])
  twitch.say('@room-id=500 :tmi.twitch.tv CLEARCHAT #shequ\r\n')
  await until('all gone', () => visible().length === 0)
  expect(rig.told.filter(({ type }) => type === 'comment.retract')).toHaveLength(3)
})

it('drops and counts another room’s messages, repeats and garbage, and goes on', async () => {
  const feed = await open()
  const id = twitch.write('Ann', '一')
  twitch.say(`@id=${id};display-name=Ann :ann!a@x PRIVMSG #shequ :一\r\n`)
  twitch.write('Eve', '别处', '', 'elsewhere')
  twitch.say('\u0000\u0001 garbage\r\n', '@@@ :::\r\n', new Uint8Array([0xff, 0xfe, 0x00]))
  twitch.write('Ann', '二')
  await until('both stored', () => rig.texts().length === 2)
  const seen = await rig.seen(feed)
  expect(seen).toMatchObject({ duplicates: 1, dropped: { foreignRoom: 1, unreadable: 3 }, state: 'open' })
})

it('gives up a server that never lets it into the channel, says why, and tries again', async () => {
  const feed = await rig.open('twitch', { channel: 'other', address: twitch.url })
  await until('connected', () => twitch.connections() === 1)
  await rig.clock.pass(15_500)
  const seen = await rig.until(feed, 'turned away', ({ state }) => state === 'retrying')
  expect(seen.problem).toMatchObject({ key: 'feeds.twitch.channel' })
})
