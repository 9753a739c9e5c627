/**
 * Electron's program. The npm package brings none; its own installer downloads it (and checks it against the
 * package's checksums). A download that does not move is given up and remembered, so that it costs one start only.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { node24 } from './node24.mjs'
import { at, memory } from './place.mjs'
import { say } from './words.mjs'

const silentForMs = 20_000
const longestMs = 15 * 60_000

/** Path of the program if it is here. */
export function electronBinary() {
  try {
    const path = at(
      'node_modules',
      'electron',
      'dist',
      readFileSync(at('node_modules', 'electron', 'path.txt'), 'utf8'),
    )
    return existsSync(path) ? path : undefined
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * The program, fetched if need be, or the word for why not.
 * @param {boolean} again try although the last try failed
 * @returns {Promise<{ path: string } | { reason: 'electronNotFetched' | 'electronNotFetchedBefore' }>}
 */
export async function haveElectron(again) {
  const here = electronBinary()
  if (here !== undefined) return { path: here }
  const version = JSON.parse(readFileSync(at('node_modules', 'electron', 'package.json'), 'utf8')).version
  const failure = join(memory, `electron-${version}-failed`)
  if (existsSync(failure) && !again) return { reason: 'electronNotFetchedBefore' }

  say('electronFetching', { version })
  await fetchElectron()
  const fetched = electronBinary()
  if (fetched !== undefined) {
    rmSync(failure, { force: true })
    return { path: fetched }
  }
  mkdirSync(memory, { recursive: true })
  writeFileSync(failure, new Date().toISOString())
  return { reason: 'electronNotFetched' }
}

/** Ends when the installer ends, or has brought not a byte for a while; then it is stopped. */
async function fetchElectron() {
  const node = node24()
  if (node === undefined) return
  // The installer keeps its growing file in the folder for temporary files, so give it one of its own to watch.
  const folder = join(memory, 'electron-download')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const installer = spawn(node, [at('node_modules', 'electron', 'install.js')], {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder, ELECTRON_GET_NO_PROGRESS: '1' },
  })
  const startedAt = performance.now()
  let bytes = 0
  let movedAt = startedAt
  let toldAt = startedAt
  const timer = setInterval(() => {
    const now = performance.now()
    const size = sizeOf(folder)
    if (size !== bytes) movedAt = now
    bytes = size
    if (bytes > 0 && now - toldAt > 5000) {
      toldAt = now
      say('electronProgress', { megabytes: Math.round(bytes / 1e6) })
    }
    if (now - movedAt > silentForMs || now - startedAt > longestMs) installer.kill('SIGKILL')
  }, 250)
  await new Promise((resolve) => {
    installer.on('error', resolve)
    installer.on('exit', resolve)
  })
  clearInterval(timer)
  rmSync(folder, { recursive: true, force: true })
}

/** @param {string} folder */
function sizeOf(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.reduce(
    (sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  )
}
