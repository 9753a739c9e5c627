import { say, type Language } from '../../shared/words/words.ts'

/** How a device without a token comes to one: it gives the PIN and its name, then waits for the operator's word. */

export type Asked = { ok: true; request: string } | { ok: false; message: string }

export type Answered =
  | { is: 'waiting' }
  | { is: 'allowed'; token: string; role: string }
  | { is: 'refused'; message: string }
  /** Nobody answered; waiting goes on. */
  | { is: 'away' }

type Fetch = (address: string, init?: RequestInit) => Promise<Response>

export async function ask(fetch: Fetch, pin: string, name: string, language: Language): Promise<Asked> {
  const answer = await call(fetch, '/api/v1/pair', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ pin, name }),
  })
  if (!answer) return { ok: false, message: say(language, 'pair.unreachable') }
  const { request } = answer.body as { request?: unknown }
  if (answer.ok && typeof request === 'string') return { ok: true, request }
  return { ok: false, message: sentence(answer, language) }
}

export async function poll(fetch: Fetch, request: string, language: Language): Promise<Answered> {
  const answer = await call(fetch, `/api/v1/pair/${encodeURIComponent(request)}`)
  if (!answer) return { is: 'away' }
  const { token, role } = answer.body as { token?: unknown; role?: unknown }
  if (answer.ok && typeof token === 'string' && typeof role === 'string')
    return { is: 'allowed', token, role }
  if (answer.ok) return { is: 'waiting' }
  // A studio that is starting or failing has not said no.
  if (answer.status >= 500) return { is: 'away' }
  return { is: 'refused', message: say(language, 'pair.refused') }
}

interface Reply {
  ok: boolean
  status: number
  body: object
}

/** Null when nothing answered. */
async function call(fetch: Fetch, address: string, init?: RequestInit): Promise<Reply | null> {
  try {
    const response = await fetch(address, init)
    const body: unknown = await response.json()
    return { ok: response.ok, status: response.status, body: typeof body === 'object' && body ? body : {} }
  } catch (error) {
    // No network, or an answer that is not JSON: something else than the studio is there.
    if (error instanceof TypeError || error instanceof SyntaxError) return null
    throw error
  }
}

function sentence(answer: Reply, language: Language): string {
  const { error } = answer.body as { error?: { message?: unknown } }
  return typeof error?.message === 'string'
    ? error.message
    : say(language, 'pair.odd', { status: answer.status })
}
