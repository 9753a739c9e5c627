/** `11-22 14:05`, in this device's time. */
export function dayAndTime(epochMs: number): string {
  const at = new Date(epochMs)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}
