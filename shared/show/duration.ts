const longestMs = 24 * 3_600_000

/** Units as people write them, with the seconds they stand for. */
const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:小时|个小时|时|钟头|hours?|hrs?|h)$/, 3600],
  [/^(?:分钟|分|minutes?|mins?|min|m|['′])$/, 60],
  [/^(?:秒钟|秒|seconds?|secs?|sec|s|"|′′)$/, 1],
]

/**
 * Milliseconds of a duration as an operator types it, or null when it can't be read or is longer than a day.
 * `90` is seconds; `1:30` and `1:02:03` are clocks; `1分30秒`, `1分30`, `2分半`, `1小时`, `1.5分`, `1h 5m` carry units.
 * Full-width digits and signs count like their plain ones.
 */
export function parseDuration(typed: string): number | null {
  const text = typed.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase()
  const seconds = plainSeconds(text) ?? clockSeconds(text) ?? unitSeconds(text)
  if (seconds === null) return null
  const ms = Math.round(seconds) * 1000
  return ms <= longestMs ? ms : null
}

const plainSeconds = (text: string): number | null => (/^\d{1,6}$/.test(text) ? Number(text) : null)

/** `m:ss` or `h:mm:ss`; only the leading part may exceed 59. */
function clockSeconds(text: string): number | null {
  if (!/^\d{1,4}(?::\d{1,2}){1,2}$/.test(text)) return null
  const [first = 0, ...rest] = text.split(':').map(Number)
  if (rest.some((part) => part > 59)) return null
  return rest.reduce((sum, part) => sum * 60 + part, first)
}

/** Numbers with units, each smaller than the one before; a bare number at the end takes the next smaller unit. */
function unitSeconds(text: string): number | null {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?|半)([^\d.半]*)(半?)/g)]
  if (parts.length === 0 || parts.map((part) => part[0]).join('') !== text) return null
  let sum = 0
  let last = Number.POSITIVE_INFINITY
  for (const [, figure = '', unit = '', half = ''] of parts) {
    const size = unit === '' ? next(last) : units.find(([word]) => word.test(unit))?.[1]
    if (size === undefined || size === null || size >= last) return null
    sum += (figure === '半' ? 0.5 : Number(figure)) * size + (half === '' ? 0 : size / 2)
    last = size
  }
  return sum
}

/** The unit below one: what a bare number after minutes means. */
const next = (size: number): number | null => (size === 3600 ? 60 : size === 60 ? 1 : null)

/** `1:30`, `12:05`, `1:02:03`. Parts of a second are cut: a clock shows a second once it is over. Negative times lose their sign. */
export function formatDuration(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** For a countdown: `0:00` is shown only when it is over. */
export const formatRemaining = (ms: number): string =>
  formatDuration(ms > 0 ? Math.ceil(ms / 1000) * 1000 : ms)

/** `00:14:32`: a running clock that keeps its width. */
export function formatClock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
}
