import { onAir } from '../../shared/words/areas/onAir.ts'
import type { Language } from '../../shared/words/words.ts'

export type OnAirWord = keyof typeof onAir

/** The words of viewers alone, so that the page on air doesn't carry the whole catalogue. */
export function sayOnAir(
  language: Language,
  key: OnAirWord,
  params: { readonly [name: string]: string | number } = {},
): string {
  const text: string = onAir[key][language === 'zh' ? 0 : 1]
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole))
}
