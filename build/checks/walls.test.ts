import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at } from '../place.mjs'

/** Small files that break one wall each, and some that break none. */
const refused: Record<string, [text: string, rule: string]> = {
  'shared/live/node.ts': [`import 'node:fs'`, 'no-restricted-imports'],
  'shared/live/up.ts': [`import '../../main/obs/link.ts'`, 'no-restricted-imports'],
  'shared/live/react.ts': [`import 'react'`, 'no-restricted-imports'],
  'renderer/console/main.ts': [`import '../../main/studio/loop.ts'`, 'no-restricted-imports'],
  'renderer/console/node.ts': [`import 'node:path'`, 'no-restricted-imports'],
  'renderer/console/electron.ts': [`import 'electron'`, 'no-restricted-imports'],
  'main/obs/electron.ts': [`import 'electron'`, 'no-restricted-imports'],
  'main/screens/page.ts': [`import '../../renderer/console/rundown.tsx'`, 'no-restricted-imports'],
  'main/studio/electron.ts': [`import 'electron'`, 'no-restricted-imports'],
  'main/studio/adapter.ts': [`import { link } from '../obs/link.ts'\nlink()`, 'no-restricted-imports'],
  'main/desk/page.ts': [`import '../../renderer/console/rundown.tsx'`, 'no-restricted-imports'],
  'main/obs/circleA.ts': [`import './circleB.ts'`, 'no-cycle'],
  'main/obs/circleB.ts': [`import './circleA.ts'`, 'no-cycle'],
  'main/obs/any.ts': [`export const a = (b: any) => b`, 'no-explicit-any'],
  'main/obs/ignore.ts': [`// @ts-ignore\nexport const a: string = 1`, 'ban-ts-comment'],
  'main/obs/swallow.ts': [`try {\n  JSON.parse('')\n} catch {}`, 'no-empty'],
  'main/obs/floating.ts': [`const late = async () => 1\nlate()`, 'no-floating-promises'],
  'main/obs/forgotten.ts': [
    `export const a = (b: 'x' | 'y') => {\n  switch (b) {\n    case 'x':\n      return 1\n  }\n}`,
    'switch-exhaustiveness-check',
  ],
}
const fine: Record<string, string> = {
  'shared/live/fine.ts': `import { z } from 'zod'\nimport { live } from '../show/deep/live.ts'\nexport const a = [z, live]`,
  'shared/show/deep/live.ts': `export const live = 1`,
  'main/obs/link.ts': `export const link = () => 1\nexport interface Link {}`,
  'main/studio/port.ts': `import type { Link } from '../obs/link.ts'\nexport type L = Link`,
  'main/studio/studio.ts': `import { link } from '../obs/link.ts'\nlink()`,
  'main/desk/electron/window.ts': `import { BrowserWindow } from 'electron'\nexport const w = BrowserWindow`,
  'main/electron.ts': `import { app } from 'electron'\nexport const a = app`,
}

let top: string
let found: { file: string; rule: string }[]

beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'daobo-walls-'))
  copyFileSync(at('.oxlintrc.json'), join(top, '.oxlintrc.json'))
  const compilerOptions = { strict: true, module: 'esnext', moduleResolution: 'bundler', noEmit: true }
  writeFileSync(join(top, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
  const texts = [
    ...Object.entries(refused).map(([path, [text]]) => [path, text] as const),
    ...Object.entries(fine),
  ]
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(top, path)), { recursive: true })
    writeFileSync(join(top, path), `${text}\n`)
  }
  found = lint(top)
}, 60_000)
afterAll(() => rmSync(top, { recursive: true }))

describe('walls and lint', () => {
  it.each(Object.entries(refused).map(([path, [, rule]]) => [path, rule] as const))(
    'refuse %s by %s',
    (path, rule) => {
      expect(found.filter(({ file }) => file === path).map((one) => one.rule)).toContain(rule)
    },
  )

  it.each(Object.keys(fine))('let %s pass', (path) => {
    expect(found.filter(({ file }) => file === path)).toEqual([])
  })
})

function lint(folder: string): { file: string; rule: string }[] {
  const run = () =>
    execFileSync(
      process.execPath,
      [at('node_modules/oxlint/bin/oxlint'), '--type-aware', '-f', 'json', 'shared', 'renderer', 'main'],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, PATH: `${at('node_modules', '.bin')}:${process.env['PATH']}` },
      },
    )
  const report: { diagnostics: { filename: string; code: string }[] } = JSON.parse(outputOf(run))
  return report.diagnostics.map(({ filename, code }) => ({
    file: filename,
    rule: /\((.*)\)/.exec(code)?.[1] ?? code,
  }))
}

/** oxlint reports on stdout and exits with 1 when it has found something, which here it is meant to. */
function outputOf(run: () => string): string {
  try {
    return run()
  } catch (error) {
    const { stdout } = error as { stdout?: unknown }
    if (typeof stdout === 'string' && stdout !== '') return stdout
    throw error
  }
}
