import { setFlagsFromString } from 'node:v8'

/**
 * Keeps V8's young generation at the size that it begins with. Left alone it grows to some 48 MB in a flood of comments
 * and is then collected in pauses of ten milliseconds; small, it is collected often and hardly noticed. The flag is read
 * each time the generation would grow, so it can be set while running.
 */
export const keepPausesShort = (): void => setFlagsFromString('--semi-space-growth-factor=1')
