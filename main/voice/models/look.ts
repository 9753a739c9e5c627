import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { cp, mkdir, readFile, readdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import {
  isLicence,
  isModelPart,
  modelFilesAmong,
  type ModelAbout,
  type ModelFiles,
  type ModelProblem,
} from '../../../shared/voice/model.ts'

export type Looked = { about: ModelAbout; files: ModelFiles } | { problem: ModelProblem }

/** Longest licence that is shown; the Apache licence is 11 kB. */
const licenceBytes = 60_000

/** What a folder of model parts is: kind, sizes, checksums, licence. */
export async function lookAt(folder: string, name: string): Promise<Looked> {
  const names = await readdir(folder)
  const files = modelFilesAmong(names)
  if (typeof files === 'string') return { problem: files }
  const { kind: _kind, ...wanted } = files
  const facts = await Promise.all(
    Object.values(wanted).map(async (file) => ({
      name: file,
      bytes: (await stat(join(folder, file))).size,
      sha256: await sha256Of(join(folder, file)),
    })),
  )
  if (facts.some(({ bytes }) => bytes === 0)) return { problem: 'damaged' }
  const licence = names.find(isLicence)
  return {
    files,
    about: {
      name,
      kind: files.kind,
      files: facts,
      bytes: facts.reduce((sum, file) => sum + file.bytes, 0),
      licence:
        licence === undefined ? null : (await readFile(join(folder, licence), 'utf8')).slice(0, licenceBytes),
    },
  }
}

/**
 * Copies the parts of a model out of a folder of the person's into ours, from that folder or the one folder in it that
 * holds a model, as archives unpacked by hand have it.
 */
export async function copyParts(from: string, into: string): Promise<ModelProblem | null> {
  const folder = await folderWithModel(from)
  if (folder === null) return 'noModel'
  await rm(into, { recursive: true, force: true })
  await mkdir(into, { recursive: true })
  const names = (await readdir(folder)).filter((name) => isModelPart(name) || isLicence(name))
  const files = modelFilesAmong(names)
  if (typeof files === 'string') return files
  const { kind: _kind, ...wanted } = files
  for (const name of [...Object.values(wanted), ...names.filter(isLicence)])
    await cp(join(folder, name), join(into, name))
  return null
}

async function folderWithModel(folder: string): Promise<string | null> {
  const entries = await readdir(folder, { withFileTypes: true })
  if (entries.some(({ name }) => /\.onnx$/i.test(name))) return folder
  for (const entry of entries) {
    if (!entry.isDirectory()) continue
    const inner = join(folder, entry.name)
    if ((await readdir(inner)).some((name) => /\.onnx$/i.test(name))) return inner
  }
  return null
}

/** What a model is called: as its folder or archive is. */
export const nameOf = (path: string): string =>
  basename(path)
    .replace(/\.(?:tar\.bz2|tbz2?|zip)$/i, '')
    .slice(0, 120)

function sha256Of(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const hash = createHash('sha256')
    createReadStream(path)
      .on('data', (chunk) => hash.update(chunk))
      .on('error', reject)
      .on('end', () => resolve(hash.digest('hex')))
  })
}
