import { asFields, authorOf, countOf, figureOf, textOf, type Fields } from './fields.ts'
import { heard, nothing, unreadable, type Heard } from './heard.ts'

/**
 * What wxlivespy forwards of a WeChat Channels live: `{host_info, live_info, events}`, bare or wrapped in
 * `decoded_data`. Batches repeat, so an event is known by live and number; figures come as texts or numbers.
 */
export function readChannels(body: unknown): readonly Heard[] {
  const outer = asFields(body)
  const batch = asFields(outer?.['decoded_data']) ?? outer
  const live = asFields(batch?.['live_info'])
  const events = batch?.['events']
  if (!batch || !live || !Array.isArray(events)) return unreadable
  const room = textOf(live, 'live_id')
  // A live has a new number every time; the host's account stays.
  const pinned = textOf(asFields(batch['host_info']) ?? {}, 'finder_username') ?? room
  return [...totals(live, room, pinned), ...events.flatMap((event) => readEvent(event, room, pinned))]
}

function totals(live: Fields, room: string | null, pinned: string | null): readonly Heard[] {
  const viewers = figureOf(live, 'online_count')
  const likes = figureOf(live, 'like_count')
  if (viewers === null && likes === null) return nothing
  return heard({ source, room, kind: 'stats', totals: { viewers, likes } }, pinned)
}

function readEvent(raw: unknown, room: string | null, pinned: string | null): readonly Heard[] {
  const event = asFields(raw)
  if (!event) return unreadable
  const seq = textOf(event, 'seq')
  const about = {
    source,
    id: seq === null ? textOf(event, 'msg_id') : `${room ?? ''}-${seq}`,
    room,
    // `sec_openid` is another in every show.
    author: authorOf(textOf(event, 'decoded_openid', 'sec_openid'), textOf(event, 'nickname')),
    at: textOf(event, 'msg_time'),
  }
  switch (event['decoded_type']) {
    case 'comment':
      return heard({ ...about, kind: 'comment', text: textOf(event, 'content') ?? '' }, pinned)
    case 'enter':
      return heard({ ...about, kind: 'enter' }, pinned)
    case 'gift':
      return heard({ ...about, kind: 'gift', count: countOf(event, 'gift_num') }, pinned)
    default:
      // A like has no count of its own (the live's total has it), a combo is the running total of gifts.
      return nothing
  }
}

const source = 'channels'
