/** Runs the built studio: in this very process where it is new enough, in a child where it is not. */
import { spawn } from 'node:child_process'
import module from 'node:module'
import { pathToFileURL } from 'node:url'
import { node24, runsOn24 } from './node24.mjs'
import { whenNpmIsGone } from './parent.mjs'
import { at, root } from './place.mjs'

const studioFile = at('out', 'main', 'headless.js')
const compiled = at('out', '.cache')

/**
 * The studio becomes this process (so its pid, its signals and its memory are what they seem), or a child that
 * passes both streams through and whose exit code is ours.
 * @param {readonly string[]} args
 */
export async function becomeStudio(args) {
  if (!runsOn24) {
    const child = startStudio(args, 'inherit')
    child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
    return
  }
  // Not process.kill: on Windows that ends the process on the spot.
  whenNpmIsGone(() => process.emit('SIGTERM', 'SIGTERM') || process.exit(1))
  module.enableCompileCache?.(compiled)
  process.argv = [process.execPath, studioFile, ...args]
  await import(pathToFileURL(studioFile).href)
}

/**
 * The studio as a child of ours. Our signals reach it, and it closes when we are gone, whatever ended us: the
 * channel between the two breaks, and the studio takes that for a signal.
 * @param {readonly string[]} args
 * @param {'inherit' | 'pipe'} stdout
 */
export function startStudio(args, stdout) {
  const node = node24()
  if (node === undefined) throw new Error('node24() was to be asked before')
  const child = spawn(node, [studioFile, ...args], {
    cwd: root,
    stdio: ['ignore', stdout, 'inherit', 'ipc'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  })
  const close = () => {
    if (child.connected) child.disconnect()
  }
  process.on('SIGINT', close)
  process.on('SIGTERM', close)
  whenNpmIsGone(close)
  return child
}
