import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { manualClock } from '../../../test/obs/manualClock.ts'
import type { ModelKept, ModelSeen, Trial } from '../../../shared/voice/model.ts'
import type { OwnProcess } from '../../desk/desk.ts'
import type { ToEngine } from '../messages.ts'
import { createModels } from './models.ts'
import { unpack } from './unpack.ts'

const archive = join(
  import.meta.dirname,
  '../../../test/fixtures/models/sherpa-onnx-streaming-zipformer-zh-14M-2023-02-23.tar.bz2',
)

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'daobo-models-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

/** Unpacks in this process: what travels is the same. */
function unpackHere(): OwnProcess {
  let tell = (_message: unknown): void => undefined
  return {
    post(message) {
      const { archive: from, into } = message as { archive: string; into: string }
      void unpack(from, into, () => undefined).then(() => tell({ is: 'done' }))
    },
    onMessage: (listener) => void (tell = listener),
    onExit: () => undefined,
    end: () => undefined,
  }
}

function house() {
  const clock = manualClock()
  const posted: ToEngine[] = []
  const seen: Partial<ModelSeen>[] = []
  const state: { kept: ModelKept | null } = { kept: null }
  const models = createModels({
    dataDir,
    clock,
    kept: () => state.kept,
    startUnpack: unpackHere,
    post: (message) => posted.push(message),
    seen(one, trial?: Trial) {
      seen.push(one)
      if (trial && state.kept) state.kept = { ...state.kept, trial }
    },
    taken: (model) => void (state.kept = { ...model, trial: null, enabled: false }),
    log: () => undefined,
  })
  const words = (text: string, ended = false) =>
    models.heard({
      is: 'words',
      speaker: 'host',
      text,
      ended,
      untilEpochMs: clock.now() - 200,
      tookMs: 30,
      soundMs: 300,
    })
  return { clock, models, posted, seen, state, words, phase: () => seen.at(-1)?.phase }
}

async function taken() {
  const one = house()
  expect(await one.models.carryOut({ do: 'model.look', path: archive })).toBeNull()
  expect(await one.models.carryOut({ do: 'model.add' })).toBeNull()
  return one
}

describe('a look at a model', () => {
  it('that another one followed says nothing, and does not get in its way', async () => {
    const { models, seen } = house()
    const looks = [join(dataDir, 'nowhere'), archive].map((path) =>
      models.carryOut({ do: 'model.look', path }),
    )
    await Promise.all(looks)
    expect(seen.map(({ phase }) => phase)).toEqual(['found'])
    expect(await models.carryOut({ do: 'model.add' })).toBeNull()
  })

  it('is off once the model is forgotten', async () => {
    const { models, seen } = house()
    const look = models.carryOut({ do: 'model.look', path: archive })
    await models.carryOut({ do: 'model.forget' })
    await look
    expect(seen).toEqual([])
    expect(await models.carryOut({ do: 'model.add' })).toEqual({ code: 'model.notFound' })
  })
})

describe('a model that was taken', () => {
  it('lies in the studio’s folder, and is given to the listener only once it is enabled', async () => {
    const { models, posted, state } = await taken()
    expect(readdirSync(join(dataDir, 'models'))).toEqual(['current'])
    models.ready()
    expect(posted.at(-1)).toEqual({ do: 'model', model: null })
    state.kept = { ...state.kept!, enabled: true }
    models.ready()
    expect(posted.at(-1)).toMatchObject({
      do: 'model',
      model: { folder: join(dataDir, 'models', 'current') },
    })
  })

  it('is tried for five seconds from the first word on, and its figures are kept', async () => {
    const { models, clock, words, state, phase, posted } = await taken()
    await models.carryOut({ do: 'model.try' })
    models.loaded({ is: 'model', loaded: true, detail: '' })
    expect(phase()).toBe('trial')
    await clock.pass(8000)
    words('冒充客服')
    await clock.pass(4000)
    words('冒充客服退款是骗局退款不需要下载软件')
    expect(phase()).toBe('trial')
    await clock.pass(1100)
    expect(phase()).toBe('ready')
    expect(state.kept?.trial).toMatchObject({ realTimeFactor: 0.1, lagMs: 200 })
    // It was only tried: the listener is without it again.
    expect(posted.at(-1)).toEqual({ do: 'model', model: null })
  })

  it('is not kept as tried when nothing was heard of it', async () => {
    const { models, clock, state, phase } = await taken()
    await models.carryOut({ do: 'model.try' })
    models.loaded({ is: 'model', loaded: true, detail: '' })
    await clock.pass(21_000)
    expect(phase()).toBe('ready')
    expect(state.kept?.trial).toBeNull()
  })

  it('that broke the listener while it was loaded is not given to it again, until somebody tries it anew', async () => {
    const { models, posted, state, seen } = await taken()
    state.kept = { ...state.kept!, enabled: true }
    models.ready()
    models.broke()
    expect(seen.at(-1)).toMatchObject({ phase: 'failed', problem: 'load' })
    models.ready()
    expect(posted.at(-1)).toEqual({ do: 'model', model: null })
    await models.carryOut({ do: 'model.use' })
    expect(posted.at(-1)).toMatchObject({
      do: 'model',
      model: { folder: join(dataDir, 'models', 'current') },
    })
  })

  it('that was loaded already is not blamed when the listener ends later', async () => {
    const { models, posted, state, seen } = await taken()
    state.kept = { ...state.kept!, enabled: true }
    models.ready()
    models.loaded({ is: 'model', loaded: true, detail: '' })
    const before = seen.length
    models.broke()
    models.ready()
    expect(seen).toHaveLength(before)
    expect(posted.at(-1)).toMatchObject({ model: { folder: join(dataDir, 'models', 'current') } })
  })
})
