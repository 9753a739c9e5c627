import { formatDuration, parseDuration } from '../../../shared/show/duration.ts'
import { useWords } from '../../kit/hooks.tsx'
import { ReadField } from './ReadField.tsx'

/** A time in the scenario, as people write times. */
export const TimeField = ({
  label,
  value,
  hint,
  problem,
  onChange,
}: {
  label: string
  value: number
  hint?: string
  problem?: string | null
  onChange(ms: number): void
}) => {
  const t = useWords()
  return (
    <ReadField
      label={label}
      value={value}
      write={formatDuration}
      read={parseDuration}
      unreadable={t('scenario.time.unreadable')}
      hint={hint}
      problem={problem}
      onChange={onChange}
    />
  )
}
