/** A window without tabs or address bar in whichever Chromium this computer has. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, posix, win32 } from 'node:path'

/**
 * @typedef {{ platform: string, env: Record<string, string | undefined>, home: string }} Computer
 * @type {Computer}
 */
const thisComputer = { platform: process.platform, env: process.env, home: homedir() }

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const macPrograms = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
]
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
]

/**
 * Where a Chromium may be, most wanted first.
 * @param {Computer} computer
 * @returns {string[]}
 */
export function browserPlaces({ platform, env, home }) {
  if (platform === 'win32') {
    const tops = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
      (top) => top !== undefined,
    )
    return windowsPrograms.flatMap((program) => tops.map((top) => win32.join(top, program)))
  }
  if (platform === 'darwin') {
    const tops = ['/Applications', posix.join(home, 'Applications')]
    return macPrograms.flatMap((program) => tops.map((top) => posix.join(top, program)))
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '')
  return linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
}

/** Path of a Chromium, or undefined. */
export const findBrowser = () => browserPlaces(thisComputer).find((path) => existsSync(path))

/** Whether a window can be shown at all. @param {Computer} [computer] */
export function hasDisplay({ platform, env } = thisComputer) {
  if (platform === 'win32' || platform === 'darwin') return true
  return Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY'])
}

/**
 * Arguments for a window of its own: with a profile of its own it neither joins a running browser (whose
 * lifetime is not ours) nor shows its extensions.
 * @param {string} url
 * @param {string} profile
 * @param {boolean} asRoot Chromium refuses to sandbox itself as root
 */
export const windowArguments = (url, profile, asRoot) => [
  `--app=${url}`,
  `--user-data-dir=${profile}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--window-position=0,0',
  '--window-size=1366,768',
  '--start-maximized',
  ...(asRoot ? ['--no-sandbox', '--test-type'] : []),
]

/**
 * A snap may write only below its own folder; elsewhere the profile lies with the studio's data.
 * @param {string} program where the browser really is
 * @param {string} wanted
 * @param {string} home
 */
export const profileFor = (program, wanted, home) =>
  program.includes('/snap') ? posix.join(home, 'snap', 'chromium', 'common', 'daobo') : wanted

/**
 * @param {string} program
 * @param {string} url
 * @param {string} profile
 */
export function openWindow(program, url, profile) {
  const folder = profileFor(realpathSync(program), profile, homedir())
  stopOffersOfTranslation(folder)
  return spawn(program, windowArguments(url, folder, process.getuid?.() === 0), { stdio: 'ignore' })
}

/**
 * A browser in another language offers to translate the console, over the console. It reads this once, from a
 * profile that is new.
 * @param {string} profile
 */
function stopOffersOfTranslation(profile) {
  const preferences = join(profile, 'Default', 'Preferences')
  if (existsSync(preferences)) return
  mkdirSync(dirname(preferences), { recursive: true })
  writeFileSync(preferences, JSON.stringify({ translate: { enabled: false } }))
}
