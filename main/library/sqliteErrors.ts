/** What SQLite and the file system mean by their numbers. Result codes: https://www.sqlite.org/rescode.html */

const code = {
  busy: 5,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cantOpen: 14,
  notADatabase: 26,
} as const
/** SQLITE_IOERR_WRITE: what a used-up quota looks like. */
const ioWrite = 778

/** The primary result code, or null for an error that is not SQLite's. */
function primary(error: unknown): number | null {
  const extended = errcode(error)
  return extended === null ? null : extended & 0xff
}

const errcode = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : null

/** The file is no database, or one whose pages contradict each other. */
export const isDamage = (error: unknown): boolean =>
  primary(error) === code.corrupt || primary(error) === code.notADatabase

/** Another process holds the file. */
export const isBusy = (error: unknown): boolean => primary(error) === code.busy

/** The file or its folder can't be written or made. */
export const isUnwritable = (error: unknown): boolean =>
  primary(error) === code.readOnly || primary(error) === code.cantOpen

/** A write failed because the disk or the quota is used up. What was written before is safe. */
export function isDiskFull(error: unknown): boolean {
  if (primary(error) === code.full || errcode(error) === ioWrite) return true
  const system = error instanceof Error && 'code' in error ? error.code : null
  return system === 'ENOSPC' || system === 'EDQUOT'
}
