import { Tabs } from '@base-ui/react/tabs'
import { ariaCombo } from '../../kit/combo.ts'
import { useWords } from '../../kit/hooks.tsx'
import { comboFor } from '../desk/keys.ts'
import { useDesk, useHave, useSetDesk } from '../desk/Desk.tsx'
import { sideTabs } from './tabs.tsx'
import css from './Side.module.css'

/** The column of what can be put on the picture: questions, cards, and what else has a tab. */
export function Side() {
  const t = useWords()
  const { tab } = useDesk()
  const setDesk = useSetDesk()
  const live = useHave('live')
  const plan = useHave('plan')
  return (
    <Tabs.Root
      className={css['side']}
      value={tab}
      onValueChange={(next) => typeof next === 'string' && setDesk({ tab: next })}
      render={<section aria-label={t('console.side')} />}
    >
      <Tabs.List className={css['tabs']} aria-label={t('console.side')}>
        {sideTabs.map(({ id, name, action, count }) => (
          <Tabs.Tab
            key={id}
            value={id}
            className={css['tab']}
            aria-keyshortcuts={ariaCombo(comboFor(action))}
          >
            {t(name)} <span className={css['count']}>{count(live, plan)}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {sideTabs.map(({ id, Panel }) => (
        <Tabs.Panel key={id} value={id} className={css['panel']} tabIndex={-1}>
          <Panel />
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  )
}
