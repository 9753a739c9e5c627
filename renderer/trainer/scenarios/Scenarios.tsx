import { newId } from '../../console/newId.ts'
import type { Scenario } from '../../../shared/rehearsal/scenario.ts'
import type { ShowKind } from '../../../shared/show/show.ts'
import { useRoom } from '../../training/TrainingProvider.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Editor } from './Editor.tsx'
import type { Editing, EditingAction } from './editing.ts'
import { emptyScenario } from './draft.ts'
import { ScenarioList, type ScenarioSummary } from './ScenarioList.tsx'

/** The scenarios that there are, or the one on the desk. */
export function Scenarios({
  kind,
  editing,
  dispatch,
}: {
  /** Of the open show: what a new scenario is most likely for. */
  kind: ShowKind
  editing: Editing | null
  dispatch(action: EditingAction): void
}) {
  const t = useWords()
  const { api, toasts } = useRoom()
  if (editing) return <Editor editing={editing} dispatch={dispatch} />

  const open = (scenario: Scenario, keptAtEpochMs: number | null): void =>
    dispatch({ do: 'open', scenario, keptAtEpochMs, newKey: newId })
  /** What is edited is read whole and anew: the list may be older. */
  async function read(id: string, then: (scenario: Scenario) => void): Promise<void> {
    const got = await api.get<Scenario>(`/scenarios/${encodeURIComponent(id)}`)
    if (got.ok) then(got.value)
    else toasts.show({ tone: 'refused', text: got.message })
  }
  const edit = ({ id, savedAtEpochMs }: ScenarioSummary) =>
    read(id, (scenario) => open(scenario, savedAtEpochMs))
  const copy = ({ id }: ScenarioSummary) =>
    read(id, (scenario) =>
      open({ ...scenario, id: newId(), title: t('scenario.copy.title', { title: scenario.title }) }, null),
    )
  return (
    <ScenarioList
      onNew={() => open(emptyScenario(newId(), kind, 1 + Math.floor(Math.random() * 9999)), null)}
      onEdit={(one) => void edit(one)}
      onCopy={(one) => void copy(one)}
    />
  )
}
