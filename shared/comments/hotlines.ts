import { normalise } from './normalise.ts'
import { withDigits } from './digits.ts'

/**
 * Numbers and addresses that are public and must stay readable: a show against fraud has to be able to say 96110.
 */
export interface Allowed {
  /** True for a number (digits only) that is public. */
  number(digits: string): boolean
  /** True for any other text (folded by `normalise`) that the station allows: its own e-mail, WeChat id, address. */
  folded(text: string): boolean
}

const SERVICE_LINES = new Set(
  '110 112 119 120 122 12110 12123 12306 12309 12315 12318 12321 12328 12333 12338 12345 12348 12355 12366 12367 12368 12377 12378 12381 12388 12389 96110 96102 96119'.split(
    ' ',
  ),
)
/** Banks, insurers, carriers (95xxx), towns and trades (96xxx), carriers (100xx), 400 and 800 numbers. */
const PUBLIC_FORMS = /^(?:9[56]\d{3,4}|100\d{2}|(?:86)?[48]00\d{7})$/

export const isHotline = (digits: string): boolean => SERVICE_LINES.has(digits) || PUBLIC_FORMS.test(digits)

/** The hotlines that everybody knows and nothing more. */
export const hotlines: Allowed = { number: isHotline, folded: () => false }

/** The hotlines and the station's own: telephone numbers in any spelling, e-mail, WeChat or QQ ids, addresses, names. */
export function allowing(own: readonly string[]): Allowed {
  const texts = new Set<string>()
  const numbers = new Set<string>()
  for (const entry of own) {
    const text = withDigits(normalise(entry).text)
    if (text === '') continue
    texts.add(text)
    const digits = text.replace(/\D/g, '')
    if (digits.length === text.length) numbers.add(digits)
  }
  return {
    number: (digits) =>
      isHotline(digits) || numbers.has(digits) || abroad(digits).some((one) => numbers.has(one)),
    folded: (text) => texts.has(withDigits(text)),
  }
}

/** A number with the country's code as it is dialled at home: a mobile number bare, a landline with its zero. */
function abroad(digits: string): readonly string[] {
  const home = /^(?:00)?86(\d{9,12})$/.exec(digits)?.[1]
  return home === undefined ? [] : [home, `0${home}`]
}
