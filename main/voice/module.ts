import { join } from 'node:path'

/** The program that listens: beside the bundle, or the source when that is run straight. */
export const voiceModule = (): string =>
  import.meta.filename.endsWith('.ts')
    ? join(import.meta.dirname, '../voice.ts')
    : join(import.meta.dirname, 'voice.js')
