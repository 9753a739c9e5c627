/** What a source may post: one object, a list, or one JSON value a line. */

export type Entries = { ok: true; entries: readonly unknown[] } | { ok: false }

/**
 * Takes a body apart. Of a body of lines a bad one is an entry that can't be read, and never sinks the rest; a body
 * that is neither JSON nor lines of it is nothing at all.
 */
export function readEntries(body: string): Entries {
  const whole = parse(body)
  if (whole !== unreadable) {
    if (Array.isArray(whole)) return { ok: true, entries: whole }
    return typeof whole === 'object' && whole !== null ? { ok: true, entries: [whole] } : { ok: false }
  }
  const lines = body.split('\n').filter((line) => line.trim() !== '')
  const entries = lines.map(parse)
  return entries.some((entry) => entry !== unreadable) ? { ok: true, entries } : { ok: false }
}

const unreadable = Symbol('unreadable')

function parse(text: string): unknown {
  try {
    return /\d{16}/.test(text) ? JSON.parse(text, exact) : JSON.parse(text)
  } catch {
    return unreadable // told to the sender by its place in the list
  }
}

/** Platforms number comments beyond 2^53: read as numbers, different comments would become the same. */
const exact = function (this: unknown, _key: string, value: unknown, context?: { source?: string }): unknown {
  const source = context?.source
  return typeof value === 'number' && source !== undefined && /^-?\d{16,}$/.test(source)
    ? BigInt(source)
    : value
}
