import type { Measure } from '../../shared/rehearsal/measure.ts'
import { formatDuration } from '../../shared/show/duration.ts'
import type { WordKey, WordParams } from '../../shared/words/words.ts'

/** A value as people read it. */
export function measureText(
  measure: Extract<Measure, { unit: string }>,
  t: (key: WordKey, params?: WordParams) => string,
): string {
  const { name, value, unit } = measure
  switch (unit) {
    case 'ms': {
      const sign = value < 0 ? '−' : name === 'plannedActual' && value > 0 ? '+' : ''
      const length = Math.abs(value)
      return length < 60_000
        ? `${sign}${t('debrief.unit.seconds', { value: Math.round(length / 100) / 10 })}`
        : `${sign}${formatDuration(length)}`
    }
    case 'charsPerMinute':
      return t('debrief.unit.charsPerMinute', { value: Math.round(value) })
    case 'share':
      return `${Math.round(value * 100)} %`
    case 'count':
      return String(Math.round(value * 10) / 10)
    case 'perHundredChars':
      return t('debrief.unit.perHundredChars', { value: Math.round(value * 10) / 10 })
  }
}
