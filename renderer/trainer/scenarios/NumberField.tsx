import { useWords } from '../../kit/hooks.tsx'
import { ReadField } from './ReadField.tsx'

/** A number from 0 on. Left empty it is 0. */
export const NumberField = ({
  label,
  value,
  limit,
  hint,
  problem,
  whole = false,
  onChange,
}: {
  label: string
  value: number
  limit: number
  hint?: string
  problem?: string | null
  /** Parts of one make no sense. */
  whole?: boolean
  onChange(value: number): void
}) => {
  const t = useWords()
  return (
    <ReadField
      label={label}
      value={value}
      write={String}
      read={whole ? wholeNumber : number}
      unreadable={t('scenario.bad.number', { limit })}
      hint={hint}
      problem={problem}
      numeric
      onChange={onChange}
    />
  )
}

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[\s,]/g, '')

function number(text: string): number | null {
  const typed = plain(text)
  if (typed === '') return 0
  return /^\d{1,12}(\.\d{1,3})?$/.test(typed) ? Number(typed) : null
}

function wholeNumber(text: string): number | null {
  const read = number(text)
  return read !== null && Number.isInteger(read) ? read : null
}
