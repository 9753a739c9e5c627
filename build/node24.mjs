/**
 * Which Node runs our code. The system's may be 20; the studio needs `node:sqlite` and the tools need 22 or
 * more, so the packages bring 24 along (`node-<platform>-<arch>`).
 */
import { existsSync } from 'node:fs'
import { at } from './place.mjs'

/** Major version from a string like `v24.21.0`. @param {string} version */
export const majorOf = (version) => Number(/^v?(\d+)/.exec(version)?.[1] ?? 0)

export const runsOn24 = majorOf(process.version) >= 24

/** Path of a Node 24, or undefined where neither this process nor the packages have one. */
export function node24() {
  if (runsOn24) return process.execPath
  const windows = process.platform === 'win32'
  const folder = `node-${windows ? 'win' : process.platform}-${process.arch}`
  const binary = at('node_modules', folder, 'bin', windows ? 'node.exe' : 'node')
  return existsSync(binary) ? binary : undefined
}

/** The environment for children: their `node` is ours too. */
export function environmentFor24() {
  const separator = process.platform === 'win32' ? ';' : ':'
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...process.env, [key]: [at('node_modules', '.bin'), process.env[key]].join(separator) }
}
