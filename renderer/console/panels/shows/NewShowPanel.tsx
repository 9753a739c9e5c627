import { useState } from 'react'
import { showKinds, type ShowKind } from '../../../../shared/show/show.ts'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { Field, TextInput } from '../../../kit/Field.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import { useEnv, useHave, useReachable } from '../../desk/Desk.tsx'
import { kindWord } from '../../words.ts'
import { useClose } from '../useClose.ts'
import css from './NewShowPanel.module.css'

/** A new show of one of the five broadcasts. */
export function NewShowPanel() {
  const t = useWords()
  const { act } = useEnv()
  const close = useClose()
  const { mode } = useHave('live')
  const reachable = useReachable()
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<ShowKind>('law')
  const create = async (): Promise<void> => {
    const sent = await act({ type: 'show.new', title: title.trim(), kind })
    if (sent.ok) close()
  }
  const may = reachable && mode === 'idle' && title.trim() !== ''
  return (
    <Dialog
      open
      onClose={close}
      title={t('console.shows.new')}
      about={mode === 'idle' ? t('console.newShow.about') : t('console.shows.live')}
      foot={
        <>
          <Button onClick={close}>{t('console.cancel')}</Button>
          <Button look="accent" type="submit" form="new-show" disabled={!may}>
            {t('console.newShow.create')}
          </Button>
        </>
      }
    >
      <form
        id="new-show"
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (may) void create()
        }}
      >
        <Field label={t('console.newShow.title')}>
          {(ids) => (
            <TextInput
              {...ids}
              maxLength={120}
              placeholder={t('console.newShow.titleHint')}
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
        <fieldset className={css['kinds']}>
          <legend>{t('console.newShow.kind')}</legend>
          {showKinds.map((one) => (
            <label key={one} className={css['kind']} data-picked={kind === one}>
              <input
                type="radio"
                name="kind"
                value={one}
                checked={kind === one}
                onChange={() => setKind(one)}
              />
              <span>
                {t(kindWord(one))}
                <span className={css['about']}>{t(`console.kind.${one}.about`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      </form>
    </Dialog>
  )
}
