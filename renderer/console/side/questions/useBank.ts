import { useEffect, useRef, useState } from 'react'
import type { Question } from '../../../../shared/live/question.ts'
import { useApi, useHave } from '../../desk/Desk.tsx'

/** A question as the HTTP API lists it: `text` as it may be shown. */
export type BankQuestion = Question & { original: string }

interface Page {
  items: readonly BankQuestion[]
  next?: string
}

const pageSize = 60
/** Typing pauses for this long before the library is searched. */
const pauseMs = 200

const path = (search: string, after?: string): string => {
  const query = new URLSearchParams({ limit: String(pageSize) })
  if (search.trim() !== '') query.set('q', search.trim())
  if (after !== undefined) query.set('after', after)
  return `/questions?${query.toString()}`
}

/** Questions of the library that could be queued, asked anew whenever the library changes. */
export function useBank(search: string) {
  const api = useApi()
  const { bankRevision } = useHave('live')
  const [page, setPage] = useState<Page | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  /** What was asked last: a slow answer to anything older is no news. */
  const asked = useRef('')
  const question = `${bankRevision} ${search}`

  useEffect(() => {
    asked.current = question
    const timer = setTimeout(async () => {
      const answer = await api.get<Page>(path(search))
      if (asked.current !== question) return
      setProblem(answer.ok ? null : answer.message)
      if (answer.ok) setPage(answer.value)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [api, question, search])

  async function more(): Promise<void> {
    const answer = await api.get<Page>(path(search, page?.next))
    if (asked.current !== question) return
    setProblem(answer.ok ? null : answer.message)
    if (answer.ok) setPage({ ...answer.value, items: [...(page?.items ?? []), ...answer.value.items] })
  }

  return { items: page?.items ?? null, more: page?.next === undefined ? null : more, problem }
}
