import { useCallback, useRef, useState } from 'react'
import type { Api } from '../../kit/api.ts'
import { useWords } from '../../kit/hooks.tsx'
import {
  importForm,
  mostBytes,
  usualChoice,
  type ImportAnswer,
  type ImportChoice,
  type ImportSource,
} from './importForm.ts'

export interface Importing {
  source: ImportSource | null
  choice: ImportChoice
  preview: ImportAnswer | null
  /** Reading for a preview, or importing. */
  busy: 'look' | 'import' | null
  problem: string | null
  /** How many were imported; null before that. */
  done: number | null
}

const nothing: Importing = {
  source: null,
  choice: usualChoice,
  preview: null,
  busy: null,
  problem: null,
  done: null,
}

/** Looking at a table, changing how it is read, and importing it: the file stays here until it is sent again. */
export function useImport(api: Api) {
  const t = useWords()
  const [state, setState] = useState<Importing>(nothing)
  const asked = useRef(0)

  const send = useCallback(
    async (source: ImportSource, choice: ImportChoice, busy: 'look' | 'import'): Promise<void> => {
      const mine = (asked.current += 1)
      setState((known) => ({
        ...known,
        source,
        preview: known.source === source ? known.preview : null,
        busy,
        problem: null,
        done: null,
      }))
      const query = busy === 'look' ? '?preview=1' : ''
      const tooLarge = source.kind === 'file' && source.file.size > mostBytes
      const answer = tooLarge
        ? ({ ok: false, message: t('refusal.import.tooLarge', { limit: '50 MB' }) } as const)
        : await api.upload<ImportAnswer>(`/questions/import${query}`, importForm(source, choice))
      if (mine !== asked.current) return
      setState((known) => {
        // A choice that can't be read leaves the table as it was read before, to choose again.
        if (!answer.ok) return { ...known, busy: null, problem: answer.message }
        if (busy === 'look') return { ...known, busy: null, choice, preview: answer.value }
        return { ...nothing, done: answer.value.imported }
      })
    },
    [api, t],
  )

  return {
    state,
    take: (source: ImportSource) => {
      setState(nothing)
      void send(source, usualChoice, 'look')
    },
    change: (changes: Partial<ImportChoice>) => {
      if (state.source) void send(state.source, { ...state.choice, ...changes }, 'look')
    },
    importAll: () => {
      if (state.source) void send(state.source, state.choice, 'import')
    },
    clear: () => {
      asked.current += 1
      setState(nothing)
    },
  }
}
