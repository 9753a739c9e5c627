/** The studio's HTTP calls for a screen: lists that are no state. Answers are values; nothing is thrown. */
export interface Api {
  get<T>(path: string): Promise<ApiAnswer<T>>
  post<T>(path: string, body?: unknown): Promise<ApiAnswer<T>>
}

export type ApiAnswer<T> = { ok: true; value: T } | { ok: false; message: string }

/** @param away what to say when the studio can't be reached or answers nonsense */
export function createApi(token: string, away: () => string): Api {
  async function call<T>(path: string, init: RequestInit): Promise<ApiAnswer<T>> {
    try {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const response = await fetch(`/api/v1${path}`, {
        ...init,
        headers,
        signal: AbortSignal.timeout(20_000),
      })
      const body = (await response.json()) as unknown
      return response.ok ? { ok: true, value: body as T } : { ok: false, message: refusalOf(body) ?? away() }
    } catch {
      // The network, the deadline, or an answer that is no JSON: to a person it is all the same.
      return { ok: false, message: away() }
    }
  }
  return {
    get: (path) => call(path, {}),
    post: (path, body = {}) => call(path, { method: 'POST', body: JSON.stringify(body) }),
  }
}

function refusalOf(body: unknown): string | null {
  const { error } = (body ?? {}) as { error?: { message?: unknown } }
  return typeof error?.message === 'string' ? error.message : null
}
