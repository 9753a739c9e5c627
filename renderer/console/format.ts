import type { Language } from '../../shared/words/words.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** The time of day where the operator sits. */
export function timeOfDay(epochMs: number, seconds = false): string {
  const at = new Date(epochMs)
  const minutes = `${two(at.getHours())}:${two(at.getMinutes())}`
  return seconds ? `${minutes}:${two(at.getSeconds())}` : minutes
}

/** `4,286`, `1.2 万`, `1.2亿`; thousands in English. Short enough for a bar, exact while that is short. */
export function shortCount(count: number, language: Language): string {
  if (count < 10_000) return count.toLocaleString('en-US')
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-US', {
    notation: 'compact',
    maximumFractionDigits: 1,
  }).format(count)
}

/** `11-22 15:30`: a day of this year or so, for lists. */
export function dayAndTime(epochMs: number): string {
  const at = new Date(epochMs)
  return `${two(at.getMonth() + 1)}-${two(at.getDate())} ${timeOfDay(epochMs)}`
}
