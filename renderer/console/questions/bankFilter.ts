import type { QuestionSource, QuestionState } from '../../../shared/live/question.ts'

/** What of the library is looked at. Empty is "any". */
export interface BankFilter {
  q: string
  state: QuestionState | ''
  category: string | null
  community: string | null
  answerer: string | null
  source: QuestionSource | ''
  followUp: boolean
  newestFirst: boolean
}

export const noFilter: BankFilter = {
  q: '',
  state: '',
  category: null,
  community: null,
  answerer: null,
  source: '',
  followUp: false,
  newestFirst: true,
}

type Without = 'state' | 'category' | 'community' | 'answerer' | 'source'

/** The filter as the API takes it, without one part when that part is to be counted. */
export function filterQuery(filter: BankFilter, without?: Without): URLSearchParams {
  const query = new URLSearchParams()
  if (filter.q.trim() !== '') query.set('q', filter.q.trim())
  for (const field of ['state', 'source', 'category', 'community', 'answerer'] as const) {
    const value = filter[field]
    if (field === without || value === null || value === '') continue
    query.set(field, value)
  }
  if (filter.followUp) query.set('followUp', '1')
  return query
}

/** True when something narrows the list, so that "nothing fits" and "nothing there" can be told apart. */
export const isNarrowed = (filter: BankFilter): boolean => filterQuery(filter).size > 0
