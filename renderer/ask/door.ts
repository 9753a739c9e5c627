import type { ViewOf } from '../../shared/live/views.ts'

/** What the studio lets a phone of the room see. */
export type AskView = ViewOf<'ask'>

export type Answer = { ok: true; result: unknown } | { ok: false; status: number; message: string }

/** Longest that the studio may take before it counts as lost, and how often it is looked for. */
const patienceMs = 1000
const againMs = 900
/** After being told to slow down, or that there is nothing to see. */
const slowMs = 6000

/** The phone's line to the studio: a look now and then, and a call to send. Nothing else is asked of the network. */
export function createDoor(token: string, phone: string) {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'x-daobo-phone': phone,
  }

  /** Null when nobody answered in time. */
  async function call(path: string, body: unknown, waitMs: number): Promise<Response | null> {
    const controller = new AbortController()
    const late = setTimeout(() => controller.abort(), waitMs)
    try {
      const init: RequestInit = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
      return await fetch(path, { ...init, headers, signal: controller.signal })
    } catch {
      return null // No network, or too late: to the person it is the same.
    } finally {
      clearTimeout(late)
    }
  }

  return {
    /** Tells what is to be seen, again and again: the view, `closed` for good, or `away`. */
    watch(seen: (view: AskView | 'closed' | 'away') => void): void {
      const look = async (): Promise<void> => {
        const response = document.hidden ? undefined : await call('/api/v1/ask', undefined, patienceMs)
        if (response === null) seen('away')
        else if (response?.ok) seen((await response.json()) as AskView)
        else if (response && response.status !== 429) seen('closed')
        const refused = response !== null && response !== undefined && !response.ok
        setTimeout(() => void look(), refused ? slowMs : againMs)
      }
      void look()
    },
    async send(command: { type: string; [field: string]: unknown }): Promise<Answer> {
      const response = await call('/api/v1/commands', command, 8000)
      if (!response) return { ok: false, status: 0, message: '' }
      const body = (await response.json()) as { result?: unknown; error?: { message?: string } }
      return response.ok
        ? { ok: true, result: body.result }
        : { ok: false, status: response.status, message: body.error?.message ?? '' }
    },
  }
}

export type Door = ReturnType<typeof createDoor>
