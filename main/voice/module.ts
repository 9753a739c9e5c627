import { join } from 'node:path'

const beside = (name: string): string =>
  import.meta.filename.endsWith('.ts')
    ? join(import.meta.dirname, '..', `${name}.ts`)
    : join(import.meta.dirname, `${name}.js`)

/** Programs of ours that run in a process of their own: beside the bundle, or the source when that is run straight. */
export const voiceModule = (): string => beside('voice')
export const unpackModule = (): string => beside('unpack')
