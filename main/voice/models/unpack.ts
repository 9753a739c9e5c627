import { createReadStream, closeSync, openSync, readFileSync, writeSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import unbzip2 from 'unbzip2-stream'
import { isLicence, isModelPart, type ModelProblem } from '../../../shared/voice/model.ts'
import { FileRefused } from '../../library/import/refused.ts'
import { openZip } from '../../library/import/zip.ts'
import { createTarReader, TarDamaged } from './tar.ts'

/** Why an archive was not unpacked. */
export class UnpackProblem extends Error {
  readonly problem: ModelProblem
  constructor(problem: ModelProblem, options?: ErrorOptions) {
    super(problem, options)
    this.problem = problem
  }
}

/** The largest streaming model for Chinese is a quarter of this. */
const mostBytes = 2 * 1024 ** 3
const mostFiles = 20_000

/**
 * Takes what belongs to a model out of an archive into one flat folder: nothing else is written, and nothing anywhere
 * else, whatever the names in it say.
 * @throws UnpackProblem
 */
export async function unpack(
  archive: string,
  into: string,
  progress: (bytes: number) => void,
): Promise<void> {
  mkdirSync(into, { recursive: true })
  try {
    if (/\.zip$/i.test(archive)) return await unzip(archive, into, progress)
    if (/\.(?:tar\.bz2|tbz2?)$/i.test(archive)) return await untar(archive, into, progress)
  } catch (error) {
    throw asProblem(error)
  }
  throw new UnpackProblem('notArchive')
}

/** Writes the parts that are wanted, and keeps count. */
function createKeeper(into: string, progress: (bytes: number) => void) {
  let files = 0
  let bytes = 0
  let told = 0
  let open: number | null = null
  const close = (): void => {
    if (open !== null) closeSync(open)
    open = null
  }
  return {
    /** Who takes an entry's contents; null where it is not wanted. */
    begin(name: string): ((piece: Uint8Array) => void) | null {
      close()
      files += 1
      if (files > mostFiles) throw new UnpackProblem('tooLarge')
      if (isOutside(name)) throw new UnpackProblem('outside')
      const own = basename(name)
      if (!isModelPart(own) && !isLicence(own)) return null
      const file = openSync(join(into, own), 'w')
      open = file
      return (piece) => {
        bytes += piece.length
        if (bytes > mostBytes) throw new UnpackProblem('tooLarge')
        // A disk that runs full takes a part without a word, and refuses only the next.
        for (let at = 0; at < piece.length;) at += writeSync(file, piece, at)
        if (bytes - told < 4_000_000) return
        told = bytes
        progress(bytes)
      }
    },
    close,
  }
}

/** A name that would lead out of the folder: such an archive was made to harm. */
const isOutside = (name: string): boolean =>
  /^(?:[\\/]|[a-z]:)/i.test(name) || name.split(/[\\/]/).includes('..') || name.includes('\0')

async function unzip(archive: string, into: string, progress: (bytes: number) => void): Promise<void> {
  const zip = openZip(readFileSync(archive), mostBytes)
  const keeper = createKeeper(into, progress)
  try {
    for (const name of zip.names) {
      const take = name.endsWith('/') ? null : keeper.begin(name)
      if (take) for await (const piece of zip.pieces(name)) take(piece)
    }
  } finally {
    keeper.close()
  }
}

async function untar(archive: string, into: string, progress: (bytes: number) => void): Promise<void> {
  const keeper = createKeeper(into, progress)
  const tar = createTarReader(({ name, isFile }) => (isFile ? keeper.begin(name) : dropped(name)))
  const packed = createReadStream(archive)
  try {
    // A stream of the old kind: it is told of what went wrong before it by itself.
    const plain = unbzip2()
    packed.on('error', (error) => plain.emit('error', error))
    await new Promise<void>((resolve, reject) => {
      plain.on('data', (chunk: Uint8Array) => {
        try {
          tar.push(chunk)
        } catch (error) {
          packed.destroy()
          reject(error)
        }
      })
      plain.on('end', () => resolve())
      // What the disk says is told as it is; all else is the archive's fault.
      plain.on('error', (error: NodeJS.ErrnoException) =>
        reject(error.code === undefined ? new UnpackProblem('damaged', { cause: error }) : error),
      )
      packed.pipe(plain)
    })
    tar.end()
  } finally {
    packed.destroy()
    keeper.close()
  }
}

/** Links and folders are passed over, but their names are looked at as well. */
function dropped(name: string): null {
  if (isOutside(name)) throw new UnpackProblem('outside')
  return null
}

function asProblem(error: unknown): unknown {
  if (error instanceof TarDamaged || error instanceof FileRefused)
    return new UnpackProblem('damaged', { cause: error })
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return new UnpackProblem('notFound', { cause: error })
  if (code === 'ENOSPC') return new UnpackProblem('disk', { cause: error })
  if (code === 'EACCES' || code === 'EPERM') return new UnpackProblem('unreadable', { cause: error })
  return error
}
