/** Bounds of what is read from a file. A community's questions of a year are a few thousand rows. */
export const limits = {
  fileBytes: 50 * 1024 * 1024,
  /** One part of an archive, unpacked. A sheet of 50,000 full rows is about 60 MB. */
  partBytes: 160 * 1024 * 1024,
  archiveParts: 5000,
  rows: 50_000,
  columns: 200,
  /** Excel itself takes no more in a cell. */
  cellCharacters: 32_767,
  merges: 20_000,
} as const

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`
