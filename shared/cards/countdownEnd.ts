interface CountdownFacts {
  readonly until: 'length' | 'time'
  readonly minutes: number
  readonly at: string
}

/** Minutes since midnight of `HH:MM`, or null when it is no time of the day. */
export function minutesOfDay(at: string): number | null {
  const found = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(at.trim())
  return found ? Number(found[1]) * 60 + Number(found[2]) : null
}

/**
 * When the countdown reaches zero, in epoch milliseconds. A time of the day is the nearest one to the airing, in the
 * time zone of this computer: a card for 19:30 aired at 19:31 is over, it doesn't count 24 hours.
 */
export function countdownEnd(facts: CountdownFacts, airedAtEpochMs: number): number {
  const minutes = facts.until === 'time' ? minutesOfDay(facts.at) : null
  if (minutes === null) return airedAtEpochMs + facts.minutes * 60_000
  const distance = (end: number): number => Math.abs(end - airedAtEpochMs)
  return [-1, 0, 1]
    .map((days) => {
      const day = new Date(airedAtEpochMs)
      return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days, 0, minutes).getTime()
    })
    .reduce((best, end) => (distance(end) < distance(best) ? end : best))
}

/** What is left as `4:05` or `1:04:05`; a second that has begun counts, so that it ends at `0:00`. */
export function clockText(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000))
  const two = (value: number): string => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
