import { useState } from 'react'
import type { ViewOf } from '../../../shared/live/views.ts'
import { useStatus, useWords } from '../../kit/hooks.tsx'
import { PageBar } from '../../kit/PageBar.tsx'
import { Tabs } from '../../training/Tabs.tsx'
import type { Editing, EditingAction } from '../scenarios/editing.ts'
import { Scenarios } from '../scenarios/Scenarios.tsx'
import bar from '../Trainer.module.css'
import { ClassList } from './ClassList.tsx'
import { Enter } from './Enter.tsx'
import css from './Hall.module.css'
import { MadeUpQuestions } from './MadeUpQuestions.tsx'
import { RubricEditor } from './RubricEditor.tsx'
import { Runs } from './Runs.tsx'

const tabs = ['enter', 'scenarios', 'runs', 'class', 'rubric'] as const

/** Before and after a rehearsal: begin one, look back at those that were, the class list, the rubric. */
export function Hall({
  live,
  plan,
  editing,
  dispatch,
}: {
  live: ViewOf<'live'>
  plan: ViewOf<'plan'>
  /** The scenario on the desk, kept while a rehearsal goes on. */
  editing: Editing | null
  dispatch(action: EditingAction): void
}) {
  const t = useWords()
  const status = useStatus()
  const [tab, setTab] = useState<(typeof tabs)[number]>('enter')
  return (
    <main className={css['page']}>
      <PageBar title={t('trainer.title')}>
        <Tabs
          label={t('trainer.title')}
          tabs={tabs.map((value) => ({ value, label: t(`trainer.tab.${value}`) }))}
          value={tab}
          onChange={setTab}
        />
        <span className={bar['spring']} />
        {status === 'away' && <span className={bar['away']}>{t('screens.away')}</span>}
      </PageBar>
      <div className={css['body']} data-whole={(tab === 'scenarios' && editing !== null) || undefined}>
        {tab === 'enter' && <Enter live={live} plan={plan} />}
        {tab === 'scenarios' && <Scenarios kind={plan.show.kind} editing={editing} dispatch={dispatch} />}
        {tab === 'runs' && (
          <>
            <Runs />
            <MadeUpQuestions />
          </>
        )}
        {tab === 'class' && <ClassList />}
        {tab === 'rubric' && <RubricEditor />}
      </div>
    </main>
  )
}
