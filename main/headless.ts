import { keepPausesShort } from './shortPauses.ts'

/** The studio without windows: `npm start -- --headless`, tests, and a desk without Electron. */

// Before the rest is loaded, which is what most of the memory at rest is left over from.
keepPausesShort()
await import('./runHeadless.ts')
