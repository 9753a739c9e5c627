import { strToU8, zipSync } from 'fflate'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { modelFilesAmong } from '../../../shared/voice/model.ts'
import { copyParts, lookAt, nameOf } from './look.ts'
import { unpack, UnpackProblem } from './unpack.ts'

const fixtures = join(import.meta.dirname, '../../../test/fixtures/models')
const good = 'sherpa-onnx-streaming-zipformer-zh-14M-2023-02-23.tar.bz2'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daobo-model-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const into = () => join(folder, 'into')
const problemOf = async (archive: string): Promise<string> => {
  const error: unknown = await unpack(archive, into(), () => undefined).then(
    () => null,
    (reason: unknown) => reason,
  )
  return error instanceof UnpackProblem ? error.problem : String(error)
}

describe('which model it is', () => {
  it.each([
    [['encoder.onnx', 'decoder.onnx', 'joiner.onnx', 'tokens.txt'], 'transducer'],
    [['encoder.int8.onnx', 'decoder.int8.onnx', 'tokens.txt'], 'paraformer'],
    [['model.int8.onnx', 'tokens.txt', 'README.md'], 'ctc'],
  ])('%j', (names, kind) => {
    expect(modelFilesAmong(names)).toMatchObject({ kind })
  })

  it('takes the small numbers where there are both', () => {
    const files = modelFilesAmong([
      'encoder.onnx',
      'encoder.int8.onnx',
      'decoder.onnx',
      'joiner.int8.onnx',
      'joiner.onnx',
      'tokens.txt',
    ])
    expect(files).toMatchObject({
      encoder: 'encoder.int8.onnx',
      decoder: 'decoder.onnx',
      joiner: 'joiner.int8.onnx',
    })
  })

  it.each([
    [['readme.txt'], 'noModel'],
    [['encoder.onnx', 'decoder.onnx'], 'noTokens'],
    [['encoder.onnx', 'joiner.onnx', 'tokens.txt'], 'noDecoder'],
  ])('%j is none: %s', (names, problem) => {
    expect(modelFilesAmong(names)).toBe(problem)
  })
})

describe('an archive', () => {
  it('gives what belongs to the model, with sizes, checksums and the licence, and nothing else', async () => {
    await unpack(join(fixtures, good), into(), () => undefined)
    expect(readdirSync(into())).not.toContain('0.wav')
    const looked = await lookAt(into(), nameOf(good))
    expect(looked).toMatchObject({
      files: { kind: 'transducer', encoder: 'encoder-epoch-99.int8.onnx' },
      about: {
        name: 'sherpa-onnx-streaming-zipformer-zh-14M-2023-02-23',
        licence: 'Apache License, Version 2.0 (made up)',
      },
    })
    const { about } = looked as Extract<typeof looked, { about: unknown }>
    expect(about.files).toHaveLength(4)
    expect(about.bytes).toBe(about.files.reduce((sum, file) => sum + file.bytes, 0))
    expect(about.files.find(({ name }) => name.startsWith('encoder'))).toEqual({
      name: 'encoder-epoch-99.int8.onnx',
      bytes: 12,
      sha256: 'eb547fca8b6cf2f365ad5c041ac3a14f6876105591de6668f8e681c4b34d7a8c',
    })
  })

  it('is read with names longer than a tar header holds', async () => {
    await unpack(join(fixtures, 'long-names.tar.bz2'), into(), () => undefined)
    expect(await lookAt(into(), 'x')).toMatchObject({ files: { kind: 'transducer' } })
  })

  it('may be a zip as well', async () => {
    const zip = zipSync({
      'm/model.onnx': strToU8('net'),
      'm/tokens.txt': strToU8('a 0'),
      'm/LICENSE.txt': strToU8('MIT'),
    })
    writeFileSync(join(folder, 'small-ctc.zip'), zip)
    await unpack(join(folder, 'small-ctc.zip'), into(), () => undefined)
    expect(await lookAt(into(), 'x')).toMatchObject({ files: { kind: 'ctc' }, about: { licence: 'MIT' } })
  })

  it.each([
    ['slip.tar.bz2', 'outside'],
    ['broken-off.tar.bz2', 'damaged'],
    ['no-archive.tar.bz2', 'damaged'],
    ['nowhere.tar.bz2', 'notFound'],
    ['make.py', 'notArchive'],
  ])('%s is refused: %s', async (name, problem) => {
    expect(await problemOf(join(fixtures, name))).toBe(problem)
    expect(readdirSync(folder)).toEqual(['into'])
  })

  it('that wants to write elsewhere is refused as a zip too', async () => {
    for (const name of ['../evil.onnx', 'C:\\evil.onnx', 'a\\..\\..\\evil.onnx']) {
      writeFileSync(
        join(folder, 'slip.zip'),
        zipSync({ [name]: strToU8('evil'), 'm/tokens.txt': strToU8('a') }),
      )
      expect(await problemOf(join(folder, 'slip.zip'))).toBe('outside')
    }
    expect(readdirSync(folder).toSorted()).toEqual(['into', 'slip.zip'])
  })

  it('with a damaged zip directory is refused', async () => {
    const zip = zipSync({ 'm/model.onnx': strToU8('net') })
    writeFileSync(join(folder, 'half.zip'), zip.subarray(0, zip.length - 20))
    expect(await problemOf(join(folder, 'half.zip'))).toBe('damaged')
  })

  it('without tokens.txt says that this is what is missing', async () => {
    await unpack(join(fixtures, 'no-tokens.tar.bz2'), into(), () => undefined)
    expect(await lookAt(into(), 'x')).toEqual({ problem: 'noTokens' })
  })
})

describe('a folder', () => {
  it('is copied, from itself or from the one in it that holds the model', async () => {
    const inner = join(folder, 'unpacked', 'zipformer')
    mkdirSync(inner, { recursive: true })
    for (const name of ['encoder.onnx', 'decoder.onnx', 'joiner.onnx', 'tokens.txt', 'holiday.jpg'])
      writeFileSync(join(inner, name), name)
    expect(await copyParts(join(folder, 'unpacked'), into())).toBeNull()
    expect(readdirSync(into()).toSorted()).toEqual([
      'decoder.onnx',
      'encoder.onnx',
      'joiner.onnx',
      'tokens.txt',
    ])
    expect(readFileSync(join(into(), 'encoder.onnx'), 'utf8')).toBe('encoder.onnx')
  })

  it('without a model is told of, and nothing is copied', async () => {
    mkdirSync(join(folder, 'photos'))
    expect(await copyParts(join(folder, 'photos'), into())).toBe('noModel')
    expect(readdirSync(folder)).toEqual(['photos'])
  })

  it('with an empty file is damaged', async () => {
    mkdirSync(into())
    writeFileSync(join(into(), 'model.onnx'), '')
    writeFileSync(join(into(), 'tokens.txt'), 'a 0')
    expect(await lookAt(into(), 'x')).toEqual({ problem: 'damaged' })
  })
})
