import { useCallback, useEffect, useState } from 'react'
import type { Api } from '../kit/api.ts'

export interface Fetched<T> {
  value: T | null
  /** Why there is nothing, or nothing new. */
  problem: string | null
  again(): void
}

/** What a call answers, asked anew whenever `revision` changes. What was there stays until the new is here. */
export function useFetched<T>(api: Api, path: string | null, revision: number): Fetched<T> {
  const [answer, setAnswer] = useState<{ path: string; value: T | null; problem: string | null } | null>(null)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    if (path === null) return
    let wanted = true
    void api.get<T>(path).then((got) => {
      if (!wanted) return
      setAnswer((before) =>
        got.ok
          ? { path, value: got.value, problem: null }
          : { path, value: before?.path === path ? before.value : null, problem: got.message },
      )
    })
    return () => {
      wanted = false
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- asked anew when these change, though the call is the same
  }, [api, path, revision, asked])
  const again = useCallback(() => setAsked((count) => count + 1), [])
  const mine = answer?.path === path ? answer : null
  return { value: mine?.value ?? null, problem: mine?.problem ?? null, again }
}
