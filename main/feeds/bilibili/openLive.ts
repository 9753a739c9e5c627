import { createHash, createHmac, randomUUID } from 'node:crypto'
import { exactJson } from '../../../shared/feeds/exactJson.ts'
import { asFields, textOf, type Fields } from '../../../shared/feeds/fields.ts'

/** Calls of the Bilibili open-live platform, each signed. Form of headers and codes as in xfgryujk/blivechat. */
export interface OpenLive {
  call(path: '/v2/app/start' | '/v2/app/heartbeat' | '/v2/app/end', body: object): Promise<Reply>
}

/** `code` 0 is success. unreachable: no answer, or none that is theirs. */
export type Reply = { code: number; message: string; data: Fields } | 'unreachable'

const deadlineMs = 10_000

export function createOpenLive(parts: {
  address: string
  accessKeyId: string
  accessKeySecret: string
  now(): number
  fetch: typeof fetch
}): OpenLive {
  return {
    async call(path, body) {
      const text = JSON.stringify(body)
      try {
        const response = await parts.fetch(`${parts.address.replace(/\/$/, '')}${path}`, {
          method: 'POST',
          headers: {
            ...signed(text, parts.accessKeyId, parts.accessKeySecret, parts.now(), randomUUID()),
            accept: 'application/json',
            'content-type': 'application/json',
          },
          body: text,
          signal: AbortSignal.timeout(deadlineMs),
        })
        const answer = asFields(exactJson(await response.text()))
        const code = answer?.['code']
        if (!answer || typeof code !== 'number') return 'unreachable'
        return { code, message: textOf(answer, 'message') ?? '', data: asFields(answer['data']) ?? {} }
      } catch {
        return 'unreachable' // the network or the deadline: tried again, and said
      }
    },
  }
}

/** The headers that a call is signed with: in this order, joined by line ends, under HMAC-SHA256. */
export function signed(
  body: string,
  keyId: string,
  keySecret: string,
  nowMs: number,
  nonce: string,
): Record<string, string> {
  const headers = {
    'x-bili-accesskeyid': keyId,
    'x-bili-content-md5': createHash('md5').update(body).digest('hex'),
    'x-bili-signature-method': 'HMAC-SHA256',
    'x-bili-signature-nonce': nonce,
    'x-bili-signature-version': '1.0',
    'x-bili-timestamp': String(Math.floor(nowMs / 1000)),
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}`)
  return { ...headers, authorization: createHmac('sha256', keySecret).update(lines.join('\n')).digest('hex') }
}
