import type { Language } from '../../shared/words/words.ts'
import { sayOnAir } from './words.ts'

/** Units in which large figures are read, the largest first. */
const units = {
  zh: [
    { from: 100_000_000, by: 100_000_000, word: 'onAir.hundredMillions' },
    { from: 1_000_000, by: 10_000, word: 'onAir.tenThousands' },
  ],
  en: [{ from: 1_000_000, by: 1_000_000, word: 'onAir.millions' }],
} as const

/** A counter as viewers read it: grouped, and in larger units once all the digits no longer say more. */
export function figure(value: number, language: Language): string {
  const whole = Math.round(value)
  const unit = units[language].find(({ from }) => Math.abs(whole) >= from)
  return unit ? sayOnAir(language, unit.word, { count: grouped(tenths(whole / unit.by)) }) : grouped(whole)
}

/** The widest that a figure gets in practice: what its place is measured with. */
export const widestFigure = '999,999'

/** Cut, not rounded: a goal of 200万 is not shown as reached a moment early. */
const tenths = (value: number): number => Math.trunc(value * 10) / 10

const grouped = (value: number): string => {
  const [digits = '', decimals] = String(value).split('.')
  const spaced = digits.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return decimals ? `${spaced}.${decimals}` : spaced
}

/** Votes as whole percents that add up to 100 (largest remainders are rounded up). */
export function percents(votes: readonly number[]): number[] {
  const total = votes.reduce((sum, count) => sum + count, 0)
  if (total === 0) return votes.map(() => 0)
  const exact = votes.map((count) => (count / total) * 100)
  const shown = exact.map(Math.floor)
  const byRemainder = exact.map((value, at) => ({ at, rest: value - Math.floor(value) }))
  byRemainder.sort((a, b) => b.rest - a.rest || a.at - b.at)
  const missing = 100 - shown.reduce((sum, value) => sum + value, 0)
  for (const { at } of byRemainder.slice(0, missing)) shown[at] = (shown[at] ?? 0) + 1
  return shown
}
