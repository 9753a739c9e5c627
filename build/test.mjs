/**
 * `npm test`: packages, system packages, build, checks, unit and packaging tests, browser tests, journeys. Runs on
 * Node 20 from a fresh clone. Nothing is left out silently: what can't run for lack of a program is counted as skipped.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { printChecks, runChecks } from './checks.mjs'
import { countsIn, fromPlaywright, fromVitest, none, readSecondAttempts, sum } from './counts.mjs'
import { electronBinary } from './electronBinary.mjs'
import { environmentFor24, node24 } from './node24.mjs'
import { ensurePackages } from './packages.mjs'
import { at, root } from './place.mjs'
import { ensureSystemPackages } from './systemPackages.mjs'
import { say } from './words.mjs'

/** Which programs a group of browser tests can't do without. */
const groups = [
  { project: 'pages', needs: ['Chromium', 'Noto Sans CJK', 'espeak-ng'] },
  { project: 'journeys', needs: ['Chromium', 'Noto Sans CJK', 'Xvfb', 'OBS Studio'] },
  ...(electronBinary() === undefined ? [] : [{ project: 'electron', needs: ['Xvfb', 'OBS Studio'] }]),
]

const vitestReport = at('out', 'reports', 'vitest.json')
const playwrightReport = at('out', 'reports', 'playwright.json')

const startedAt = performance.now()
const counts = await testAll()
console.log(`${Math.round((performance.now() - startedAt) / 1000)} s`)
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exit(counts.failed === 0 ? 0 : 1)

/** @returns {Promise<import('./counts.mjs').Counts>} */
async function testAll() {
  if (!(await ensurePackages())) return { ...none, failed: 1 }
  if (node24() === undefined) {
    say('noNode24', { platform: `${process.platform} ${process.arch}` })
    return { ...none, failed: 1 }
  }
  const missing = ensureSystemPackages()
  rmSync(at('out', 'reports'), { recursive: true, force: true })
  mkdirSync(at('out', 'reports'), { recursive: true })

  const built = await runStep('build', ['build/build.mjs'])
  console.log('— checks')
  const checked = await runChecks()
  printChecks(checked)
  return sum([
    outcome(built),
    ...checked.map(({ passed }) => outcome(passed)),
    await runVitest(),
    // The screens under test are the built ones.
    built ? await runPlaywright(missing) : { ...none, failed: 1 },
  ])
}

/** @param {boolean} passed */
function outcome(passed) {
  return { ...none, [passed ? 'passed' : 'failed']: 1 }
}

async function runVitest() {
  const endedWell = await runStep('unit and packaging tests', [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${vitestReport}`,
  ])
  return countsIn(vitestReport, fromVitest, endedWell)
}

/** @param {string[]} missing */
async function runPlaywright(missing) {
  const playwright = ['node_modules/@playwright/test/cli.js', 'test']
  const can = groups.filter(({ needs }) => !needs.some((program) => missing.includes(program)))
  const cannot = groups.filter((group) => !can.includes(group))
  const skipped = []
  for (const { project, needs } of cannot) {
    await runStep(`list of ${project}`, [...playwright, '--list', '--project', project])
    const listed = countsIn(playwrightReport, fromPlaywright, true)
    const count = listed.passed + listed.skipped
    const programs = needs.filter((program) => missing.includes(program)).join(', ')
    say('groupNotRun', { group: project, count, programs })
    skipped.push({ ...none, skipped: count })
  }
  if (electronBinary() === undefined) say('electronJourneysLeftOut')
  rmSync(playwrightReport, { force: true })
  if (can.length === 0) return sum(skipped)
  const chosen = can.flatMap(({ project }) => ['--project', project])
  const endedWell = await runStep('browser tests and journeys', [...playwright, ...chosen])
  const again = readSecondAttempts(playwrightReport)
  if (again.length > 0) say('secondAttempts', { count: again.length, tests: again.join('\n  ') })
  return sum([...skipped, countsIn(playwrightReport, fromPlaywright, endedWell)])
}

/**
 * @param {string} name
 * @param {string[]} command for Node
 * @returns {Promise<boolean>} whether it ended with 0
 */
function runStep(name, command) {
  console.log(`— ${name}`)
  const child = spawn(node24() ?? process.execPath, command, {
    cwd: root,
    stdio: 'inherit',
    env: environmentFor24(),
  })
  return new Promise((resolve) => {
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
}
