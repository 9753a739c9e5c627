import { asFields, authorOf, countOf, textOf, type Fields } from './fields.ts'
import { heard, nothing, unreadable, type Heard } from './heard.ts'

/** Business messages of the Bilibili open-live platform. Field names as in its documentation and xfgryujk/blivedm. */

const source = 'bilibili'
const prefix = 'LIVE_OPEN_PLATFORM_'

/** The command without what some gateways put after a colon, or null where there is none. */
export function bilibiliCommand(message: unknown): string | null {
  const cmd = asFields(message)?.['cmd']
  return typeof cmd === 'string' ? (cmd.split(':')[0] ?? '') : null
}

/** The session that the server has ended, when the message says so. */
export function endedSession(message: unknown): string | null {
  if (bilibiliCommand(message) !== `${prefix}INTERACTION_END`) return null
  return textOf(asFields(asFields(message)?.['data']) ?? {}, 'game_id')
}

export function readBilibili(message: unknown): readonly Heard[] {
  const cmd = bilibiliCommand(message)
  const data = asFields(asFields(message)?.['data'])
  if (cmd === null || !data) return unreadable
  const room = textOf(data, 'room_id')
  const about = { source, room, author: author(data), at: textOf(data, 'timestamp') }
  const id = textOf(data, 'msg_id')
  switch (cmd.startsWith(prefix) ? cmd.slice(prefix.length) : '') {
    case 'DM':
    case 'DM_MIRROR':
      return heard({ ...about, kind: 'comment', id, text: textOf(data, 'msg') ?? '' }, room)
    case 'SUPER_CHAT': {
      const paid = textOf(data, 'message_id')
      const text = textOf(data, 'message') ?? ''
      // Paid messages are numbered apart from the others.
      return heard(
        { ...about, kind: 'comment', id: paid && paidId(paid), text, at: textOf(data, 'start_time') },
        room,
      )
    }
    case 'SUPER_CHAT_DEL': {
      const raw = data['message_ids']
      if (!Array.isArray(raw)) return unreadable
      const ids = raw.flatMap((one) => textOf({ one }, 'one') ?? []).map(paidId)
      return [{ is: 'retract', what: { source, room, which: { ids } } }]
    }
    case 'SEND_GIFT':
      return heard({ ...about, kind: 'gift', id, count: countOf(data, 'gift_num') }, room)
    case 'GUARD':
      return heard({ ...about, kind: 'gift', id, count: 1 }, room)
    case 'LIKE':
      return heard({ ...about, kind: 'like', id, count: countOf(data, 'like_count') }, room)
    case 'LIVE_ROOM_ENTER':
      return heard({ ...about, kind: 'enter', id }, room)
    default:
      // LIVE_START, LIVE_END, INTERACTION_END and what is yet to be invented.
      return nothing
  }
}

const paidId = (id: string): string => `sc-${id}`

/** The number of old, `uid`, may be 0 for everybody; the open id is one person's in this application. */
function author(data: Fields) {
  const user = asFields(data['user_info']) ?? data
  return authorOf(textOf(user, 'open_id', 'uid'), textOf(user, 'uname'))
}
