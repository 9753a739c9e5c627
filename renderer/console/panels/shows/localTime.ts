const two = (value: number): string => String(value).padStart(2, '0')

/** A moment as `datetime-local` inputs write it; empty for none. */
export function localTime(epochMs: number | null): string {
  if (epochMs === null) return ''
  const at = new Date(epochMs)
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** The moment that such an input holds, or null. */
export function parseLocalTime(typed: string): number | null {
  const at = typed === '' ? Number.NaN : new Date(typed).getTime()
  return Number.isNaN(at) ? null : at
}
