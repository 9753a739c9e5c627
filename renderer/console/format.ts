import type { Language } from '../../shared/words/words.ts'

/** `4,286`, `1.2 万`, `1.2亿`; thousands in English. Short enough for a bar, exact while that is short. */
export function shortCount(count: number, language: Language): string {
  if (count < 10_000) return count.toLocaleString('en-US')
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-US', {
    notation: 'compact',
    maximumFractionDigits: 1,
  }).format(count)
}
