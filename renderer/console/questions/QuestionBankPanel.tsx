import { Tabs } from '@base-ui/react/tabs'
import { useState } from 'react'
import type { Api } from '../../kit/api.ts'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { useStatus, useView, useWords } from '../../kit/hooks.tsx'
import { Live } from '../../kit/Live.tsx'
import { AskTab } from './AskTab.tsx'
import { noFilter, type BankFilter } from './bankFilter.ts'
import { ImportTab } from './ImportTab.tsx'
import { ListTab } from './ListTab.tsx'
import { MergeTab } from './MergeTab.tsx'
import { useBankActions } from './useBankActions.ts'
import css from './QuestionBankPanel.module.css'

const tabs = ['list', 'import', 'merge', 'ask'] as const
export type BankTab = (typeof tabs)[number]

/**
 * The question library as a window over the desk: the list, imports, duplicates and the ask page. Needs the views
 * `live` and `settings`, and a role that may decide about questions.
 */
export function QuestionBankPanel({
  api,
  onClose,
  start = 'list',
}: {
  api: Api
  onClose(): void
  start?: BankTab
}) {
  const t = useWords()
  const live = useView('live')
  const reachable = useStatus() === 'open'
  const actions = useBankActions()
  const [tab, setTab] = useState<BankTab>(start)
  const [filter, setFilter] = useState<BankFilter>(noFilter)
  if (!live) return null
  const { bankRevision: revision, bankUndo: undo } = live
  return (
    <Dialog open onClose={onClose} width="full" title={t('bank.title')}>
      <Tabs.Root className={css['panel']} value={tab} onValueChange={(next: BankTab) => setTab(next)}>
        <div className={css['top']}>
          <Tabs.List className={css['tabs']} aria-label={t('bank.tabs')}>
            {tabs.map((name) => (
              <Tabs.Tab key={name} value={name} className={css['tab']}>
                {t(`bank.tab.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Live className={css['said']} data-tone={actions.said?.tone}>
            {actions.said?.text}
          </Live>
          {undo && (
            <Button small disabled={!reachable} onClick={() => void actions.undo()}>
              {t('bank.undo', { label: actions.stepName(undo.label), count: undo.count })}
            </Button>
          )}
        </div>
        <Tabs.Panel value="list" className={css['page']}>
          <ListTab api={api} filter={filter} onFilter={setFilter} revision={revision} actions={actions} />
        </Tabs.Panel>
        <Tabs.Panel value="import" className={css['page']}>
          <ImportTab
            api={api}
            onShowNew={() => {
              setFilter({ ...noFilter, state: 'new' })
              setTab('list')
            }}
          />
        </Tabs.Panel>
        <Tabs.Panel value="merge" className={css['page']}>
          <MergeTab api={api} revision={revision} actions={actions} />
        </Tabs.Panel>
        <Tabs.Panel value="ask" className={css['page']}>
          <AskTab api={api} actions={actions} />
        </Tabs.Panel>
      </Tabs.Root>
    </Dialog>
  )
}
