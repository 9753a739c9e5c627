import type { Cell } from '../../../../shared/table/cell.ts'
import type { NumberKind } from './styles.ts'

/** Numbers of sheets are doubles: of more digits than this the last ones were lost before we came. */
const keptDigits = 15

const dayMs = 86_400_000

/** A number as the person at the sheet sees it: plain, as a day, or as a length of time. */
export function numberCell(raw: string, kind: NumberKind, from1904: boolean): Cell {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return { text: raw.trim() }
  if (kind === 'date' && value >= 1) return { text: dayText(value, from1904), note: 'date' }
  if (kind !== 'number' && value >= 0 && value < 366) return { text: durationText(value) }
  const text = plainNumber(value)
  const digits = text.replace(/\D/g, '').length
  return Number.isInteger(value) && digits > keptDigits ? { text, note: 'rounded' } : { text }
}

/** 13800138000, not 1.3800138e10; 0.1 + 0.2 as 0.3. */
const plainNumber = (value: number): string => {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return BigInt(value).toString()
  return String(Number(value.toPrecision(keptDigits)))
}

/** Serial days: 1 is 1 January 1900. Sheets believe in a 29 February 1900, so that before March it is a day off. */
function dayText(serial: number, from1904: boolean): string {
  const base = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  const at = new Date(Math.round((base + serial * dayMs) / 1000) * 1000)
  const iso = at.toISOString()
  return iso.slice(11, 16) === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`
}

/** `0:05:00`. */
function durationText(serial: number): string {
  const seconds = Math.round(serial * 86_400)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
