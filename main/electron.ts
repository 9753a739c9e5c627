import * as electron from 'electron'
import { join } from 'node:path'
import { runShell } from './desk/electron/shell.ts'
import { version } from './version.ts'

/** Electron's way in. Everything it does is in `desk/electron/shell.ts`, where a typed fake can stand for Electron. */
await runShell({
  electron,
  pagesDir: join(import.meta.dirname, '../renderer'),
  preload: join(import.meta.dirname, 'preload.cjs'),
  version,
  port: 7420,
  log: (line) => void process.stderr.write(`${line}\n`),
})
