import { useCallback, useEffect, useRef, useState } from 'react'
import { moderatedComment, type ModeratedComment } from '../../shared/comments/moderated.ts'
import type { Api } from '../kit/api.ts'
import { stateAsked, type Sieve } from './sieve.ts'

/** Typing pauses for this long before the studio is asked. */
const pauseMs = 200
/** One page of answers; the next is asked for when somebody comes to its end. */
const limit = 300

type Listed = Parameters<typeof moderatedComment>[0]

export interface Found {
  /** Newest first; null while nothing was asked or the answer is awaited. */
  items: readonly ModeratedComment[] | null
  problem: string | null
  /** Looks further back, where there is more. */
  more(): void
}

interface Answered {
  /** What was asked; an answer to anything else is no answer. */
  to: string
  items: readonly ModeratedComment[]
  next: string | null
  problem: string | null
}

/** Comments of the whole show from the studio, where the page's own window can't answer. */
export function useFound(api: Api, sieve: Sieve): Found {
  const [answered, setAnswered] = useState<Answered | null>(null)
  const path = pathOf(sieve.search.trim(), sieve)
  const asking = useRef<string | null>(null)

  const ask = useCallback(
    async (to: string, before: Answered | null): Promise<void> => {
      const call = before?.next ? `${to}&after=${before.next}` : to
      if (asking.current === call) return
      asking.current = call
      const answer = await api.get<{ items: Listed[]; next?: string }>(call)
      // Something else was asked meanwhile.
      if (asking.current !== call) return
      asking.current = null
      const known = before?.items ?? []
      setAnswered(
        answer.ok
          ? {
              to,
              items: [...known, ...answer.value.items.map(moderatedComment)],
              next: answer.value.next ?? null,
              problem: null,
            }
          : { to, items: known, next: null, problem: answer.message },
      )
    },
    [api],
  )

  useEffect(() => {
    if (path === null) return
    const timer = setTimeout(() => void ask(path, null), pauseMs)
    return () => {
      clearTimeout(timer)
      asking.current = null
    }
  }, [ask, path])

  const mine = answered?.to === path ? answered : null
  const more = useCallback(() => {
    if (mine?.next) void ask(mine.to, mine)
  }, [ask, mine])
  return { items: mine?.items ?? null, problem: mine?.problem ?? null, more }
}

function pathOf(search: string, sieve: Sieve): string | null {
  const state = stateAsked(sieve)
  if (sieve.name === 'mine') return '/comments?mine=1&limit=1000'
  if (search === '' && state === null) return null
  const query = new URLSearchParams({ limit: String(limit), order: 'newest' })
  if (search !== '') query.set('q', search)
  if (state !== null) query.set('state', state)
  return `/comments?${query.toString()}`
}
