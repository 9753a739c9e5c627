import { defineConfig } from '@playwright/test'
import { electronBinary } from './build/electronBinary.mjs'
import { findBrowser } from './build/browser.mjs'

const executablePath = process.env['DAOBO_BROWSER'] ?? findBrowser()

/**
 * `pages`: one screen at a time against a studio of its own. `journeys`: the whole desk with real OBS under
 * Xvfb; one at a time, because OBS wants the processor. `electron`: the same in Electron, where its program is.
 */
export default defineConfig({
  testDir: 'test',
  outputDir: 'test-results',
  fullyParallel: false,
  forbidOnly: true,
  // Machines are shared: what fails is tried once more, and `npm test` names whatever needed it.
  retries: 1,
  // Two cores: a journey with OBS and a page side by side only slow each other down.
  workers: 1,
  timeout: 120_000,
  reporter: [['list'], ['json', { outputFile: 'out/reports/playwright.json' }]],
  use: {
    // Chromium refuses to sandbox itself as root.
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
    locale: 'zh-CN',
    viewport: { width: 1366, height: 768 },
    trace: 'on-first-retry',
  },
  projects: [
    { name: 'pages', testMatch: 'pages/**/*.spec.ts' },
    { name: 'journeys', testMatch: 'journeys/**/*.spec.ts', workers: 1 },
    ...(electronBinary() === undefined
      ? []
      : [{ name: 'electron', testMatch: 'electron/**/*.spec.ts', workers: 1 }]),
  ],
})
