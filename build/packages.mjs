/** The npm packages: are they what package-lock.json asks for, and if not, get them. */
import { spawn } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { at, root } from './place.mjs'
import { say } from './words.mjs'

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }} Locked */

/**
 * Whether node_modules holds every package of the lock, in its version. npm writes its own hidden lock as the
 * last step of an install, so an install that was broken off does not pass.
 * @param {string} [top]
 */
export function packagesAreCurrent(top = root) {
  const wanted = lockedIn(join(top, 'package-lock.json'))
  const present = lockedIn(join(top, 'node_modules', '.package-lock.json'))
  if (wanted === undefined || present === undefined) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link === true) return true
    const there = present[path]
    // Optional packages for other platforms are rightly absent.
    if (there === undefined)
      return entry.optional === true || entry.devOptional === true || entry.peer === true
    return there.version === entry.version
  })
}

/**
 * @param {string} path
 * @returns {Record<string, Locked> | undefined}
 */
function lockedIn(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined
    throw error
  }
}

/** @returns {Promise<boolean>} whether the packages are there, after an install if need be */
export async function ensurePackages() {
  return packagesAreCurrent() || installPackages()
}

/** Runs `npm ci`, telling how far it is; npm's own words go to stderr. Answers whether it worked. */
async function installPackages() {
  const startedAt = performance.now()
  const seconds = () => Math.round((performance.now() - startedAt) / 1000)
  say('installing')
  const total = Object.keys(lockedIn(at('package-lock.json')) ?? {}).length
  const timer = setInterval(() => {
    say('installProgress', { done: Math.min(countPackages(), total), total, seconds: seconds() })
  }, 5000)
  // Windows starts npm through a .cmd, which needs a shell; the words are ours, so nothing can be injected.
  const npm = spawn('npm ci --no-fund --no-audit --loglevel=error', {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: true,
  })
  const worked = await new Promise((resolve) => {
    npm.on('error', () => resolve(false))
    npm.on('exit', (code) => resolve(code === 0))
  })
  clearInterval(timer)
  say(worked ? 'installed' : 'installFailed', { seconds: seconds() })
  return worked
}

/** Packages on disk so far, counting the members of scopes. */
function countPackages() {
  const names = listed(at('node_modules'))
  return names.reduce(
    (sum, name) => sum + (name.startsWith('@') ? listed(at('node_modules', name)).length : 1),
    0,
  )
}

/** @param {string} folder */
function listed(folder) {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.'))
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return []
    throw error
  }
}
