/**
 * A stand-in for Electron's own distribution, good enough for electron-builder: a program with the fuse wire in
 * it, language files, and an application archive to be replaced. No such program can be downloaded everywhere,
 * and none is needed to see what gets packed.
 */
import { createPackage } from '@electron/asar'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What @electron/fuses looks for in a program: 32 letters, then version, length and a byte a fuse ('0' off, '1' on). */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1'),
  Buffer.from([1, 9]),
  Buffer.from('101100111', 'latin1'),
])

const languages = ['de', 'en-US', 'fr', 'ja', 'zh-CN', 'zh-TW']

/** Fills a folder. For Windows `program` must be a real one, since resources are written into it. */
export async function makeStandInElectron(
  folder: string,
  platform: 'linux' | 'win',
  version: string,
  program: Buffer,
): Promise<void> {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  mkdirSync(join(folder, 'empty'))
  const name = join(folder, platform === 'win' ? 'electron.exe' : 'electron')
  writeFileSync(name, Buffer.concat([program, fuseWire]))
  chmodSync(name, 0o755)
  writeFileSync(join(folder, 'version'), version)
  for (const language of languages) writeFileSync(join(folder, 'locales', `${language}.pak`), '')
  await createPackage(join(folder, 'empty'), join(folder, 'resources', 'default_app.asar'))
}
