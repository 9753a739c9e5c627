import { useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { Field, TextInput } from './Field.tsx'
import { useWords } from './hooks.tsx'
import css from './CopyText.module.css'

/** A text to take elsewhere, with a button that copies it. */
export function CopyText({ label, hint, text }: { label: string; hint?: string; text: string }) {
  const t = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    input.current?.select()
    // On plain http there is no clipboard: the text is selected, and Ctrl+C takes it.
    if ('clipboard' in navigator) {
      await navigator.clipboard.writeText(text).then(
        () => setCopied(true),
        () => setCopied(false),
      )
    }
  }
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <div className={css['row']}>
          <TextInput {...ids} ref={input} readOnly value={text} onFocus={(event) => event.target.select()} />
          <Button onClick={() => void copy()}>{t(copied ? 'kit.copied' : 'kit.copy')}</Button>
        </div>
      )}
    </Field>
  )
}
