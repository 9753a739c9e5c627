import { useEffect, useMemo, useState } from 'react'
import type { Api } from '../../kit/api.ts'

export interface Answered<T> {
  /** The latest answer to this very path; what was answered before stays while the library changes. */
  value: T | null
  problem: string | null
}

/**
 * What the studio answers to a path, asked anew whenever the library changes. Null asks nothing. `pauseMs` waits for
 * typing to pause; `patienceMs` is how long the answer may take, if not as long as usual.
 */
export function useAnswer<T>(
  api: Api,
  path: string | null,
  revision: number,
  pauseMs = 0,
  patienceMs?: number,
): Answered<T> {
  const [kept, setKept] = useState<Answered<T> & { path: string | null }>({
    path: null,
    value: null,
    problem: null,
  })
  const look = useMemo(() => ({ path, revision }), [path, revision])
  useEffect(() => {
    const asked = look.path
    if (asked === null) return undefined
    let current = true
    const timer = setTimeout(async () => {
      const answer = await api.get<T>(asked, patienceMs)
      // A slow answer to anything older is no news.
      if (!current) return
      setKept((before) =>
        answer.ok
          ? { path: asked, value: answer.value, problem: null }
          : { ...before, path: asked, problem: answer.message },
      )
    }, pauseMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [api, look, pauseMs, patienceMs])
  return kept
}
