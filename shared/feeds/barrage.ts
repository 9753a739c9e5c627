import { exactJson } from './exactJson.ts'
import { asFields, authorOf, countOf, figureOf, textOf, type Fields } from './fields.ts'
import { heard, nothing, unreadable, type Heard } from './heard.ts'

/**
 * The local helpers of the DouyinBarrageGrab family say different things with the same numbers: Type 1 is a comment
 * in one and an entrance in another. The shape of a message tells which is speaking:
 * - nested (HaoDong108 and newer forks): Data is itself JSON, written as text
 * - open (wushuaihua520): Data is an object with a User in it, and numbers of its own
 * - flat ("Unity" form): Data holds secOpenid, nickName and avatarUrl beside the content; Kuaishou helpers speak it too
 */
export type Dialect = 'nested' | 'open' | 'flat'

export function dialectOf(message: Fields): Dialect | null {
  const data = message['Data']
  if (typeof data === 'string') return 'nested'
  const fields = asFields(data)
  if (!fields) return null
  return 'secOpenid' in fields || 'nickName' in fields || 'avatarUrl' in fields ? 'flat' : 'open'
}

type What = 'comment' | 'like' | 'enter' | 'follow' | 'gift' | 'stats' | 'share' | 'other'

const usual: readonly What[] = [
  'comment',
  'like',
  'enter',
  'follow',
  'gift',
  'stats',
  'other',
  'share',
  'other',
]
const ofDialect: Readonly<Record<Dialect, Readonly<Record<string, What>>>> = {
  nested: Object.fromEntries(usual.map((what, at) => [at + 1, what])),
  open: {
    3: 'comment',
    4: 'like',
    1: 'enter',
    2: 'follow',
    5: 'gift',
    7: 'stats',
    9: 'other',
    6: 'share',
    8: 'other',
  },
  flat: {
    1: 'comment',
    2: 'like',
    5: 'gift',
    CHAT: 'comment',
    LIKE: 'like',
    ENTER: 'enter',
    FOLLOW: 'follow',
    GIFT: 'gift',
    STAT: 'stats',
    END: 'other',
  },
}

/** Reads one message of a local helper. `source` is the platform that it listens to. */
export function readBarrage(text: string, source: 'douyin' | 'kuaishou'): readonly Heard[] {
  const message = asFields(exactJson(text))
  const dialect = message && dialectOf(message)
  if (!message || !dialect) return unreadable
  const data = asFields(dialect === 'nested' ? exactJson(String(message['Data'])) : message['Data'])
  if (!data) return unreadable
  const what = whatIs(dialect, textOf(message, 'Type') ?? '')
  if (what === 'other') return nothing
  return readData(what, data, source)
}

const whatIs = (dialect: Dialect, type: string): What =>
  (Object.hasOwn(ofDialect[dialect], type) ? ofDialect[dialect][type] : undefined) ?? 'other'

function readData(what: Exclude<What, 'other'>, data: Fields, source: string): readonly Heard[] {
  // The room's number changes with every show; the one in the address bar stays, where it is given.
  const room = textOf(data, 'RoomId')
  const pinned = textOf(data, 'WebRoomId', 'RoomId')
  const about = { source, id: textOf(data, 'MsgId'), room: room ?? pinned, author: author(data) }
  switch (what) {
    case 'comment':
      return heard({ ...about, kind: 'comment', text: textOf(data, 'Content', 'content') ?? '' }, pinned)
    case 'like': {
      const likes = figureOf(data, 'Total')
      const totals = likes === null ? null : { likes }
      return heard({ ...about, kind: 'like', count: countOf(data, 'Count', 'likeNum'), totals }, pinned)
    }
    case 'gift':
      return heard({ ...about, kind: 'gift', count: countOf(data, 'GiftCount', 'giftNum') }, pinned)
    case 'enter': {
      const viewers = figureOf(data, 'CurrentCount')
      return heard({ ...about, kind: 'enter', totals: viewers === null ? null : { viewers } }, pinned)
    }
    case 'follow':
    case 'share':
      return heard({ ...about, kind: what }, pinned)
    case 'stats': {
      const viewers = figureOf(data, 'OnlineUserCount', 'OnlineUserCountStr')
      const people = figureOf(data, 'TotalUserCount', 'TotalUserCountStr')
      return heard({ ...about, author: null, kind: 'stats', totals: { viewers, people } }, pinned)
    }
  }
}

function author(data: Fields) {
  const user = asFields(data['User']) ?? data
  return authorOf(textOf(user, 'SecUid', 'Id', 'secOpenid'), textOf(user, 'Nickname', 'NickName', 'nickName'))
}
