import { useEffect, useRef, useState } from 'react'
import { hideReasons, readHideReason } from '../../shared/comments/reasons.ts'
import type { ModeratedComment } from '../../shared/comments/moderated.ts'
import { Button } from '../kit/Button.tsx'
import { comboOf } from '../kit/combo.ts'
import { Dialog } from '../kit/Dialog.tsx'
import { Field, TextInput } from '../kit/Field.tsx'
import { Group } from '../kit/Group.tsx'
import { useWords } from '../kit/hooks.tsx'
import { Plain } from './Plain.tsx'
import css from './ReasonDialog.module.css'

/** Asks why, before a comment is hidden or a person muted. A digit chooses one of the reasons. */
export function ReasonDialog({
  what,
  comment,
  onReason,
  onClose,
}: {
  what: 'hide' | 'mute'
  comment: ModeratedComment
  onReason(reason: string): void
  onClose(): void
}) {
  const t = useWords()
  const [own, setOwn] = useState('')
  const [problem, setProblem] = useState<string | null>(null)

  function give(reason: string): void {
    const read = readHideReason(reason)
    if (read.ok) onReason(reason)
    else setProblem(t(`comments.hide.${read.code}`))
  }

  const latest = useRef(give)
  useEffect(() => {
    latest.current = give
  })
  useEffect(() => {
    // The digit follows the letter at once: it must not wait until the focus has come over.
    function choose(event: KeyboardEvent): void {
      if (event.target instanceof HTMLInputElement) return
      const reason = hideReasons[Number(comboOf(event)) - 1]
      if (!reason) return
      event.preventDefault()
      latest.current(reason)
    }
    document.addEventListener('keydown', choose)
    return () => document.removeEventListener('keydown', choose)
  }, [])

  return (
    <Dialog
      open
      onClose={onClose}
      title={t(what === 'hide' ? 'moderate.hide.title' : 'moderate.mute.title')}
      about={t(what === 'hide' ? 'moderate.hide.about' : 'moderate.mute.about')}
      width="narrow"
    >
      <Group label={t('moderate.hide.reasons')}>
        <Plain className={css['quoted']} text={comment.text} />
        <div className={css['reasons']}>
          {hideReasons.map((reason, index) => (
            <Button
              key={reason}
              combo={String(index + 1)}
              {...(index === 0 ? { 'data-first': true } : {})}
              onClick={() => give(reason)}
            >
              {t(`comments.reason.${reason}`)}
            </Button>
          ))}
        </div>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            give(own)
          }}
        >
          <Field label={t('moderate.hide.own')} problem={problem}>
            {(ids) => (
              <div className={css['own']}>
                <TextInput
                  {...ids}
                  value={own}
                  maxLength={200}
                  onChange={(event) => {
                    setOwn(event.target.value)
                    setProblem(null)
                  }}
                />
                <Button type="submit" look="accent">
                  {t(what === 'hide' ? 'moderate.deed.hide' : 'moderate.deed.mute')}
                </Button>
              </div>
            )}
          </Field>
        </form>
      </Group>
    </Dialog>
  )
}
