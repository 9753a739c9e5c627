/**
 * Bank cards as seen in China: UnionPay 62 (16 to 19 digits), older debit cards 9558 and 95599 (19), credit cards of
 * the international schemes (16, Amex 15). The Luhn check (ISO/IEC 7812) holds for all of them.
 */
const ISSUERS =
  /^(?:62\d{14,17}|9558\d{12,15}|95599\d{14}|4\d{15}|5[1-5]\d{14}|2[2-7]\d{14}|35\d{14}|3[47]\d{13})$/

export const isBankCard = (digits: string): boolean => ISSUERS.test(digits) && hasLuhn(digits)

/** Luhn: every second digit from the right doubled, digits added up, divisible by ten. */
export function hasLuhn(digits: string): boolean {
  let sum = 0
  for (let k = 0; k < digits.length; k += 1) {
    const digit = Number(digits[digits.length - 1 - k])
    const weighted = k % 2 === 1 ? digit * 2 : digit
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum % 10 === 0
}
