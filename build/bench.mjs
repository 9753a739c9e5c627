/**
 * `npm run bench [name…]`: builds, then runs each bench/*.bench.ts in a process of its own, so that none warms
 * the other's engine. A benchmark prints its own table.
 */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { ensureBuilt } from './ensureBuilt.mjs'
import { environmentFor24, node24 } from './node24.mjs'
import { ensurePackages } from './packages.mjs'
import { at, root } from './place.mjs'

const ending = '.bench.ts'
const wanted = process.argv.slice(2)

if (!(await ensurePackages()) || !(await ensureBuilt())) process.exit(1)

const all = existsSync(at('bench')) ? readdirSync(at('bench')).filter((name) => name.endsWith(ending)) : []
const names = all
  .map((name) => name.slice(0, -ending.length))
  .filter((name) => wanted.length === 0 || wanted.includes(name))
const unknown = wanted.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  console.error(
    `no benchmark ${unknown.join(', ')}; there are: ${all.map((name) => name.slice(0, -ending.length)).join(', ')}`,
  )
  process.exit(2)
}

let failed = 0
for (const name of names) {
  console.log(`\n— ${name}`)
  if ((await run(at('bench', `${name}${ending}`))) !== 0) failed += 1
}
process.exitCode = failed === 0 ? 0 : 1

/**
 * @param {string} path
 * @returns {Promise<number>} its exit code
 */
function run(path) {
  const child = spawn(node24() ?? process.execPath, [path], {
    cwd: root,
    stdio: 'inherit',
    env: environmentFor24(),
  })
  return new Promise((resolve) => {
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
