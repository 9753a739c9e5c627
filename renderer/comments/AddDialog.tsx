import { useRef, useState } from 'react'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field, TextInput } from '../kit/Field.tsx'
import { useWords } from '../kit/hooks.tsx'
import type { CommentsDeskParts } from './desk.ts'
import css from './AddDialog.module.css'

/** For a volunteer who types in what people in the room say: one after another, without the mouse. */
export function AddDialog({
  act,
  tell,
  onClose,
}: Pick<CommentsDeskParts, 'act' | 'tell'> & { onClose(): void }) {
  const t = useWords()
  const [text, setText] = useState('')
  const [author, setAuthor] = useState('')
  const first = useRef<HTMLInputElement>(null)

  async function add(): Promise<void> {
    if (text.trim() === '') return
    const named = author.trim() === '' ? {} : { author }
    const sent = await act({ type: 'comment.add', text, ...named })
    if (!sent.ok) return
    tell({ tone: 'done', text: t('moderate.add.done') })
    setText('')
    first.current?.focus()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('moderate.add.title')}
      about={t('moderate.add.about')}
      width="narrow"
    >
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <Field label={t('moderate.add.text')}>
          {(ids) => (
            <TextInput
              {...ids}
              ref={first}
              data-first
              maxLength={500}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('moderate.add.author')}>
          {(ids) => (
            <TextInput
              {...ids}
              maxLength={40}
              value={author}
              onChange={(event) => setAuthor(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" look="accent" disabled={text.trim() === ''}>
          {t('moderate.add.send')}
        </Button>
      </form>
    </Dialog>
  )
}
