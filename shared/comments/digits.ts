import type { Normalised } from './normalise.ts'

/**
 * Digits however they were written: "138", "一三八", "壹叁捌", "l38". Numbers broken up to slip past a filter come out
 * as groups of one run, so that "138 1234 5678" can be judged whole and "2024-11-22" still be seen for a date.
 */

/** The words for 0, 1, 2 and so on; 幺 is one as spoken over the radio. */
const BY_VALUE = ['零〇', '一壹幺', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖']
const VALUES: Readonly<Record<string, string>> = Object.fromEntries(
  BY_VALUE.flatMap((words, value) => Array.from(words, (word) => [word, String(value)])),
)
const DIGIT_WORDS = /[零〇一壹幺二贰三叁四肆五伍六陆七柒八捌九玖]/g

/** Folded text with digit words turned into digits, unit for unit, so that offsets stay. */
export const withDigits = (folded: string): string =>
  folded.replace(DIGIT_WORDS, (word) => VALUES[word] ?? word)

/** Digits that were written together. */
export interface DigitGroup {
  digits: string
  /** Units of the normalised text, end exclusive; as long as `digits`. */
  from: number
  to: number
  /** How many of them are letters read as digits (o, l, i). */
  soft: number
}

/** More than this between two groups and they are two numbers. */
const WIDEST_GAP = 6
const ANY_DIGIT = /[0-9零〇一壹幺二贰三叁四肆五伍六陆七柒八捌九玖]/g
const SCRIPT = { none: 0, figure: 1, word: 2, letter: 3 } as const

/**
 * Runs of digit groups. Groups part where the original has something between them, or where figures, words and
 * letters meet ("唯一13812345678" is a word and a number); runs part at anything that is not a digit.
 */
export function digitRuns(n: Normalised): readonly (readonly DigitGroup[])[] {
  if ((n.text.match(ANY_DIGIT)?.length ?? 0) < 5) return []
  const runs: DigitGroup[][] = []
  let run: DigitGroup[] = []
  let group: DigitGroup | undefined
  let script: number = SCRIPT.none
  for (let k = 0; k < n.text.length; k += 1) {
    const [digit, writtenAs] = read(n.text, k)
    if (digit === '') {
      group = undefined
      script = SCRIPT.none
      if (run.length > 0) runs.push(run)
      run = []
      continue
    }
    const gap = k === 0 ? 0 : (n.starts[k] ?? 0) - (n.ends[k - 1] ?? 0)
    if (gap > WIDEST_GAP && run.length > 0) {
      runs.push(run)
      run = []
      group = undefined
    }
    if (!group || gap > 0 || script !== writtenAs) {
      group = { digits: '', from: k, to: k, soft: 0 }
      run.push(group)
    }
    group.digits += digit
    group.to = k + 1
    if (writtenAs === SCRIPT.letter) group.soft += 1
    script = writtenAs
  }
  if (run.length > 0) runs.push(run)
  return runs
}

const NO_DIGIT = ['', SCRIPT.none] as const

function read(text: string, k: number): readonly [digit: string, writtenAs: number] {
  const unit = text[k] ?? ''
  if (unit >= '0' && unit <= '9') return [unit, SCRIPT.figure]
  const word = VALUES[unit]
  if (word !== undefined) return [word, SCRIPT.word]
  return isSoft(unit) && standsAmongDigits(text, k) ? [unit === 'o' ? '0' : '1', SCRIPT.letter] : NO_DIGIT
}

/** A letter counts only among digits: "l38", "13oo1", never in "oil" or "hello5". */
function standsAmongDigits(text: string, k: number): boolean {
  let left = k - 1
  while (k - left <= MOST_SOFT && isSoft(text[left])) left -= 1
  let right = k + 1
  while (right - k <= MOST_SOFT && isSoft(text[right])) right += 1
  if (isLatin(text[left]) || isLatin(text[right])) return false
  return isFigure(text[left]) || isFigure(text[right])
}

const MOST_SOFT = 4

const isSoft = (unit: string | undefined): boolean => unit === 'o' || unit === 'l' || unit === 'i'

const isFigure = (unit: string | undefined): boolean =>
  unit !== undefined && ((unit >= '0' && unit <= '9') || VALUES[unit] !== undefined)

const isLatin = (unit: string | undefined): boolean => unit !== undefined && unit >= 'a' && unit <= 'z'
