/** Tells cheaply whether what the build reads has changed: path, size and time of change of every source. */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './place.mjs'

const sources = [
  'shared',
  'main',
  'renderer',
  'build',
  'package-lock.json',
  'package.json',
  'tsconfig.base.json',
]
const isTest = /\.test\.(ts|tsx)$/

/** @param {string} [top] */
export function fingerprint(top = root) {
  const hash = createHash('sha256')
  for (const source of sources) addTo(hash, top, source)
  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} top
 * @param {string} path
 */
function addTo(hash, top, path) {
  const stat = statSync(join(top, path), { throwIfNoEntry: false })
  if (stat === undefined || isTest.test(path)) return
  if (stat.isDirectory()) {
    for (const name of readdirSync(join(top, path)).toSorted()) addTo(hash, top, join(path, name))
  } else {
    hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`)
  }
}

/** The file beside the build that says from which sources it was made. @param {string} [top] */
export const stampOf = (top = root) => join(top, 'out', '.stamp')

/** @param {string} [top] */
export function buildIsCurrent(top = root) {
  try {
    return readFileSync(stampOf(top), 'utf8') === fingerprint(top)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return false
    throw error
  }
}
