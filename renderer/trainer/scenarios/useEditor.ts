import { useCallback, useMemo } from 'react'
import { newId } from '../../console/newId.ts'
import { useWords } from '../../kit/hooks.tsx'
import { useRoom } from '../../training/TrainingProvider.tsx'
import { problemsOf, type Draft, type List, type PartOf } from './draft.ts'
import { added, changed, duplicated, isFull, without } from './edits.ts'
import type { Chosen, Editing, EditingAction } from './editing.ts'

export interface Editor {
  draft: Draft
  chosen: Chosen
  /** Changes what the scenario says of itself. */
  change(changes: Partial<Draft>, what: string | null): void
  /** Changes one part; changes under the same word soon after one another are taken back together. */
  changePart<L extends List>(list: L, key: string, changes: Partial<PartOf<L>>, what: string | null): void
  become(draft: Draft, what: string | null): void
  choose(chosen: Chosen): void
  add(list: List): void
  canAdd(list: List): boolean
  duplicate(list: List, key: string): void
  /** Deletes a part; a toast brings it back, also after other changes. */
  remove(list: List, key: string): void
  /** What is to be said at a field, or null. */
  problem(part: string | null, field: string): string | null
  /** Something in this part is not as it should be. */
  isBad(part: string | null): boolean
}

/** Fields that may be empty while somebody has not come to them yet. */
const maybeLater = new Set(['scenario.bad.title', 'scenario.bad.line.author', 'scenario.bad.line.text'])

/** What can be done to the scenario on the desk. */
export function useEditor(editing: Editing, dispatch: (action: EditingAction) => void): Editor {
  const t = useWords()
  const { toasts } = useRoom()
  const { chosen, tried } = editing
  const draft = editing.history.present
  const problems = useMemo(
    () => problemsOf(draft).filter(({ key }) => tried || !maybeLater.has(key)),
    [draft, tried],
  )
  const become = useCallback(
    (next: Draft, what: string | null, look?: Chosen) =>
      dispatch({
        do: 'change',
        draft: next,
        what,
        atMs: performance.now(),
        ...(look === undefined ? {} : { chosen: look }),
      }),
    [dispatch],
  )
  const bad = useMemo(() => new Set(problems.map(({ part }) => part)), [problems])

  return {
    draft,
    chosen,
    become,
    change: (changes, what) => become({ ...draft, ...changes }, what),
    changePart: (list, key, changes, what) =>
      become(changed(draft, list, key, changes), what === null ? null : `${key} ${what}`),
    choose: (look) => dispatch({ do: 'choose', chosen: look }),
    canAdd: (list) => !isFull(draft, list),
    add(list) {
      const key = newId()
      become(added(draft, list, key), null, { list, key })
    },
    duplicate(list, key) {
      const copy = newId()
      become(duplicated(draft, list, key, copy), null, { list, key: copy })
    },
    remove(list, key) {
      const part = draft[list].find((one) => one.key === key)
      if (!part) return
      become(without(draft, list, key), null)
      toasts.show({
        tone: 'done',
        text: t(gone[list]),
        action: {
          label: t('trainer.undo'),
          run: () => dispatch({ do: 'restore', list, part, atMs: performance.now() }),
        },
      })
    },
    problem(part, field) {
      const found = problems.find((one) => one.part === part && one.field === field)
      return found ? t(found.key, found.params) : null
    },
    isBad: (part) => bad.has(part),
  }
}

const gone = {
  waves: 'scenario.gone.wave',
  lines: 'scenario.gone.line',
  incidents: 'scenario.gone.incident',
} as const
