import { createHash } from 'node:crypto'
import type { FeedRequest } from '../../../main/feeds/source.ts'

/** A push as Douyin makes it: a list of one type for one room, signed over four headers, body and secret. */
export function push(
  type: string,
  items: readonly object[] | string,
  { room = '7000000000000000001', secret = 'push-secret' }: { room?: string; secret?: string } = {},
): FeedRequest {
  const headers: Record<string, string> = {
    'x-nonce-str': 'nonce',
    'x-timestamp': '1790000000000',
    'x-roomid': room,
    'x-msg-type': type,
  }
  const body = typeof items === 'string' ? items : JSON.stringify(items)
  const sorted = Object.keys(headers).toSorted()
  const text = sorted.map((name) => `${name}=${headers[name]}`).join('&')
  const signature = createHash('md5')
    .update(text + body + secret, 'utf8')
    .digest('base64')
  return { headers: { ...headers, 'x-signature': signature }, rawBody: new TextEncoder().encode(body) }
}

export const comment = (id: string, content: string): object => ({
  msg_id: id,
  sec_openid: `open-${id}`,
  nickname: '观众',
  avatar_url: '',
  timestamp: 1_790_000_000_000,
  content,
})
