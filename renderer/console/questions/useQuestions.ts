import { useState } from 'react'
import type { Api } from '../../kit/api.ts'
import { filterQuery, type BankFilter } from './bankFilter.ts'
import type { BankQuestion } from './bankQuestion.ts'
import { useAnswer } from './useAnswer.ts'

interface Page {
  items: readonly BankQuestion[]
  next?: string
}

export interface Questions {
  items: readonly BankQuestion[] | null
  problem: string | null
  /** Null when all are shown. */
  more: (() => void) | null
}

const pageSize = 50
/** The studio gives no more at once; whoever looks for one question narrows the list. */
const mostShown = 1000
/** Typing pauses for this long before the library is asked. */
const pauseMs = 150

/** A list of the library by a filter, asked anew when the library changes; as much stays shown as was. */
export function useQuestions(api: Api, filter: BankFilter, revision: number): Questions {
  const query = filterQuery(filter)
  if (filter.newestFirst) query.set('order', 'newest')
  const narrowed = query.toString()
  const [shown, setShown] = useState({ narrowed, count: pageSize })
  const count = shown.narrowed === narrowed ? shown.count : pageSize
  query.set('limit', String(count))
  const { value, problem } = useAnswer<Page>(api, `/questions?${query.toString()}`, revision, pauseMs)
  const more = (): void => setShown({ narrowed, count: Math.min(mostShown, count + 2 * pageSize) })
  return {
    items: value?.items ?? null,
    problem,
    more: value?.next === undefined || count >= mostShown ? null : more,
  }
}
