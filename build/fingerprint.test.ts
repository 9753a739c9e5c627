import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildIsCurrent, fingerprint, stampOf } from './fingerprint.mjs'

let top: string
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(top, path)), { recursive: true })
  writeFileSync(join(top, path), text)
}
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'daobo-fingerprint-'))
  write('shared/a.ts', 'a')
  write('main/b.ts', 'b')
  write('out/.stamp', fingerprint(top))
})
afterEach(() => rmSync(top, { recursive: true }))

describe('the build', () => {
  it('is current while no source changes', () => {
    expect(buildIsCurrent(top)).toBe(true)
  })

  it('is stale without a stamp', () => {
    rmSync(stampOf(top))
    expect(buildIsCurrent(top)).toBe(false)
  })

  it.each([
    ['another length', () => write('shared/a.ts', 'aa')],
    ['another time', () => utimesSync(join(top, 'main/b.ts'), 1, 1)],
    ['one more file', () => write('renderer/console/main.tsx', '')],
    ['one file less', () => rmSync(join(top, 'main/b.ts'))],
    ['other packages', () => write('package-lock.json', '{}')],
  ])('is stale after a source got %s', (_, change) => {
    change()
    expect(buildIsCurrent(top)).toBe(false)
  })

  it('does not care for tests', () => {
    write('shared/a.test.ts', 'a')
    expect(buildIsCurrent(top)).toBe(true)
  })
})
