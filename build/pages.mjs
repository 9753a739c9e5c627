/** How the screens are built: every folder of renderer/ with an index.html is one. */
import react from '@vitejs/plugin-react'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What each screen may rely on. A Vite build has one target, so every target is a build of its own.
 * - desk: Electron's own engine, or a current browser on the operator's PC.
 * - device: whatever tablet or phone lies about at the station.
 * - overlay: OBS's browser source, which is CEF 103 in OBS 28.1 to 30.
 * - guest: the phones of the people in the room.
 */
const targets = {
  desk: ['chrome130'],
  device: ['chrome103', 'safari16'],
  overlay: ['chrome103'],
  guest: ['es2018', 'chrome80', 'safari13'],
}

/** @typedef {keyof typeof targets} Target */

/** @type {Record<string, Target>} */
const targetOf = {
  overlay: 'overlay',
  ask: 'guest',
  prompter: 'device',
  stage: 'device',
  moderate: 'device',
  trainer: 'device',
  debrief: 'device',
  pair: 'device',
}

/** Names of the screens that stand in a renderer folder. @param {string} renderer */
export function screensIn(renderer) {
  if (!existsSync(renderer)) return []
  return readdirSync(renderer).filter((name) => existsSync(join(renderer, name, 'index.html')))
}

/**
 * One Vite build a target, all into the same folder: pages at <screen>/index.html, the rest under assets/ with
 * a hash of its content in the name.
 * @param {string} top the checkout
 * @param {string} outDir
 * @param {readonly string[]} screens which to build
 * @returns {{ name: Target, screens: string[], config: import('vite').InlineConfig }[]}
 */
export function pageBuilds(top, outDir, screens) {
  const renderer = join(top, 'renderer')
  return Object.entries(targets)
    .map(([name, target]) => {
      const own = screens.filter((screen) => (targetOf[screen] ?? 'desk') === name)
      return {
        name: /** @type {Target} */ (name),
        screens: own,
        config: configOf(renderer, outDir, own, target),
      }
    })
    .filter((build) => build.screens.length > 0)
}

/**
 * @param {string} renderer
 * @param {string} outDir
 * @param {string[]} screens
 * @param {string[]} target
 * @returns {import('vite').InlineConfig}
 */
function configOf(renderer, outDir, screens, target) {
  return {
    root: renderer,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      target,
      outDir,
      emptyOutDir: false,
      // The studio's policy allows only what it serves itself: nothing inline, neither as script nor as data URI.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        checks: { bundlerTimings: false },
        input: Object.fromEntries(screens.map((screen) => [screen, join(renderer, screen, 'index.html')])),
      },
    },
  }
}
