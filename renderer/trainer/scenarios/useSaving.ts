import { useMemo, useState } from 'react'
import { useStudio, useWords } from '../../kit/hooks.tsx'
import { useRoom } from '../../training/TrainingProvider.tsx'
import { problemsOf, scenarioOf } from './draft.ts'
import type { Editing, EditingAction } from './editing.ts'

/** Keeps the scenario with the studio: never with mistakes in it, and never unseen over what somebody else kept. */
export function useSaving(editing: Editing, dispatch: (action: EditingAction) => void) {
  const t = useWords()
  const studio = useStudio()
  const { toasts } = useRoom()
  const [saving, setSaving] = useState(false)
  const [stale, setStale] = useState(false)
  const draft = editing.history.present
  const bad = useMemo(() => problemsOf(draft).filter(({ grave }) => grave), [draft])

  async function save(how: { insist?: true; as?: string } = {}): Promise<void> {
    if (saving) return
    setStale(false)
    if (bad.length > 0) return dispatch({ do: 'try' })
    const { as } = how
    const apart = as === undefined ? draft : { ...draft, id: as }
    const base = how.insist || as !== undefined ? null : editing.keptAtEpochMs
    setSaving(true)
    const scenario = scenarioOf(apart)
    const sent = await studio.send({
      type: 'scenario.save',
      scenario: {
        ...scenario,
        waves: scenario.waves.map((wave) => ({ ...wave })),
        lines: [...scenario.lines],
        incidents: [...scenario.incidents],
      },
      ...(base === null ? {} : { base }),
    })
    setSaving(false)
    if (!sent.ok) {
      if (sent.code === 'scenario.stale') setStale(true)
      else toasts.show({ tone: 'refused', text: sent.message })
      return
    }
    const { savedAtEpochMs } = sent.result as { savedAtEpochMs: number }
    if (as !== undefined) dispatch({ do: 'part', id: as })
    dispatch({ do: 'saved', draft: apart, atEpochMs: savedAtEpochMs })
    toasts.show({ tone: 'done', text: t('scenario.saved.toast') })
  }

  return { save, saving, bad, stale, setStale }
}
