import type { Api } from '../../kit/api.ts'
import { filterQuery, type BankFilter } from './bankFilter.ts'
import { useAnswer } from './useAnswer.ts'

export interface Group {
  value: string
  count: number
}

const pauseMs = 200
const none: readonly Group[] = []

/** How many questions there are of each value, within the rest of the filter. */
export function useGroups(
  api: Api,
  by: 'state' | 'category' | 'community' | 'source' | 'answerer',
  filter: BankFilter,
  revision: number,
): readonly Group[] {
  const query = filterQuery(filter, by)
  query.set('by', by)
  const path = `/questions/groups?${query.toString()}`
  return useAnswer<{ groups: readonly Group[] }>(api, path, revision, pauseMs).value?.groups ?? none
}
