import { helloSchema, type ToStudio } from '../../shared/protocol/messages.ts'

export type Hello = Extract<ToStudio, { t: 'hello' }>

/** The frame as JSON, or null where it is none. */
export function parseFrame(frame: string): unknown {
  try {
    return JSON.parse(frame) as unknown
  } catch {
    return null // answered as malformed by whoever asked for the frame
  }
}

/** A hello, a bare token, or `{"token":…}`: scripts need not know more than the token to begin. */
export function asHello(frame: string): Hello | null {
  const message = parseFrame(frame)
  const full = helloSchema.safeParse(message)
  if (full.success) return full.data
  const token = tokenIn(message) ?? (/^[\w-]{16,200}$/.test(frame.trim()) ? frame.trim() : null)
  const hello = helloSchema.safeParse({ t: 'hello', token })
  return hello.success ? hello.data : null
}

function tokenIn(message: unknown): string | null {
  if (typeof message === 'string') return message
  if (typeof message !== 'object' || message === null || !('token' in message)) return null
  return typeof message.token === 'string' ? message.token : null
}
