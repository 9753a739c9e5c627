/** The studio's HTTP calls for a screen: lists that are no state. Answers are values; nothing is thrown. */
export interface Api {
  /** @param patienceMs how long to wait for the answer */
  get<T>(path: string, patienceMs?: number): Promise<ApiAnswer<T>>
  post<T>(path: string, body?: unknown): Promise<ApiAnswer<T>>
  /** A file or what was pasted. Takes its time: a large table is read and written while others go on. */
  upload<T>(path: string, body: FormData | string): Promise<ApiAnswer<T>>
  /** A file to keep. */
  file(path: string): Promise<ApiAnswer<Blob>>
}

export type ApiAnswer<T> =
  | { ok: true; value: T }
  | { ok: false; message: string; problems?: readonly ApiProblem[] }

/** A mistake in a file that was sent, by its place. */
export interface ApiProblem {
  place: string
  message: string
}

/** @param away what to say when the studio can't be reached or answers nonsense */
export function createApi(token: string, away: () => string): Api {
  async function call<T>(path: string, init: RequestInit, patienceMs = 20_000): Promise<ApiAnswer<T>> {
    try {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const response = await fetch(`/api/v1${path}`, {
        ...init,
        headers,
        signal: AbortSignal.timeout(patienceMs),
      })
      const body = (await response.json()) as unknown
      return response.ok ? { ok: true, value: body as T } : { ok: false, message: refusalOf(body) ?? away() }
    } catch {
      // The network, the deadline, or an answer that is no JSON: to a person it is all the same.
      return { ok: false, message: away() }
    }
  }
  async function ask<T>(path: string, init: RequestInit, read: (response: Response) => Promise<T>) {
    try {
      const response = await fetch(`/api/v1${path}`, { ...init, signal: AbortSignal.timeout(uploadMs) })
      if (response.ok) return { ok: true as const, value: await read(response) }
      const body = (await response.json()) as { problems?: readonly ApiProblem[] } | null
      const message = refusalOf(body) ?? away()
      return { ok: false as const, message, ...(body?.problems ? { problems: body.problems } : {}) }
    } catch {
      return { ok: false as const, message: away() }
    }
  }
  const authorization = `Bearer ${token}`

  return {
    get: (path, patienceMs) => call(path, {}, patienceMs),
    post: (path, body = {}) => call(path, { method: 'POST', body: JSON.stringify(body) }),
    upload: <T>(path: string, body: FormData | string) =>
      ask(
        path,
        { method: 'POST', headers: { authorization }, body },
        (response) => response.json() as Promise<T>,
      ),
    file: (path) => ask(path, { headers: { authorization } }, (response) => response.blob()),
  }
}

const uploadMs = 120_000

function refusalOf(body: unknown): string | null {
  const { error } = (body ?? {}) as { error?: { message?: unknown } }
  return typeof error?.message === 'string' ? error.message : null
}
