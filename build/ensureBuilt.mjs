/** Builds when a source has changed since the last build. */
import { spawn } from 'node:child_process'
import { buildIsCurrent } from './fingerprint.mjs'
import { environmentFor24, node24 } from './node24.mjs'
import { at, root } from './place.mjs'
import { say } from './words.mjs'

/** @returns {Promise<boolean>} whether a current build is there */
export async function ensureBuilt() {
  if (buildIsCurrent()) return true
  const node = node24()
  if (node === undefined) {
    say('noNode24', { platform: `${process.platform} ${process.arch}` })
    return false
  }
  say('building')
  const build = spawn(node, [at('build', 'build.mjs')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: environmentFor24(),
  })
  return new Promise((resolve) => {
    build.on('error', () => resolve(false))
    build.on('exit', (code) => resolve(code === 0))
  })
}
