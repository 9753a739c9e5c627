import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeStandIn, type StandIn } from './standIn.ts'

const page = (name: string) =>
  `<!doctype html><html lang="zh-CN"><head><title>${name}</title></head><body><div id="root"></div>` +
  `<script type="module" src="./main.tsx"></script></body></html>`
const script = `import '../kit/kit.css'
const held: { last?: number } = {}
held.last ??= Number(document.title.length)
document.body.dataset['last'] = String(held?.last)
`
const style = `@font-face { font-family: a; src: url(./a.woff2) format('woff2') }
.a { color: oklch(0.5 0.2 20); .b { inset: 0 } }
`

let standIn: StandIn
const read = (path: string) => readFileSync(join(standIn.top, path), 'utf8')
const assets = (ending: string) =>
  readdirSync(join(standIn.top, 'out/renderer/assets')).filter((name) => name.endsWith(ending))
const build = () =>
  execFileSync(process.execPath, ['build/build.mjs'], { cwd: standIn.top, stdio: 'pipe', encoding: 'utf8' })

beforeAll(() => {
  standIn = makeStandIn('build')
  for (const screen of ['console', 'overlay', 'ask']) {
    standIn.write(`renderer/${screen}/index.html`, page(screen))
    standIn.write(`renderer/${screen}/main.tsx`, script)
  }
  standIn.write('renderer/kit/kit.css', style)
  standIn.write('renderer/kit/a.woff2', 'small')
  standIn.write('main/version.ts', `export const version = '1'\n`)
  standIn.write(
    'main/headless.ts',
    `import { WebSocketServer } from 'ws'\nimport { version } from './version.ts'\nconsole.log(version, typeof WebSocketServer)\n`,
  )
  standIn.write(
    'main/electron.ts',
    `import { app } from 'electron'\nimport { version } from './version.ts'\nconsole.log(app.name, version)\n`,
  )
  standIn.write(
    'main/preload.ts',
    `import { contextBridge } from 'electron'\nimport { version } from './version.ts'\ncontextBridge.exposeInMainWorld('desk', { version })\n`,
  )
  build()
}, 60_000)
afterAll(() => standIn.remove())

describe('the built screens', () => {
  it('are found by their index.html; a folder without one is no screen', () => {
    expect(readdirSync(join(standIn.top, 'out/renderer')).toSorted()).toEqual([
      'ask',
      'assets',
      'console',
      'overlay',
    ])
  })

  it.each(['console', 'overlay', 'ask'])(
    'keep script and style out of the page of %s, as the policy demands',
    (screen) => {
      const html = read(`out/renderer/${screen}/index.html`)
      expect(html).toMatch(/<script type="module" crossorigin src="\/assets\/[^"]+\.js"><\/script>/)
      expect(html).not.toMatch(/<style|<script(?![^>]*src=)|javascript:|\son\w+=/)
    },
  )

  it('emit fonts as files however small', () => {
    expect(assets('.woff2')).toHaveLength(1)
    for (const name of assets('.css')) expect(read(`out/renderer/assets/${name}`)).not.toContain('data:')
  })

  it('are written for their engine: nesting for a current one, none for OBS’s and for old phones', () => {
    const css = (screen: string) =>
      read(
        `out/renderer${/href="(\/assets\/[^"]+\.css)"/.exec(read(`out/renderer/${screen}/index.html`))?.[1]}`,
      )
    expect(css('console')).toMatch(/\.a\{[^}]*\.b\{/)
    expect(css('overlay')).toMatch(/\.a \.b\{/)
    expect(css('overlay')).toMatch(/color:#[0-9a-f]{6}/)
    const js = (screen: string) =>
      read(
        `out/renderer${/src="(\/assets\/[^"]+\.js)"/.exec(read(`out/renderer/${screen}/index.html`))?.[1]}`,
      )
    expect(js('console')).toContain('?.')
    expect(js('ask')).not.toMatch(/\?\?=|\?\./)
  })
})

describe('the built studio', () => {
  it('needs nothing but Node', () => {
    const output = execFileSync(process.execPath, [join(standIn.top, 'out/main/headless.js')], {
      cwd: '/',
      encoding: 'utf8',
    })
    expect(output.trim()).toBe('1 function')
    const imported = importedBy(read('out/main/headless.js'))
    expect(imported.filter((name) => !name.startsWith('node:') && !name.startsWith('./'))).toEqual([])
  })

  it('meets Electron only in the shell', () => {
    expect(importedBy(read('out/main/electron.js'))).toContain('electron')
    for (const name of readdirSync(join(standIn.top, 'out/main'))) {
      if (/^(electron\.js|preload\.cjs)$/.test(name)) continue
      expect(importedBy(read(`out/main/${name}`))).not.toContain('electron')
    }
  })

  it('has a preload that is one CommonJS file and requires Electron alone', () => {
    const preload = read('out/main/preload.cjs')
    expect([...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron'])
    expect(preload).not.toMatch(/^\s*(import|export)\b/m)
  })
})

describe('a build that fails', () => {
  it('leaves the last good one as it was', () => {
    const before = read('out/main/headless.js')
    standIn.write('main/version.ts', `export const version = \n`)
    expect(build).toThrow('version.ts')
    expect(read('out/main/headless.js')).toBe(before)
    expect(readdirSync(join(standIn.top, 'out')).filter((name) => name.startsWith('.fresh'))).toEqual([])
    expect(existsSync(join(standIn.top, 'out/renderer/console/index.html'))).toBe(true)
  })
})

const importedBy = (code: string) =>
  [...code.matchAll(/^import\s(?:[^'"]*\sfrom\s)?["']([^"']+)["']/gm)].map(([, name]) => name ?? '')
