import { extractFile, getRawHeader, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildIsCurrent } from '../../build/fingerprint.mjs'
import { screensIn } from '../../build/pages.mjs'
import { at, root } from '../../build/place.mjs'
import { makeStandInElectron } from './standInElectron.ts'

const run = promisify(execFile)
const require = createRequire(import.meta.url)
const { version }: { version: string } = require('electron/package.json')

const windowsProgram = at('node_modules', 'electron-winstaller', 'vendor', '7z-x64.exe')

const targets = [
  { platform: 'linux', name: 'daobo', program: Buffer.from('a program') },
  { platform: 'win', name: 'daobo.exe', program: readFileSync(windowsProgram) },
] as const

/** How a fuse reads in the program. */
const off = '0'.charCodeAt(0)
const on = '1'.charCodeAt(0)

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daobo-packaging-'))
  if (!buildIsCurrent()) await run(process.execPath, [at('build', 'build.mjs')], { cwd: root })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(targets)('what is packed for $platform', ({ platform, program, name }) => {
  const path = (...parts: string[]) => join(folder, platform, 'packed', `${platform}-unpacked`, ...parts)
  const archive = () => path('resources', 'app.asar')

  beforeAll(async () => {
    const electron = join(folder, platform, 'electron')
    await makeStandInElectron(electron, platform, version, program)
    const builder = [at('node_modules', 'electron-builder', 'cli.js'), '--dir', `--${platform}`, '--x64']
    const places = [
      `-c.electronDist=${electron}`,
      `-c.directories.output=${join(folder, platform, 'packed')}`,
    ]
    await run(process.execPath, [...builder, ...places], { cwd: root })
  })

  it('is the build and its description, and nothing foreign', () => {
    const files = listPackage(archive(), { isPack: false }).map((file) => file.replaceAll('\\', '/'))
    const foreign = files.filter(
      (file) => !/^\/(package\.json$|out$|out\/main($|\/)|out\/renderer($|\/))/.test(file),
    )
    expect(foreign).toEqual([])
    expect(files.filter((file) => /\.(ts|tsx|map)$|node_modules|\.test\./.test(file))).toEqual([])
  })

  it('holds the shell, the preload as CommonJS, and the page of every screen', () => {
    const files = new Set(listPackage(archive(), { isPack: false }).map((file) => file.replaceAll('\\', '/')))
    const pages = screensIn(at('renderer')).map((screen) => `/out/renderer/${screen}/index.html`)
    expect(pages).not.toEqual([])
    for (const file of ['/out/main/electron.js', '/out/main/preload.cjs', ...pages])
      expect(files).toContain(file)
  })

  it('carries the listener and its model outside the archive, where the system can load them', () => {
    const voice = path('resources', 'voice')
    expect(statSync(join(voice, 'silero.onnx')).size).toBeGreaterThan(1_000_000)
    expect(readdirSync(join(voice, 'node_modules', 'sherpa-onnx-node'))).toEqual(
      expect.arrayContaining(['package.json', 'sherpa-onnx.js', 'addon.js', 'vad.js']),
    )
    expect(readFileSync(join(voice, 'licences.md'), 'utf8')).toContain('Silero VAD')
    const native = join(voice, 'node_modules', `sherpa-onnx-${platform}-x64`)
    // npm brings only what is for this system; a package for another is made there.
    if (!existsSync(at('node_modules', `sherpa-onnx-${platform}-x64`)))
      return expect(existsSync(native)).toBe(false)
    expect(readdirSync(native)).toContain('sherpa-onnx.node')
    const loaded = createRequire(join(voice, 'from.cjs'))('sherpa-onnx-node') as { Vad?: unknown }
    expect(loaded.Vad).toBeTypeOf('function')
  })

  it('tells Electron where to begin, and carries no list of development packages', () => {
    const about = JSON.parse(extractFile(archive(), 'package.json').toString('utf8'))
    expect(about).toMatchObject({ name: 'daobo', main: 'out/main/electron.js', type: 'module' })
    expect(about).not.toHaveProperty('devDependencies')
    expect(about).not.toHaveProperty('scripts')
  })

  it('has the fuses blown that make the program a desk and not a Node', async () => {
    const wire = await getCurrentFuseWire(path(name))
    const state = (fuse: FuseV1Options) => wire[fuse]
    expect(state(FuseV1Options.RunAsNode)).toBe(off)
    expect(state(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(off)
    expect(state(FuseV1Options.EnableNodeCliInspectArguments)).toBe(off)
    expect(state(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(off)
    expect(state(FuseV1Options.EnableCookieEncryption)).toBe(on)
    expect(state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(on)
    expect(state(FuseV1Options.OnlyLoadAppFromAsar)).toBe(on)
  })

  it('speaks Chinese and English and no more', () => {
    expect(readdirSync(path('locales')).toSorted()).toEqual(['en-US.pak', 'zh-CN.pak'])
  })
})

describe('the program for Windows', () => {
  it('is sealed: it knows the hash of its archive', () => {
    const packed = join(folder, 'win', 'packed', 'win-unpacked')
    const { headerString } = getRawHeader(join(packed, 'resources', 'app.asar'))
    const hash = createHash('sha256').update(headerString).digest('hex')
    expect(readFileSync(join(packed, 'daobo.exe')).includes(hash)).toBe(true)
  })
})
