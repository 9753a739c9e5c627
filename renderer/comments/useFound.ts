import { useEffect, useState } from 'react'
import { moderatedComment, type ModeratedComment } from '../../shared/comments/moderated.ts'
import type { Api } from '../kit/api.ts'
import { stateAsked, type Sieve } from './sieve.ts'

/** Typing pauses for this long before the studio is asked. */
const pauseMs = 200
const limit = 1000

type Listed = Parameters<typeof moderatedComment>[0]

export interface Found {
  /** Newest first; null while nothing was asked or the answer is awaited. */
  items: readonly ModeratedComment[] | null
  /** There are more than are listed. */
  cut: boolean
  problem: string | null
}

const nothing: Found = { items: null, cut: false, problem: null }

/** Comments of the whole show from the studio, where the page's own window can't answer. */
export function useFound(api: Api, sieve: Sieve): Found {
  const [answered, setAnswered] = useState<{ to: string; found: Found }>({ to: '', found: nothing })
  const state = stateAsked(sieve)
  const search = sieve.search.trim()
  const path = pathOf(search, state)
  useEffect(() => {
    if (path === null) return
    let over = false
    const ask = async (): Promise<void> => {
      const answer = await api.get<{ items: Listed[]; next?: string }>(path)
      if (!over)
        setAnswered({
          to: path,
          found: answer.ok ? read(answer.value) : { ...nothing, problem: answer.message },
        })
    }
    const timer = setTimeout(() => void ask(), pauseMs)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [api, path])
  // An answer to what is no longer asked is no answer.
  return answered.to === path ? answered.found : nothing
}

function pathOf(search: string, state: string | null): string | null {
  if (search === '' && state === null) return null
  const query = new URLSearchParams({ limit: String(limit) })
  if (search !== '') query.set('q', search)
  if (state !== null) query.set('state', state)
  return `/comments?${query.toString()}`
}

const read = ({ items, next }: { items: Listed[]; next?: string }): Found => ({
  items: items.map(moderatedComment).toReversed(),
  cut: next !== undefined,
  problem: null,
})
