const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const
const places = ['', '十', '百', '千'] as const

/**
 * A number as Chinese speakers say it: hotlines and long numbers digit by digit (96110: 九六一一零), amounts with
 * their places (3800: 三千八百; 12: 十二; 4.6: 四点六).
 */
export function spokenNumber(written: string): string {
  const [whole = '', part] = written.split('.')
  const said = isCalled(whole) ? byDigit(whole) : byPlace(Number(whole))
  return part === undefined ? said : `${said}点${byDigit(part)}`
}

/** Numbers that are called out rather than counted: emergency lines, and all that is too long to count. */
const isCalled = (whole: string): boolean =>
  whole.startsWith('0') || whole.length > 4 || /^1[12]\d$/.test(whole)

const byDigit = (figures: string): string => [...figures].map((figure) => digits[Number(figure)]).join('')

function byPlace(value: number): string {
  if (value === 0) return digits[0]
  const figures = [...String(value)].map(Number)
  let said = ''
  let gap = false
  for (const [index, figure] of figures.entries()) {
    const place = places[figures.length - 1 - index] ?? ''
    if (figure === 0) {
      gap = said !== ''
      continue
    }
    if (gap) said += digits[0]
    gap = false
    said += (figure === 1 && place === '十' && said === '' ? '' : digits[figure]) + place
  }
  return said
}
