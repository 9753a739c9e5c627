/** What a viewer types for an option: 1, 2, 3 or A, B, C. Options count from 0. */
export const ballotKey = (by: 'number' | 'letter', option: number): string =>
  by === 'letter' ? String.fromCodePoint(65 + option) : String(option + 1)
