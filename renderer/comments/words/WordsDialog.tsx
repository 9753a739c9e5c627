import { useState } from 'react'
import type { BuiltinList } from '../../../shared/comments/lists/builtin.ts'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Switch } from '../../kit/Switch.tsx'
import type { CommentsDeskParts } from '../desk.ts'
import { useWordLists } from './useWordLists.ts'
import { WordForm } from './WordForm.tsx'
import { WordRows } from './WordRows.tsx'
import css from './Words.module.css'

/** What comments are judged by: built-in lists to switch, and the station's own words. Moderators see, the operator edits. */
export function WordsDialog({
  api,
  act,
  revision,
  off,
  mayEdit,
  onClose,
}: Pick<CommentsDeskParts, 'api' | 'act'> & {
  revision: number
  off: readonly BuiltinList[]
  mayEdit: boolean
  onClose(): void
}) {
  const t = useWords()
  const { lists, problem } = useWordLists(api, revision)
  const [seen, setSeen] = useState<BuiltinList | null>(null)
  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      title={t('moderate.words.title')}
      about={t('moderate.words.about')}
    >
      {problem !== null && <p className={css['bad']}>{problem}</p>}
      {!mayEdit && <p className={css['quiet']}>{t('moderate.words.readOnly')}</p>}
      {lists && (
        <div className={css['lists']}>
          <section>
            <h3>{t('moderate.words.own')}</h3>
            {mayEdit && <WordForm act={act} />}
            {lists.own.length === 0 ? (
              <p className={css['quiet']}>{t('moderate.words.none')}</p>
            ) : (
              <WordRows
                entries={lists.own}
                {...(mayEdit
                  ? { onRemove: (word: string) => void act({ type: 'words.remove', words: [word] }) }
                  : {})}
              />
            )}
          </section>
          <section>
            <h3>{t('moderate.words.builtin')}</h3>
            {lists.builtin.map(({ list, entries }) => (
              <div key={list} className={css['builtin']}>
                <div className={css['head']}>
                  <Switch
                    checked={!off.includes(list)}
                    disabled={!mayEdit}
                    onChange={(used) => void act({ type: 'words.use', list, used })}
                  >
                    {t(`comments.list.${list}`)}
                  </Switch>
                  <span className={css['quiet']}>{t('moderate.words.count', { count: entries.length })}</span>
                  <Button
                    small
                    look="quiet"
                    aria-expanded={seen === list}
                    onClick={() => setSeen(seen === list ? null : list)}
                  >
                    {t('moderate.words.see')}
                  </Button>
                </div>
                {seen === list && <WordRows entries={entries} />}
              </div>
            ))}
          </section>
        </div>
      )}
    </Dialog>
  )
}
