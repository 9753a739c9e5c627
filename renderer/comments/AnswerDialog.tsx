import { useState } from 'react'
import type { ModeratedComment } from '../../shared/comments/moderated.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field, TextArea } from '../kit/Field.tsx'
import { useWords } from '../kit/hooks.tsx'

/** A message to the host about a comment: begins as its text, to be written on. */
export function AnswerDialog({
  comment,
  onSend,
  onClose,
}: {
  comment: ModeratedComment
  onSend(text: string): void
  onClose(): void
}) {
  const t = useWords()
  const [text, setText] = useState(`${comment.author}：${comment.text}`.slice(0, 500))
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('moderate.answer.title')}
      about={t('moderate.answer.about')}
      width="narrow"
      foot={
        <Button look="accent" disabled={text.trim() === ''} onClick={() => onSend(text)}>
          {t('moderate.send')}
        </Button>
      }
    >
      <Field label={t('moderate.answer.text')}>
        {(ids) => (
          <TextArea
            {...ids}
            rows={4}
            maxLength={500}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  )
}
