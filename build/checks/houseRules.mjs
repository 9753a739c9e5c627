/** The house's own rules, over every file that git keeps or would keep. Run as a program it prints what is wrong. */
import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../place.mjs'
import { fileLength } from './fileLength.mjs'
import { machinePaths } from './machinePaths.mjs'
import { strayWords } from './strayWords.mjs'

const text =
  /\.(ts|tsx|mjs|cjs|js|json|jsonc|css|html|md|yml|yaml|svg|sh|nsh|txt)$|(^|\/)(\.npmrc|\.gitignore|run)$/

const problems = keptFiles().flatMap((path) => {
  const content = readFileSync(join(root, path), 'utf8')
  return [...fileLength(path, content), ...machinePaths(path, content), ...strayWords(path, content)]
})
for (const problem of problems) console.log(problem)
process.exitCode = problems.length === 0 ? 0 : 1

/** @returns {string[]} */
function keptFiles() {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  return listed
    .split('\0')
    .filter(
      (path) => text.test(path) && statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true,
    )
}
