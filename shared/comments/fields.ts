import { cleanText, MAX_NAME } from './clean.ts'
import { fingerprint } from './hash.ts'
import { totalNames, type Author, type IntakeCode, type IntakeMark, type TotalName } from './model.ts'
import { isRecord } from '../protocol/isRecord.ts'

/**
 * Reads the single fields of an entry of unknown shape. What was mended or is beyond mending is noted, and reading
 * goes on; the entry is refused with the first refusal noted.
 */
export interface Notes {
  marks: IntakeMark[]
  refusals: IntakeCode[]
}

const MAX_SOURCE = 64
const MAX_ID = 200
const MAX_COUNT = 1_000_000_000
/** A source's clock may be a little ahead of ours. */
const FUTURE_TOLERANCE_MS = 10_000
/** Before this there was no live comment anywhere: a broken clock, not an old recording. */
const EARLIEST_EPOCH_MS = Date.UTC(2010, 0, 1)
/** Numbers below this are seconds since 1970; as milliseconds they would lie before March 1973. */
const SECONDS_BELOW = 100_000_000_000

export const isAbsent = (raw: unknown): raw is undefined | null => raw === undefined || raw === null

export function readSource(raw: unknown, notes: Notes): string {
  if (!isAbsent(raw) && (typeof raw !== 'string' || raw.length > MAX_SOURCE)) {
    notes.refusals.push('source.invalid')
    return ''
  }
  const source = isAbsent(raw) ? '' : cleanText(raw, MAX_SOURCE).text
  if (source === '') notes.refusals.push('source.missing')
  return source
}

export function readText(raw: unknown, notes: Notes): string | undefined {
  if (isAbsent(raw)) return undefined
  if (typeof raw === 'number' || typeof raw === 'bigint') return String(raw)
  if (typeof raw !== 'string') {
    notes.refusals.push('text.invalid')
    return undefined
  }
  const { text, cut } = cleanText(raw)
  if (cut) notes.marks.push('textCut')
  return text
}

export function readCount(raw: unknown, notes: Notes): number | undefined {
  if (isAbsent(raw)) return undefined
  const count = toNumber(raw)
  if (count !== undefined && count >= 0) return Math.min(Math.floor(count), MAX_COUNT)
  notes.refusals.push('count.invalid')
  return undefined
}

export function readTotals(raw: unknown, notes: Notes): Readonly<Partial<Record<TotalName, number>>> | null {
  if (isAbsent(raw)) return null
  const totals: Partial<Record<TotalName, number>> = {}
  if (!isRecord(raw)) notes.refusals.push('totals.invalid')
  else
    for (const name of totalNames) {
      if (isAbsent(raw[name])) continue
      const value = toNumber(raw[name])
      if (value === undefined || value < 0) notes.refusals.push('totals.invalid')
      else totals[name] = Math.min(Math.floor(value), Number.MAX_SAFE_INTEGER)
    }
  return totals
}

/** Sources give figures as "26.9万" too. */
function toNumber(raw: unknown): number | undefined {
  if (typeof raw === 'bigint') return Number(raw)
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : undefined
  if (typeof raw !== 'string') return undefined
  const [, figure, unit = ''] = /^\s*(-?\d{1,16}(?:\.\d{1,6})?)(?:\s*([万亿wk]))?\+?\s*$/i.exec(raw) ?? []
  return figure === undefined ? undefined : Math.round(Number(figure) * (SCALE[unit.toLowerCase()] ?? 1))
}

const SCALE: Readonly<Record<string, number>> = { 万: 10_000, w: 10_000, 亿: 100_000_000, k: 1000 }

/** Ids are kept as strings. A number too large to be exact would merge different comments and is not trusted. */
export function readId(raw: unknown, refusal: IntakeCode, notes: Notes): string | null {
  if (isAbsent(raw)) return null
  if (typeof raw === 'bigint') return String(raw)
  if (typeof raw === 'number' && Number.isInteger(raw)) {
    if (Number.isSafeInteger(raw)) return String(raw)
    notes.marks.push('idInexact')
    return null
  }
  if (typeof raw !== 'string') {
    notes.refusals.push(refusal)
    return null
  }
  if (raw.length > MAX_ID) {
    notes.marks.push('idShortened')
    return `${cleanText(raw, MAX_ID / 2).text}#${fingerprint(raw)}`
  }
  const id = cleanText(raw, MAX_ID).text
  return id === '' ? null : id
}

export function readAuthor(raw: unknown, notes: Notes): Author | null {
  if (isAbsent(raw)) return null
  const given = typeof raw === 'string' ? { name: raw } : raw
  const rawName = isRecord(given) ? (given['name'] ?? '') : undefined
  if (!isRecord(given) || (typeof rawName !== 'string' && typeof rawName !== 'number')) {
    notes.refusals.push('author.invalid')
    return null
  }
  const id = readId(given['id'], 'author.invalid', notes)
  const { text: name, cut } = cleanText(String(rawName), MAX_NAME)
  if (cut) notes.marks.push('nameCut')
  return id === null && name === '' ? null : { id, name }
}

export function readTime(raw: unknown, nowEpochMs: number, notes: Notes): number {
  if (isAbsent(raw) || raw === '') return nowEpochMs
  const at = toEpochMs(raw)
  if (at === undefined) {
    notes.refusals.push('at.invalid')
    return nowEpochMs
  }
  if (at >= EARLIEST_EPOCH_MS && at <= nowEpochMs + FUTURE_TOLERANCE_MS) return Math.min(at, nowEpochMs)
  notes.marks.push(at < EARLIEST_EPOCH_MS ? 'timePast' : 'timeFuture')
  return nowEpochMs
}

function toEpochMs(raw: unknown): number | undefined {
  const number = toNumber(raw)
  if (number !== undefined) return Math.floor(Math.abs(number) < SECONDS_BELOW ? number * 1000 : number)
  if (typeof raw !== 'string' || raw.length > 64) return undefined
  const parsed = Date.parse(raw)
  return Number.isNaN(parsed) ? undefined : parsed
}
