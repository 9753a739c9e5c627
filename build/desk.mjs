/** The desk for a person: Electron where it is to be had, else the same console in a browser window. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { findBrowser, hasDisplay, openWindow } from './browser.mjs'
import { haveElectron } from './electronBinary.mjs'
import { memory, root } from './place.mjs'
import { startStudio } from './studio.mjs'
import { pairOf, say } from './words.mjs'

/** An Electron that lacks a system library ends with 127; one that can't be run at all does not even start. */
const cannotRun = 127

/** @param {import('./options.mjs').Run} options */
export async function openDesk(options) {
  const args = options.studio.includes('--sample') ? options.studio : [...options.studio, '--sample']
  if (!hasDisplay()) return openInBrowser(options, args)
  const electron = await haveElectron(options.electron)
  if ('reason' in electron) {
    say('electronMissing', { reason: pairOf(electron.reason) })
    return openInBrowser(options, args)
  }
  const code = await runElectron(electron.path, args)
  if (code !== cannotRun) process.exit(code)
  say('electronMissing', { reason: pairOf('electronDidNotStart') })
  return openInBrowser(options, args)
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 */
function runElectron(program, args) {
  // Chromium refuses to sandbox itself as root on Linux.
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(program, [...sandbox, root, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.on('error', () => resolve(cannotRun))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/**
 * @param {import('./options.mjs').Run} options
 * @param {readonly string[]} args
 */
async function openInBrowser(options, args) {
  const json = args.includes('--json')
  const studio = startStudio([...args, ...(json ? [] : ['--json']), '--join'], 'pipe')
  let joined = false
  studio.on('exit', (code) => {
    if (!joined) process.exit(code ?? 1)
  })
  if (studio.stdout === null) throw new Error('the studio was started with a pipe')
  for await (const line of createInterface({ input: studio.stdout })) {
    if (!line.startsWith('{"ready"')) continue
    if (json) process.stdout.write(`${line}\n`)
    const ready = JSON.parse(line)
    joined = ready.joined === true
    const word = joined ? 'joined' : 'running'
    const window = showConsole(`${ready.url}/console/#${ready.token}`, options.data, word)
    if (!joined) continue
    // The studio is another's: only the window is ours to wait for.
    if (window === undefined) process.exit(0)
    window.on('exit', () => process.exit(0))
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
      process.on(signal, () => process.exit(0))
  }
}

/**
 * @param {string} url
 * @param {string | undefined} data
 * @param {'joined' | 'running'} word
 */
function showConsole(url, data, word) {
  if (!hasDisplay()) {
    say('noDisplay', { url })
    return undefined
  }
  const browser = findBrowser()
  if (browser === undefined) {
    say('noBrowser', { url })
    return undefined
  }
  const window = openWindow(browser, url, join(data ?? memory, 'browser'))
  window.on('error', () => say('noBrowser', { url }))
  process.on('exit', () => window.kill())
  say(word, { url })
  return window
}
