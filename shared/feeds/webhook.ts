import { asFields, type Fields } from './fields.ts'
import { heard, unreadable, type Entry, type Heard } from './heard.ts'
import { readSocialStream } from './socialStream.ts'

/**
 * The generic webhook's body: one entry of `POST /api/v1/comments`, or a list. Social Stream's field names are
 * understood as well, with its rules. Entries without a source get the one that was set up.
 */
export function readWebhook(body: unknown, source: string): readonly Heard[] {
  const items: readonly unknown[] = Array.isArray(body) ? body : [body]
  return items.flatMap((one): readonly Heard[] => {
    const item = asFields(one)
    if (!item) return unreadable
    if (isSocialStream(item)) return readSocialStream(item)
    if (item['private'] === true) return [{ is: 'private' }]
    const room = item['room']
    const entry = { ...item, source: item['source'] ?? source } as Entry
    return heard(entry, typeof room === 'string' || typeof room === 'number' ? String(room) : null)
  })
}

const isSocialStream = (item: Fields): boolean =>
  !('text' in item) && ('chatname' in item || 'chatmessage' in item)
