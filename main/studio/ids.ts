import { randomBytes } from 'node:crypto'

/** Short ids, unique enough for a station's lifetime (72 bits), safe in URLs and file names. */
export const newId = (): string => randomBytes(9).toString('base64url')

/** A device's secret: 24 random bytes. */
export const newToken = (): string => randomBytes(24).toString('base64url')
