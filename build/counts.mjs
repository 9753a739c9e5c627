/** Results of the test runners, added up. */
import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const none = { passed: 0, failed: 0, skipped: 0 }

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export const sum = (all) =>
  all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    none,
  )

/**
 * From Vitest's JSON report. A file that broke before its tests could run counts as a failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: unknown[] }[] }} report
 * @returns {Counts}
 */
export const fromVitest = (report) => ({
  passed: report.numPassedTests,
  failed:
    report.numFailedTests +
    report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
      .length,
  skipped: report.numPendingTests + report.numTodoTests,
})

/**
 * From Playwright's JSON report. What passed at its second attempt has passed; `secondAttempts` names it.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} report
 * @returns {Counts}
 */
export const fromPlaywright = ({ stats, errors }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
  skipped: stats.skipped,
})

/**
 * @typedef {{ title: string, file?: string, specs?: { title: string, tests: { status: string }[] }[], suites?: Suite[] }} Suite
 */

/**
 * Tests of Playwright's JSON report that failed first and passed then: on a busy machine, or a fault that shows itself
 * now and then.
 * @param {{ suites?: Suite[] }} report
 * @returns {string[]}
 */
export const secondAttempts = ({ suites = [] }) =>
  suites.flatMap((suite) => [
    ...(suite.specs ?? [])
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ title }) => (suite.file === undefined ? title : `${suite.file}: ${title}`)),
    ...secondAttempts(suite),
  ])

/**
 * What a runner left behind, or one failure where it left nothing or said nothing bad and yet ended badly.
 * @template Report
 * @param {string} path
 * @param {(report: Report) => Counts} count
 * @param {boolean} endedWell
 * @returns {Counts}
 */
export function countsIn(path, count, endedWell) {
  const counts = reported(path, count)
  if (endedWell || counts.failed > 0) return counts
  return { ...counts, failed: 1 }
}

/**
 * @template Report
 * @param {string} path
 * @param {(report: Report) => Counts} count
 * @returns {Counts}
 */
function reported(path, count) {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return { ...none, failed: 1 }
    throw error
  }
}

/**
 * @param {string} path of Playwright's JSON report
 * @returns {string[]} nothing where there is no report: that is counted as a failure elsewhere
 */
export const readSecondAttempts = (path) =>
  existsSync(path) ? secondAttempts(JSON.parse(readFileSync(path, 'utf8'))) : []
