import { useState } from 'react'
import { Button } from '../kit/Button.tsx'
import { useStatus, useStudio, useWords } from '../kit/hooks.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Menu, MenuItem, MenuLine } from '../kit/Menu.tsx'
import { AddDialog } from './AddDialog.tsx'
import type { FeedBarParts } from './desk.ts'
import css from './FeedBar.module.css'
import { InterestDialog } from './InterestDialog.tsx'
import { saveFile } from '../kit/saveFile.ts'
import { WordsDialog } from './words/WordsDialog.tsx'

/** What is wanted now and then: typing a comment in, the word lists, the log as a file. */
export function MoreMenu({ api, act, tell, live, settings }: FeedBarParts) {
  const t = useWords()
  const shut = useStatus() !== 'open'
  const isOperator = useStudio().role() === 'operator'
  const [open, setOpen] = useState<'add' | 'words' | 'interest' | null>(null)

  async function save(query: string, name: string): Promise<void> {
    const answer = await api.file(`/comments/export?${query}`)
    if (answer.ok) saveFile(answer.value, name)
    tell(
      answer.ok
        ? { tone: 'done', text: t('moderate.export.done') }
        : { tone: 'refused', text: answer.message },
    )
  }

  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button small look="quiet" className={css['more']} disabled={shut}>
            {t('moderate.more')} <Icon of="down" size={12} />
          </Button>
        }
      >
        <MenuItem onSelect={() => setOpen('add')}>{t('moderate.more.add')}</MenuItem>
        <MenuItem onSelect={() => setOpen('words')}>{t('moderate.more.words')}</MenuItem>
        <MenuItem onSelect={() => setOpen('interest')}>{t('moderate.more.interest')}</MenuItem>
        <MenuLine />
        <MenuItem onSelect={() => void save('format=csv', 'comments.csv')}>
          {t('moderate.more.table')}
        </MenuItem>
        <MenuItem onSelect={() => void save('format=ndjson', 'comments.ndjson')}>
          {t('moderate.more.lines')}
        </MenuItem>
        {isOperator && (
          <MenuItem onSelect={() => void save('format=csv&originals=1', 'comments.csv')}>
            {t('moderate.more.originals')}
          </MenuItem>
        )}
      </Menu>
      {open === 'add' && <AddDialog act={act} tell={tell} onClose={() => setOpen(null)} />}
      {open === 'interest' && <InterestDialog api={api} onClose={() => setOpen(null)} />}
      {open === 'words' && (
        <WordsDialog
          api={api}
          act={act}
          revision={live.wordsRevision}
          off={settings.wordListsOff}
          mayEdit={isOperator}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
