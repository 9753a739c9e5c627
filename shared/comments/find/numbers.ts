import type { Allowed } from '../hotlines.ts'
import { digitRuns, type DigitGroup } from '../digits.ts'
import type { Normalised } from '../normalise.ts'
import { isBankCard } from './bankCard.ts'
import type { Finding, PrivateKind, Units } from './finding.ts'
import { judgeResidentId } from './residentId.ts'

/**
 * Telephone numbers, resident ids and bank cards, whole or broken up. Only whole groups are put together, and never a
 * part of a longer number taken: 19-digit message ids and order numbers stay.
 */
export function findNumbers(n: Normalised, allowed: Allowed): readonly Finding[] {
  return digitRuns(n).flatMap((run) => findInRun(n, run, allowed))
}

/** The longest thing looked for is a bank card. */
const MOST_DIGITS = 19

function findInRun(n: Normalised, run: readonly DigitGroup[], allowed: Allowed): readonly Finding[] {
  const found: Finding[] = []
  for (let first = 0; first < run.length; first += 1) {
    const [finding, next] = longestFrom(n, run, first, allowed)
    if (finding) found.push(finding)
    first = next - 1
  }
  return found
}

function longestFrom(
  n: Normalised,
  run: readonly DigitGroup[],
  first: number,
  allowed: Allowed,
): readonly [finding: Finding | undefined, next: number] {
  const start = run[first]
  if (!start) return [undefined, first + 1]
  // A hotline written in groups is found too, as nothing to hide, so that no part of it is taken for something else.
  let best: Finding | undefined
  let next = first + 1
  let digits = ''
  let soft = 0
  let swallowsHotline = false
  for (let last = first; last < run.length; last += 1) {
    const group = run[last]
    if (!group || digits.length + group.digits.length > MOST_DIGITS) break
    digits += group.digits
    soft += group.soft
    swallowsHotline ||= last > first && allowed.number(group.digits)
    // "1. 96110 2. 12345" is a list of hotlines; "138 12345 678" is a telephone number in disguise.
    if (swallowsHotline && start.digits.length < 3) break
    if (soft * 3 > digits.length + 1 || (last > first && readsOtherwise(n, start.from, group.to))) continue
    const finding = judge(n, { digits, from: start.from, to: group.to }, allowed)
    if (!finding && !allowed.number(digits)) continue
    best = finding
    next = last + 1
  }
  return [best, next]
}

interface Candidate {
  digits: string
  from: number
  to: number
}

function judge(n: Normalised, candidate: Candidate, allowed: Allowed): Finding | undefined {
  const { digits, from, to } = candidate
  if (digits.length < 7 || allowed.number(digits)) return undefined
  if (MOBILE.test(digits)) return made('phone', from, to, [to - 8, to - 4], true)
  const area = (LANDLINE.exec(digits) ?? (isInternational(n, from) ? ABROAD.exec(digits) : null))?.[1]
  if (area !== undefined) return made('landline', from, to, [from + area.length, to - 2], true)
  const id = residentId(n, candidate)
  if (id) return id
  if (isBankCard(digits)) return made('bankCard', from, to, [from + 4, to - 4], true)
  const before = n.text.slice(Math.max(0, from - 8), from)
  if (MISTYPED_CARD.test(digits) || (digits.length >= 12 && CARD_WORDS.test(before)))
    return made('bankCard', from, to, [from + 4, to - 4], false)
  if (LOCAL_NUMBER.test(digits) && PHONE_WORDS.test(before))
    return made('landline', from, to, [from, to - 2], false)
  return undefined
}

/** With the country's code, or the zero that was once dialled before it. */
const MOBILE = /^(?:(?:00)?86|0)?1[3-9]\d{9}$/
/** Area codes of three digits take eight more, of four seven or eight; the first of these is 2 to 9. */
const LANDLINE = /^((?:86)?0(?:10|2\d(?=.{8}$)|[3-9]\d{2}))[2-9]\d{6,7}$/
/** As dialled from abroad the area code loses its zero; then the plus before 86 has to be there. */
const ABROAD = /^(86(?:10|2\d(?=.{8}$)|[3-9]\d{2}))[2-9]\d{6,7}$/
const isInternational = (n: Normalised, from: number): boolean =>
  /[+＋]\s*$/.test(n.original.slice(0, n.starts[from]).slice(-3))
const LOCAL_NUMBER = /^[2-9]\d{6,7}$/
const PHONE_WORDS = /(?:电话|座机|手机|号码|联系|致电|拨打|tel|phone)[a-z是为]{0,3}:?$/
/** UnionPay's own beginnings, one digit of it wrong. */
const MISTYPED_CARD = /^62[1-3]\d{13,16}$/
const CARD_WORDS = /(?:卡号?|帐号|账号|账户|帐户|打款|转到|汇到|card)[a-z是为]{0,3}:?$/

/** Eighteen places where the last may be an X that stands just behind the digits. */
function residentId(n: Normalised, { digits, from, to }: Candidate): Finding | undefined {
  if (digits.length === 17 && n.text[to] === 'x' && !/^[a-z\d]/.test(n.text.slice(to + 1, to + 2))) {
    const verdict = judgeResidentId(`${digits}x`)
    return verdict === 'no'
      ? undefined
      : made('residentId', from, to + 1, [from + 3, to - 3], verdict === 'sure')
  }
  const verdict = judgeResidentId(digits)
  return verdict === 'no' ? undefined : made('residentId', from, to, [from + 3, to - 4], verdict === 'sure')
}

const made = (kind: PrivateKind, from: number, to: number, hide: Units, sure: boolean): Finding => ({
  kind,
  units: [from, to],
  hide: [hide],
  sure,
})

const TIME_OR_DATE = /\d{1,2}[:：]\d{2}(?!\d)|(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/
const THOUSANDS = /^\d{1,3}(?:[,，]\d{3})+$/
const DECIMAL = /\d\.\d{1,2}(?!\d)/

/** True where the groups are plainly something else: a date, a time, an amount, a list of prices. */
function readsOtherwise(n: Normalised, from: number, to: number): boolean {
  const written = n.original.slice(n.starts[from], n.ends[to - 1])
  if (TIME_OR_DATE.test(written) || THOUSANDS.test(written)) return true
  if (!DECIMAL.test(written)) return false
  return new Set(written.replace(/[\d０-９]+/g, '\n').split('\n')).size > 2
}
