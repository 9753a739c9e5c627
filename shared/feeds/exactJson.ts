/**
 * JSON whose numbers are ids: whole numbers of 16 digits and more come out as strings, digit by digit, because a
 * number would round them (7338697347818230818 becomes …231000) and merge different comments. Undefined if unreadable.
 */
export function exactJson(text: string): unknown {
  try {
    return /\d{16}/.test(text) ? JSON.parse(text, exact) : JSON.parse(text)
  } catch {
    return undefined // told by whoever asked: it knows which message it was
  }
}

const exact = function (this: unknown, _key: string, value: unknown, context?: { source?: string }): unknown {
  const digits = context?.source
  return typeof value === 'number' && digits !== undefined && /^-?\d{16,}$/.test(digits) ? digits : value
}
