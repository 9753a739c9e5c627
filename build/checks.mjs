/** The checks that read the code without running it: each is a program that says nothing bad and exits with 0. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { environmentFor24, node24 } from './node24.mjs'
import { at, root } from './place.mjs'

const folders = ['shared', 'main', 'renderer', 'build', 'test', 'bench'].filter((folder) =>
  existsSync(at(folder)),
)

/** @type {{ name: string, command: string[] }[]} */
const checks = [
  { name: 'types (tsc -b)', command: ['node_modules/typescript/bin/tsc', '-b'] },
  {
    name: 'lint and import walls (oxlint)',
    command: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings', ...folders],
  },
  { name: 'format (oxfmt)', command: ['node_modules/oxfmt/bin/oxfmt', '--list-different', '.'] },
  { name: 'dead code (knip)', command: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  { name: 'house rules', command: ['build/checks/houseRules.mjs'] },
]

/**
 * @typedef {{ name: string, passed: boolean, ms: number, output: string }} Checked
 * @returns {Promise<Checked[]>}
 */
export const runChecks = () => Promise.all(checks.map((check) => run(check.name, check.command)))

/**
 * @param {string} name
 * @param {string[]} command
 * @returns {Promise<Checked>}
 */
function run(name, command) {
  const startedAt = performance.now()
  const child = spawn(node24() ?? process.execPath, command, { cwd: root, env: environmentFor24() })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  return new Promise((resolve) => {
    const done = (/** @type {boolean} */ passed) =>
      resolve({ name, passed, ms: Math.round(performance.now() - startedAt), output })
    child.on('error', (error) => {
      output += error.message
      done(false)
    })
    child.on('close', (code) => done(code === 0))
  })
}

/** @param {Checked[]} checked */
export function printChecks(checked) {
  for (const { name, passed, ms, output } of checked) {
    console.log(`${passed ? 'ok  ' : 'FAIL'} ${name}  ${ms} ms`)
    if (!passed) console.log(output.trimEnd())
  }
}
