import { defineConfig } from 'vitest/config'

/**
 * `unit`: everything beside what it tests, and what stands alone in test/. `packaging`: packs a stand-in Electron, slower.
 * Screens are tested in a real browser by Playwright; what of them is decided by pure functions is tested here.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            '{shared,main,renderer,build}/**/*.test.{ts,tsx}',
            'test/{unit,electron,studio,obs,feeds}/**/*.test.ts',
          ],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'packaging',
          environment: 'node',
          include: ['test/packaging/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
