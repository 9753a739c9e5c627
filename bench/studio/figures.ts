/** Figures of a run, in milliseconds unless told otherwise, and the table that a benchmark prints. */

/** The value below which so many of the sorted values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)
export const p99 = (values: readonly number[]): number => quantile(values, 0.99)

export interface Line {
  what: string
  measured: number
  unit: string
  /** The most that is allowed; absent where the line only informs. */
  most?: number
}

/** Prints the lines, and makes the process end with 1 when one is past its limit. */
export function report(title: string, lines: readonly Line[]): void {
  console.log(`\n${title}`)
  const width = Math.max(...lines.map((line) => line.what.length))
  for (const { what, measured, unit, most } of lines) {
    const verdict =
      most === undefined ? '' : measured <= most ? `  ok (at most ${most})` : `  MISSED (at most ${most})`
    if (most !== undefined && !(measured <= most)) process.exitCode = 1
    console.log(`  ${what.padEnd(width)}  ${rounded(measured).padStart(9)} ${unit}${verdict}`)
  }
}

const rounded = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2))
