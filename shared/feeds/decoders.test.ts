import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { readComment } from '../comments/intake.ts'
import { readBarrage } from './barrage.ts'
import { endedSession, readBilibili } from './bilibili.ts'
import { readChannels } from './channels.ts'
import { readDouyinPush } from './douyinPush.ts'
import { exactJson } from './exactJson.ts'
import type { Heard } from './heard.ts'
import { readIrcLine } from './irc.ts'
import { readPoll } from './kuaishou.ts'
import { readRecording } from './recording.ts'
import { readSocialStream } from './socialStream.ts'
import { readTwitch } from './twitch.ts'
import { readWebhook } from './webhook.ts'

/** Names that decoders look for, with anything at all in them. */
const names = [
  'cmd data msg uname open_id room_id msg_id message_ids user_info like_count game_id',
  'Type Data MsgId Content RoomId WebRoomId User Nickname secOpenid nickName content Count Total',
  'host_info live_info events decoded_data live_id seq decoded_type msg_time',
  'chatname chatmessage private event type action value id text source kind count author name at time',
  'result pCursor sleep payload user userName content',
].flatMap((line) => line.split(' '))
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.double(),
    fc.bigInt().map(String),
    fc.constantFrom(
      'LIVE_OPEN_PLATFORM_DM',
      'LIVE_OPEN_PLATFORM_SUPER_CHAT_DEL',
      'comment',
      'content',
      'constructor',
      '1',
      5,
      null,
      true,
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 6 }),
  ),
})).value

const decoders: Readonly<Record<string, (raw: unknown) => readonly Heard[]>> = {
  bilibili: readBilibili,
  channels: readChannels,
  socialStream: readSocialStream,
  douyinPush: (raw) => readDouyinPush(raw, 'live_comment', '1'),
  kuaishou: (raw) => readPoll(raw, { session: 's', cursor: '', room: null })?.heard ?? [],
  webhook: (raw) => readWebhook(raw, 'x'),
  barrage: (raw) => readBarrage(JSON.stringify(raw) ?? '', 'douyin'),
}

describe('whatever a source says', () => {
  for (const [name, decode] of Object.entries(decoders))
    test.prop([anything])(
      `${name} is read without fail, and what comes of it can be taken in or refused`,
      (raw) => {
        for (const one of decode(raw))
          if (one.is === 'entry') expect(readComment(one.entry, 1_790_000_000_000)).toHaveProperty('ok')
      },
    )

  test.prop([fc.string({ unit: 'binary', maxLength: 200 })])('a line of IRC is read or is none', (line) => {
    const read = readIrcLine(line)
    if (read) expect(Array.isArray(readTwitch(read))).toBe(true)
  })

  test.prop([fc.array(anything, { maxLength: 10 })])(
    'a recording is in order and accounts for each line',
    (lines) => {
      const { recorded, unreadable } = readRecording(lines)
      expect(recorded.length + unreadable).toBe(lines.length)
      for (const [at, { afterMs }] of recorded.entries())
        expect(afterMs).toBeGreaterThanOrEqual(recorded[at - 1]?.afterMs ?? 0)
    },
  )
})

describe('a local helper', () => {
  it('may name what no dialect knows, be it something that every object has', () => {
    for (const Type of ['constructor', '__proto__', 'toString', 99])
      expect(readBarrage(JSON.stringify({ Type, Data: '{}' }), 'douyin')).toEqual([])
  })
})

describe('Social Stream', () => {
  it('sends lists, but no lists of lists, however deep', () => {
    const message = { chatname: '甲', chatmessage: '好', type: 'bilibili' }
    expect(readSocialStream([message, message])).toHaveLength(2)
    expect(readSocialStream(JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)))).toEqual([
      { is: 'unreadable' },
    ])
  })
})

describe('JSON with ids in it', () => {
  test.prop([fc.bigInt({ min: 10n ** 16n, max: 10n ** 20n })])(
    'keeps every digit, wherever the id stands',
    (id) => {
      expect(exactJson(`{"a":[{"id":${id}}],"text":"${id}"}`)).toEqual({
        a: [{ id: String(id) }],
        text: String(id),
      })
    },
  )

  it('leaves other numbers numbers, and says nothing of what is no JSON', () => {
    expect(exactJson('{"a":1.5,"b":12345,"t":"7338697347818230818","f":0.123456789}')).toMatchObject({
      a: 1.5,
      b: 12_345,
      f: 0.123456789,
    })
    expect(exactJson('{')).toBeUndefined()
  })
})

describe('Bilibili', () => {
  it('strips what some gateways put after the command', () => {
    const [heard] = readBilibili({
      cmd: 'LIVE_OPEN_PLATFORM_DM:4:0:2',
      data: { msg: '你好', msg_id: 'm', room_id: 1 },
    })
    expect(heard).toMatchObject({ is: 'entry', room: '1', entry: { text: '你好', id: 'm' } })
  })

  it('knows people by their open id, since the old number is 0 for all', () => {
    const author = (data: object) =>
      readBilibili({ cmd: 'LIVE_OPEN_PLATFORM_DM', data: { msg: 'x', ...data } })[0]
    expect(author({ uid: 0, uname: '折***' })).toMatchObject({
      entry: { author: { id: null, name: '折***' } },
    })
    expect(author({ uid: 0, open_id: 'abc', uname: '折***' })).toMatchObject({
      entry: { author: { id: 'abc' } },
    })
  })

  it('tells which session was ended', () => {
    expect(endedSession({ cmd: 'LIVE_OPEN_PLATFORM_INTERACTION_END', data: { game_id: 'g' } })).toBe('g')
    expect(endedSession({ cmd: 'LIVE_OPEN_PLATFORM_DM', data: { game_id: 'g' } })).toBeNull()
  })
})

describe('IRC', () => {
  it('undoes the escapes of tags, keeps colons in texts, and a trailing backslash is nothing', () => {
    expect(readIrcLine('@a=1\\:\\s\\\\\\r\\n;b;c=x=y;d=z\\ :nick!u@h PRIVMSG #c :a :b')).toEqual({
      tags: { a: '1; \\\r\n', b: '', c: 'x=y', d: 'z' },
      nick: 'nick',
      command: 'PRIVMSG',
      params: ['#c', 'a :b'],
    })
    expect(readIrcLine('PING :tmi.twitch.tv')?.params).toEqual(['tmi.twitch.tv'])
    expect(readIrcLine('')).toBeNull()
  })
})
