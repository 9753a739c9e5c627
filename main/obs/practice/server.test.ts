import {
  EventSubscription,
  OBSWebSocket,
  OBSWebSocketError,
  RequestBatchExecutionType,
} from 'obs-websocket-js/json'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { until } from '../../../test/obs/until.ts'
import { systemClock } from '../../studio/clock.ts'
import { startPractice, type PracticeSwitcher } from './server.ts'

/** The usual client of others, so that the practice switcher is not only understood by our own. */
describe('the practice switcher', () => {
  let practice: PracticeSwitcher
  const obs = new OBSWebSocket()
  beforeEach(async () => {
    practice = await startPractice({ clock: systemClock() })
    await obs.connect(practice.url)
  })
  afterEach(async () => {
    await obs.disconnect()
    await practice.close()
  })

  const codeOf = async (call: Promise<unknown>): Promise<number> => {
    const error: unknown = await call.then(
      () => null,
      (reason: unknown) => reason,
    )
    return error instanceof OBSWebSocketError ? error.code : 0
  }

  test('lists every request that it knows, and knows every one that it lists', async () => {
    const { availableRequests } = await obs.call('GetVersion')
    expect(availableRequests.length).toBeGreaterThan(50)
    for (const request of availableRequests) {
      expect(await codeOf(obs.call(request as 'GetVersion'))).not.toBe(204)
    }
    expect(await codeOf(obs.call('GetHotkeyList'))).toBe(204)
  })

  test('takes scenes with the events of a transition', async () => {
    const heard: string[] = []
    obs.on('SceneTransitionStarted', () => heard.push('started'))
    obs.on('CurrentProgramSceneChanged', ({ sceneName }) => heard.push(sceneName))
    obs.on('SceneTransitionEnded', () => heard.push('ended'))
    await obs.call('SetCurrentProgramScene', { sceneName: '双人' })
    const { currentProgramSceneName } = await obs.call('GetSceneList')
    expect(currentProgramSceneName).toBe('双人')
    await until('the end of the transition', () => heard.length === 3)
    expect(heard).toEqual(['started', '双人', 'ended'])
  })

  test('runs a stream and a recording with their clocks', async () => {
    await obs.call('StartStream')
    await obs.call('StartRecord')
    let active = false
    while (!active) active = (await obs.call('GetRecordStatus')).outputActive
    expect(await codeOf(obs.call('StartRecord'))).toBe(500)
    await new Promise((resolve) => setTimeout(resolve, 120))
    const stream = await obs.call('GetStreamStatus')
    expect(stream.outputDuration).toBeGreaterThan(100)
    expect(stream.outputTimecode).toMatch(/^00:00:00\.\d{3}$/)
    expect(stream.outputBytes).toBeGreaterThan(0)
    await obs.call('PauseRecord')
    const paused = await obs.call('GetRecordStatus')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect((await obs.call('GetRecordStatus')).outputDuration).toBe(paused.outputDuration)
    await obs.call('ResumeRecord')
    expect(await codeOf(obs.call('ResumeRecord'))).toBe(503)
    await obs.call('StopStream')
    await obs.call('StopRecord')
    while (active) active = (await obs.call('GetRecordStatus')).outputActive
    expect(await codeOf(obs.call('StopStream'))).toBe(501)
  })

  test('does a batch in order and halts where it is told to', async () => {
    const requests = [
      { requestType: 'SetInputMute', requestData: { inputName: '没有', inputMuted: true } },
      { requestType: 'GetStudioModeEnabled' },
    ] as const
    const run = (haltOnFailure: boolean) =>
      obs.callBatch([...requests], { haltOnFailure, executionType: RequestBatchExecutionType.SerialFrame })
    expect((await run(false)).map(({ requestStatus }) => requestStatus.code)).toEqual([600, 100])
    expect(await run(true)).toHaveLength(1)
  })

  test('sends meters only to those who ask for them, silent for a muted microphone', async () => {
    const peaks: number[] = []
    obs.on('InputVolumeMeters', ({ inputs }) => {
      const mic = inputs.find(({ inputName }) => inputName === '主播话筒') as
        | { inputLevelsMul: number[][] }
        | undefined
      peaks.push(mic?.inputLevelsMul[0]?.[1] ?? -1)
    })
    await new Promise((resolve) => setTimeout(resolve, 120))
    expect(peaks).toEqual([])
    await obs.call('SetInputMute', { inputName: '主播话筒', inputMuted: true })
    await obs.reidentify({ eventSubscriptions: EventSubscription.InputVolumeMeters })
    await until('levels', () => peaks.length >= 3)
    expect(new Set(peaks)).toEqual(new Set([0]))
  })

  test('draws its scenes', async () => {
    const shot = { sourceName: '双人', imageFormat: 'png', imageWidth: 320 }
    const { imageData } = await obs.call('GetSourceScreenshot', shot)
    expect(imageData).toMatch(/^data:image\/png;base64,/)
    expect(await codeOf(obs.call('GetSourceScreenshot', { ...shot, imageFormat: 'jpg' }))).toBe(400)
    expect(await codeOf(obs.call('GetSourceScreenshot', { ...shot, imageWidth: 4 }))).toBe(402)
  })
})

describe('its door', () => {
  const raw = (url: string, options = {}) => {
    const socket = new WebSocket(url, ['obswebsocket.json'], options)
    const closed = new Promise<number>((resolve) => {
      socket.on('close', resolve)
      socket.on('error', () => {})
    })
    return { socket, closed }
  }

  test('asks a password where it has one, and refuses a wrong one', async () => {
    const practice = await startPractice({ clock: systemClock(), password: 'secret' })
    const obs = new OBSWebSocket()
    await expect(obs.connect(practice.url, 'wrong')).rejects.toMatchObject({ code: 4009 })
    await obs.connect(practice.url, 'secret')
    await obs.disconnect()
    await practice.close()
  })

  test.each([
    ['text that is no message', 'garbage', 4002],
    ['an unknown op', '{"op":99,"d":{}}', 4006],
    ['a request before Identify', '{"op":6,"d":{"requestType":"GetVersion","requestId":"1"}}', 4007],
    ['an Identify of another protocol', '{"op":1,"d":{"rpcVersion":9}}', 4010],
    ['an Identify without its fields', '{"op":1,"d":{}}', 4003],
  ])('ends a client that sends %s', async (_, text, code) => {
    const practice = await startPractice({ clock: systemClock() })
    const { socket, closed } = raw(practice.url)
    socket.on('open', () => socket.send(text))
    expect(await closed).toBe(code)
    await practice.close()
  })

  test('is not open to web pages', async () => {
    const practice = await startPractice({ clock: systemClock() })
    const { socket, closed } = raw(practice.url, { origin: 'https://example.org' })
    let opened = false
    socket.on('open', () => (opened = true))
    await closed
    expect(opened).toBe(false)
    await practice.close()
  })

  test('a port that is taken is an error to whoever starts it', async () => {
    const practice = await startPractice({ clock: systemClock() })
    const port = Number(new URL(practice.url).port)
    await expect(startPractice({ clock: systemClock(), port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await practice.close()
  })
})
