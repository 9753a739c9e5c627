import { comboLabel } from '../../kit/combo.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { keyGroups, keys, type KeyEntry } from '../desk/keys.ts'
import { useClose } from './useClose.ts'
import css from './KeysPanel.module.css'

/** Every key of the desk, from the same table that the keys act by. */
export function KeysPanel() {
  const t = useWords()
  const close = useClose()
  const print = (combo: string): string =>
    comboLabel(combo, (key) => t(key === 'Space' ? 'kit.space' : 'kit.enter'))
  const entries = Object.entries(keys) as [string, KeyEntry][]
  return (
    <Dialog open onClose={close} width="full" title={t('console.keys.title')} about={t('console.keys.about')}>
      <div className={css['groups']}>
        {keyGroups.map((group) => (
          <section key={group} className={css['group']}>
            <h3 className={css['heading']}>{t(`key.group.${group}`)}</h3>
            <dl className={css['list']}>
              {entries
                .filter(([, entry]) => entry.group === group)
                .map(([action, entry]) => (
                  <div key={action} className={css['row']}>
                    <dt>
                      {(entry.shown ? [entry.shown] : entry.combos.map(print)).map((combo) => (
                        <kbd key={combo} className={css['key']}>
                          {combo}
                        </kbd>
                      ))}
                    </dt>
                    <dd>{t(entry.does)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
