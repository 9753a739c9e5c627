import { fingerprint } from '../comments/hash.ts'
import { asFields, authorOf, textOf, type Fields } from './fields.ts'
import { heard, nothing, unreadable, type Heard } from './heard.ts'
import { htmlText } from './htmlText.ts'

/**
 * A message of Social Stream Ninja, from its socket or its webhook: bare, in a list, or as the value of an action.
 * `private` ones are for the crew of that tool and are never handed on.
 */
export function readSocialStream(raw: unknown): readonly Heard[] {
  if (Array.isArray(raw)) return raw.flatMap((one) => readOne(one))
  return readOne(raw)
}

function readOne(raw: unknown): readonly Heard[] {
  const message = asFields(raw)
  if (!message) return unreadable
  const { action, value } = message
  if (typeof action === 'string') {
    if (action !== 'content' && action !== 'extContent') return nothing
    return typeof value === 'string' ? readValue(value) : readMessage(asFields(value))
  }
  return readMessage(message)
}

function readValue(text: string): readonly Heard[] {
  try {
    return readMessage(asFields(JSON.parse(text)))
  } catch {
    return unreadable
  }
}

function readMessage(message: Fields | null): readonly Heard[] {
  if (!message) return unreadable
  if (isSet(message['private'])) return [{ is: 'private' }]
  // What the platform itself announces: somebody followed, somebody joined.
  if (isSet(message['event'])) return nothing
  const raw = textOf(message, 'chatmessage') ?? ''
  const text = isSet(message['textonly']) ? raw : htmlText(raw)
  const name = htmlText(textOf(message, 'chatname') ?? '')
  if (!('chatmessage' in message) && !('chatname' in message)) return nothing
  const about = { source: platform(message), author: authorOf(textOf(message, 'userid'), name || null) }
  if (text === '')
    return isSet(message['hasDonation']) ? heard({ ...about, kind: 'gift', count: 1 }) : nothing
  const number = textOf(message, 'id')
  // Its numbers begin anew with each session: only together with what was said do they name a message.
  const id = number === null ? null : `${number}-${fingerprint(`${name}\u0000${raw}`)}`
  return heard({ ...about, kind: isSet(message['question']) ? 'question' : 'comment', id, text })
}

/** The platform it came from, as far as it can be a source's name. */
function platform(message: Fields): string {
  const type = textOf(message, 'type')?.toLowerCase() ?? ''
  return /^[a-z0-9_.-]{1,32}$/.test(type) ? type : 'socialstream'
}

/** Flags come as booleans, numbers and texts. */
const isSet = (raw: unknown): boolean =>
  raw !== undefined && raw !== null && raw !== false && raw !== '' && raw !== 0 && raw !== 'false'
