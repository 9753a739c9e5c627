import type { ColumnField } from './fields.ts'

/**
 * What a column without a telling heading holds, by what stands in it. Only things that must not be shown are
 * guessed: a wrong guess there costs a note, a missed one a person's privacy.
 */
const tells: readonly { field: ColumnField; fits: RegExp }[] = [
  { field: 'phone', fits: /^(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}$|^0\d{2,3}[- ]?\d{7,8}$/ },
  { field: 'idNumber', fits: /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx]$/ },
  { field: 'email', fits: /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/ },
  { field: 'ignored', fits: /^\d{1,5}[.、]?$/ },
]

/** Share of the values that has to fit. */
const most = 0.6

export function guessField(values: readonly string[]): ColumnField | null {
  if (values.length === 0) return null
  const found = tells.find(
    ({ fits }) => values.filter((value) => fits.test(value)).length >= values.length * most,
  )
  return found?.field ?? null
}
