/** A checkout in miniature for the tests of these scripts: the real build/ and packages, sources of the test's own. */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { at } from './place.mjs'

export interface StandIn {
  top: string
  write(path: string, text: string): void
  remove(): void
}

export function makeStandIn(name: string): StandIn {
  const top = realpathSync(mkdtempSync(join(tmpdir(), `daobo-${name}-`)))
  for (const path of ['build', 'package.json', 'package-lock.json', 'tsconfig.base.json']) {
    cpSync(at(path), join(top, path), { recursive: true, preserveTimestamps: true })
  }
  symlinkSync(at('node_modules'), join(top, 'node_modules'))
  return {
    top,
    write(path, text) {
      mkdirSync(dirname(join(top, path)), { recursive: true })
      writeFileSync(join(top, path), text)
    },
    remove: () => rmSync(top, { recursive: true, force: true }),
  }
}
