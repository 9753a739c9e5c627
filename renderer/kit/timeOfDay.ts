const two = (value: number): string => String(value).padStart(2, '0')

/** `15:30` or `15:30:08`: the time of day where the reader sits. By hand: a formatter drags a dictionary of time zones in. */
export function timeOfDay(epochMs: number, seconds = false): string {
  const at = new Date(epochMs)
  const minutes = `${two(at.getHours())}:${two(at.getMinutes())}`
  return seconds ? `${minutes}:${two(at.getSeconds())}` : minutes
}

/** `11-22 15:30`: a day of this year or so, for lists. */
export function dayAndTime(epochMs: number): string {
  const at = new Date(epochMs)
  return `${two(at.getMonth() + 1)}-${two(at.getDate())} ${timeOfDay(epochMs)}`
}
