import { asFields, authorOf, countOf, textOf, type Fields } from './fields.ts'
import { heard, nothing, type Heard } from './heard.ts'

/** Douyin's official push: one POST holds a list of one type, named in a header, of one room, named in another. */
export function readDouyinPush(body: unknown, type: string, room: string | null): readonly Heard[] {
  if (!Array.isArray(body)) return [{ is: 'unreadable' }]
  return body.flatMap((one): readonly Heard[] => {
    const item = asFields(one)
    return item ? readItem(item, type, room) : [{ is: 'unreadable' }]
  })
}

function readItem(item: Fields, type: string, room: string | null): readonly Heard[] {
  const about = {
    source: 'douyin',
    id: textOf(item, 'msg_id'),
    room,
    author: authorOf(textOf(item, 'sec_openid'), textOf(item, 'nickname')),
    at: textOf(item, 'timestamp'),
  }
  switch (type) {
    case 'live_comment':
      return heard({ ...about, kind: 'comment', text: textOf(item, 'content') ?? '' }, room)
    case 'live_like':
      return heard({ ...about, kind: 'like', count: countOf(item, 'like_num') }, room)
    case 'live_gift':
      return heard({ ...about, kind: 'gift', count: countOf(item, 'gift_num') }, room)
    default:
      return nothing
  }
}
