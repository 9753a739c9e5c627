import { useState } from 'react'
import { Field, TextInput } from '../../kit/Field.tsx'

/**
 * A field whose text is read as a value. While it can't be read the field says so and the old value holds; on leaving
 * it shows what holds, so that nothing unreadable is ever hidden in a form that looks finished.
 */
export function ReadField({
  label,
  value,
  write,
  read,
  unreadable,
  hint,
  problem,
  numeric = false,
  onChange,
}: {
  label: string
  value: number
  write(value: number): string
  read(text: string): number | null
  unreadable: string
  hint?: string | undefined
  problem?: string | null | undefined
  numeric?: boolean
  onChange(value: number): void
}) {
  const [typed, setTyped] = useState<{ text: string; over: number } | null>(null)
  const typedValue = typed && read(typed.text)
  // Changed from elsewhere, by undo say: what was typed is no longer about this value.
  const current = typed && (typedValue === null ? typed.over === value : typedValue === value) ? typed : null
  return (
    <Field label={label} hint={hint} problem={current !== null && typedValue === null ? unreadable : problem}>
      {(ids) => (
        <TextInput
          {...ids}
          {...(numeric ? { inputMode: 'decimal' as const } : {})}
          value={current?.text ?? write(value)}
          onChange={(event) => {
            const text = event.target.value
            setTyped({ text, over: value })
            const now = read(text)
            if (now !== null && now !== value) onChange(now)
          }}
          onBlur={() => setTyped(null)}
        />
      )}
    </Field>
  )
}
