import { useEffect, useState } from 'react'
import type { BuiltinList } from '../../../shared/comments/lists/builtin.ts'
import type { WordEntry } from '../../../shared/comments/words.ts'
import type { Api } from '../../kit/api.ts'

/** As `GET /api/v1/words` gives them. */
export interface WordLists {
  builtin: readonly { list: BuiltinList; used: boolean; entries: readonly WordEntry[] }[]
  own: readonly WordEntry[]
}

/** The lists from the studio, asked for again whenever they changed. */
export function useWordLists(
  api: Api,
  revision: number,
): { lists: WordLists | null; problem: string | null } {
  const [known, setKnown] = useState<{ lists: WordLists | null; problem: string | null }>({
    lists: null,
    problem: null,
  })
  useEffect(() => {
    let over = false
    void api.get<WordLists>(`/words?at=${revision}`).then((answer) => {
      if (over) return
      setKnown((before) =>
        answer.ok ? { lists: answer.value, problem: null } : { lists: before.lists, problem: answer.message },
      )
    })
    return () => {
      over = true
    }
  }, [api, revision])
  return known
}
