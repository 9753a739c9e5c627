import { asFields, authorOf, countOf, textOf, type Fields } from './fields.ts'
import { heard, nothing, unreadable, type Heard } from './heard.ts'

/**
 * One answer of Kuaishou's poll call: `{result, pCursor, sleep, data: [{cmd, payload}]}` (kwai_interactive_live, docs.rs).
 * Events carry no id. Their place after the cursor that was asked for is one: asked again, the same events come.
 */
export interface Poll {
  /** ended: the platform has closed the session. */
  result: 'ok' | 'ended' | 'refused'
  cursor: string | null
  /** How long the platform wants us to wait, in milliseconds. */
  sleepMs: number
  heard: readonly Heard[]
}

export function readPoll(
  body: unknown,
  asked: { session: string; cursor: string; room: string | null },
): Poll | null {
  const fields = asFields(body)
  const result = fields?.['result']
  if (!fields || typeof result !== 'number') return null
  const data = Array.isArray(fields['data']) ? (fields['data'] as readonly unknown[]) : []
  const sleep = fields['sleep']
  return {
    result: result === 1 ? 'ok' : result === 2 ? 'ended' : 'refused',
    cursor: typeof fields['pCursor'] === 'string' ? fields['pCursor'] : null,
    sleepMs: typeof sleep === 'number' && sleep > 0 ? sleep : 0,
    heard: data.flatMap((one, at) => readEvent(one, `${asked.session}-${asked.cursor}-${at}`, asked.room)),
  }
}

function readEvent(raw: unknown, id: string, room: string | null): readonly Heard[] {
  const event = asFields(raw)
  const payload = asFields(event?.['payload'])
  if (!event || !payload) return unreadable
  const about = { source: 'kuaishou', id, room, author: author(payload) }
  switch (event['cmd']) {
    case 2:
      return heard({ ...about, kind: 'gift', count: countOf(payload, 'count') }, room)
    case 3:
      return heard({ ...about, kind: 'comment', text: textOf(payload, 'content') ?? '' }, room)
    case 7:
      return heard({ ...about, kind: 'like', count: countOf(payload, 'count') }, room)
    case 9:
      return heard({ ...about, kind: 'share' }, room)
    case 10:
      return heard({ ...about, kind: 'follow' }, room)
    default:
      return nothing
  }
}

function author(payload: Fields) {
  const user = asFields(payload['user']) ?? {}
  return authorOf(textOf(user, 'id'), textOf(user, 'userName'))
}
