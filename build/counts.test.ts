import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countsIn, fromPlaywright, fromVitest, secondAttempts, sum } from './counts.mjs'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daobo-counts-'))
  path = join(folder, 'report.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

const vitestReport = (changes: object) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...changes,
})
const stats = { expected: 2, unexpected: 0, flaky: 0, skipped: 0 }

describe('the count at the end', () => {
  it('counts a test file that did not even load as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] }
    expect(fromVitest(vitestReport({ testResults: [broken] }))).toEqual({ passed: 3, failed: 1, skipped: 0 })
  })

  it('counts skipped and todo as skipped', () => {
    expect(fromVitest(vitestReport({ numPendingTests: 1, numTodoTests: 2 })).skipped).toBe(3)
  })

  it('counts what passed at its second attempt as passed, and names it', () => {
    const counts = fromPlaywright({ stats: { ...stats, flaky: 1 }, errors: [] })
    expect(counts).toEqual({ passed: 3, failed: 0, skipped: 0 })
    const spec = (title: string, status: string) => ({ title, tests: [{ status }] })
    const inner = { title: 'group', file: 'pages/b.spec.ts', specs: [spec('races', 'flaky')] }
    const specs = [spec('stands', 'expected'), spec('falls', 'unexpected')]
    const suites = [{ title: 'a', file: 'pages/a.spec.ts', specs, suites: [inner] }]
    expect(secondAttempts({ suites })).toEqual(['pages/b.spec.ts: races'])
    expect(secondAttempts({})).toEqual([])
  })

  it('counts an error outside of any test', () => {
    expect(fromPlaywright({ stats, errors: [{}] }).failed).toBe(1)
  })

  it('fails once when a runner left no report', () => {
    expect(countsIn(path, fromVitest, false)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(countsIn(path, fromVitest, true).failed).toBe(1)
  })

  it('fails when a runner ended badly although no test failed', () => {
    writeFileSync(path, JSON.stringify({ stats, errors: [] }))
    expect(countsIn(path, fromPlaywright, false)).toEqual({ passed: 2, failed: 1, skipped: 0 })
    expect(countsIn(path, fromPlaywright, true)).toEqual({ passed: 2, failed: 0, skipped: 0 })
  })

  it('adds up', () => {
    const one = { passed: 1, failed: 2, skipped: 3 }
    expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 })
  })
})
