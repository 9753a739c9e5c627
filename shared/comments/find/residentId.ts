/**
 * Resident identity numbers, GB 11643: six digits of place, date of birth, three of order, and in the 18-digit form a
 * check character by ISO 7064 MOD 11-2.
 */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECKS = '10x98765432'
/** First two digits: provinces, Hong Kong, Macau, Taiwan and residence permits. */
const PLACE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/

export type IdVerdict = 'no' | 'unsure' | 'sure'

/** Judges 15 or 18 digits (the last may be `x`). An id whose form fits but whose check character does not is unsure. */
export function judgeResidentId(digits: string): IdVerdict {
  if (!PLACE.test(digits)) return 'no'
  if (digits.length === 15) return isDate(`19${digits.slice(6, 12)}`) ? 'unsure' : 'no'
  if (digits.length !== 18 || !isDate(digits.slice(6, 14))) return 'no'
  return hasValidCheck(digits) ? 'sure' : 'unsure'
}

function hasValidCheck(digits: string): boolean {
  let sum = 0
  for (const [place, weight] of WEIGHTS.entries()) sum += weight * Number(digits[place])
  return CHECKS[sum % 11] === digits[17]
}

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

function isDate(yyyymmdd: string): boolean {
  const year = Number(yyyymmdd.slice(0, 4))
  const day = Number(yyyymmdd.slice(6, 8))
  const longest = LONGEST_MONTHS[Number(yyyymmdd.slice(4, 6)) - 1]
  return year >= 1900 && year < 2100 && longest !== undefined && day >= 1 && day <= longest
}
