import { useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { TextInput } from '../../kit/Field.tsx'
import { Group } from '../../kit/Group.tsx'
import { useStatus, useWords } from '../../kit/hooks.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { Menu, MenuItem, MenuLine } from '../../kit/Menu.tsx'
import type { BankQuestion } from './bankQuestion.ts'
import { RejectButton } from './RejectButton.tsx'
import type { BankActions } from './useBankActions.ts'
import css from './BulkBar.module.css'

export interface BulkBarProps {
  items: readonly BankQuestion[]
  chosen: ReadonlySet<string>
  actions: BankActions
  onChosen(chosen: ReadonlySet<string>): void
}

/** What can be done to all that are marked, and marking them. */
export function BulkBar({ items, chosen, actions, onChosen }: BulkBarProps) {
  const t = useWords()
  const reachable = useStatus() === 'open'
  const [category, setCategory] = useState<string | null>(null)
  const questions = [...chosen]
  const disabled = !reachable || chosen.size === 0

  async function all(action: 'approve' | 'putOff' | 'queue' | 'delete'): Promise<void> {
    if (await actions.bulk({ type: 'question.bulk', questions, action })) onChosen(new Set())
  }
  async function reject(reason: string): Promise<void> {
    if (await actions.bulk({ type: 'question.bulk', questions, action: 'reject', reason }))
      onChosen(new Set())
  }
  async function setAll(): Promise<void> {
    const changes = { category: category?.trim() ?? '' }
    if (await actions.bulk({ type: 'question.bulk', questions, action: 'edit', changes })) onChosen(new Set())
    setCategory(null)
  }
  async function merge(): Promise<void> {
    // The one that came first stands for the others.
    const [into, ...from] = items
      .filter((item) => chosen.has(item.id))
      .toSorted((a, b) => a.createdAtEpochMs - b.createdAtEpochMs)
      .map((item) => item.id)
    if (into && from.length > 0 && (await actions.act({ type: 'question.merge', into, from })))
      onChosen(new Set())
  }

  const isAll = items.length > 0 && items.every((item) => chosen.has(item.id))
  return (
    <Group label={t('help.question.bulk')} className={css['bar']}>
      <label className={css['all']}>
        <input
          type="checkbox"
          checked={isAll}
          disabled={items.length === 0}
          ref={(box) => {
            if (box) box.indeterminate = chosen.size > 0 && !isAll
          }}
          onChange={() => onChosen(isAll ? new Set() : new Set(items.map((item) => item.id)))}
        />
        {chosen.size === 0 ? t('bank.choosePage') : t('bank.chosen', { count: chosen.size })}
      </label>
      {category === null ? (
        <div className={css['deeds']}>
          <Button small disabled={disabled} onClick={() => void all('approve')}>
            {t('bank.approve')}
          </Button>
          <Button small disabled={disabled} onClick={() => void all('queue')}>
            {t('bank.queue')}
          </Button>
          <Button small disabled={disabled} onClick={() => void all('putOff')}>
            {t('bank.putOff')}
          </Button>
          <RejectButton disabled={disabled} onReject={(reason) => void reject(reason)} />
          <Menu
            align="end"
            trigger={
              <Button small disabled={disabled}>
                {t('bank.moreDeeds')}
                <Icon of="down" size={12} />
              </Button>
            }
          >
            <MenuItem onSelect={() => setCategory('')}>{t('bank.setCategory')}</MenuItem>
            <MenuItem disabled={chosen.size < 2} onSelect={() => void merge()}>
              {t('bank.mergeChosen')}
            </MenuItem>
            <MenuLine />
            <MenuItem onSelect={() => void all('delete')}>{t('bank.delete')}</MenuItem>
          </Menu>
        </div>
      ) : (
        <form
          className={css['deeds']}
          onSubmit={(event) => {
            event.preventDefault()
            void setAll()
          }}
        >
          <TextInput
            ref={(input) => input?.focus()}
            aria-label={t('bank.field.category')}
            placeholder={t('bank.field.category')}
            maxLength={60}
            value={category}
            onChange={(event) => setCategory(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.stopPropagation()
              setCategory(null)
            }}
          />
          <Button small look="accent" type="submit" disabled={disabled}>
            {t('bank.setCategory')}
          </Button>
        </form>
      )}
    </Group>
  )
}
