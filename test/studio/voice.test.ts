import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { encodeFrame } from '../../shared/voice/frame.ts'
import type { FromVoice } from '../../shared/voice/wire.ts'
import { testStudio, type TestStudio } from './testStudio.ts'

/** The voice over a real socket, with the real listener in its own process. */
const fixtures = join(import.meta.dirname, '../fixtures/models')
const good = join(fixtures, 'sherpa-onnx-streaming-zipformer-zh-14M-2023-02-23.tar.bz2')

let studio: TestStudio
beforeEach(async () => {
  studio = await testStudio()
})
afterEach(() => studio.close())

const voice = () => studio.state().seen.voice
const until = (what: () => unknown) =>
  vi.waitFor(() => expect(what()).toBeTruthy(), { timeout: 15_000, interval: 20 })

interface Line {
  told: FromVoice[]
  socket: WebSocket
  /** Sends frames of silence until it is closed. */
  close(): void
}

async function microphone(first: unknown): Promise<Line> {
  const socket = new WebSocket(`${studio.url.replace('http', 'ws')}/api/v1/voice`)
  const told: FromVoice[] = []
  socket.on('message', (data: Buffer) => told.push(JSON.parse(data.toString()) as FromVoice))
  await new Promise((resolve, reject) => {
    socket.on('open', resolve)
    socket.on('error', reject)
  })
  socket.send(JSON.stringify(first))
  const timer = setInterval(() => {
    if (socket.readyState === socket.OPEN && told.some(({ t }) => t === 'welcome'))
      socket.send(encodeFrame({ startEpochMs: Date.now() - 32, samples: new Int16Array(512) }))
  }, 32)
  const close = (): void => {
    clearInterval(timer)
    socket.close()
  }
  return { told, socket, close }
}

const hello = (more: object = {}) => ({
  t: 'hello',
  token: studio.tokens.operator,
  speaker: 'host',
  microphone: '桌面',
  ...more,
})

describe('a microphone on the line', () => {
  it('is seen while it is open, and starts the listener', async () => {
    const line = await microphone(hello())
    await until(() => voice().engine.status === 'ready')
    expect(voice().speakers.host).toMatchObject({ microphone: '桌面', status: 'open', speaking: false })
    line.close()
    await until(() => voice().speakers.host === undefined)
  })

  it.each([
    ['a wrong token', () => hello({ token: 'x'.repeat(43) }), 'token.wrong'],
    ['a token that is not for it', () => hello({ token: studio.tokens.overlay }), 'role.forbidden'],
    ['nobody', () => hello({ speaker: 'audience' }), 'command.malformed'],
    ['noise', () => 'noise', 'command.malformed'],
  ])('is refused to %s, in words', async (_who, first, code) => {
    const line = await microphone(first())
    await until(() => line.told.some(({ t }) => t === 'bye'))
    const [bye] = line.told
    expect(bye).toMatchObject({ refusal: { code } })
    expect(bye?.t === 'bye' && bye.message.length > 5).toBe(true)
    line.close()
  })

  it('that is opened twice is the newer one’s', async () => {
    const first = await microphone(hello())
    await until(() => voice().speakers.host)
    const second = await microphone(hello({ microphone: '领夹' }))
    await until(() =>
      first.told.some((message) => message.t === 'bye' && message.refusal.code === 'voice.replaced'),
    )
    expect(voice().speakers.host?.microphone).toBe('领夹')
    first.close()
    second.close()
  })
})

describe('a speech model', () => {
  it('is looked at in its archive, taken, and goes with the studio’s folder', async () => {
    expect((await studio.command('model.look', { path: `"${good}"` })).status).toBe(200)
    await until(() => voice().model.phase === 'found')
    expect(voice().model.found).toMatchObject({
      kind: 'transducer',
      licence: expect.stringContaining('Apache') as unknown,
    })
    expect((await studio.command('model.add')).status).toBe(200)
    expect(studio.state().saved.model).toMatchObject({ enabled: false, trial: null })
    expect(readdirSync(join(studio.dataDir, 'models', 'current'))).toContain('tokens.txt')
    const untried = await studio.command('model.enable', { on: true })
    expect(untried.body.error?.code).toBe('model.untried')
    await studio.command('model.forget')
    await until(() => !readdirSync(studio.dataDir).includes('models'))
    expect(studio.state().saved.model).toBeNull()
  })

  it.each([
    ['slip.tar.bz2', 'outside'],
    ['broken-off.tar.bz2', 'damaged'],
    ['nowhere', 'notFound'],
  ])('in %s is refused: %s', async (name, problem) => {
    await studio.command('model.look', { path: join(fixtures, name) })
    await until(() => voice().model.phase === 'failed')
    expect(voice().model.problem).toBe(problem)
    expect((await studio.command('model.add')).body.error?.code).toBe('model.notFound')
  })

  it('that is none breaks nothing: it is told of, and the listener listens on without it', async () => {
    await studio.command('model.look', { path: good })
    await until(() => voice().model.phase === 'found')
    await studio.command('model.add')
    expect((await studio.command('model.try')).body.error?.code).toBe('model.noVoice')
    const line = await microphone(hello())
    await until(() => voice().engine.status === 'ready')
    await studio.command('model.try')
    await until(() => voice().model.phase === 'failed')
    expect(voice().model.problem).toBe('load')
    await until(() => voice().engine.status === 'ready')
    expect(voice().speakers.host?.status).toBe('open')
    line.close()
  })
})
