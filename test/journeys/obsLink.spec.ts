import { expect, test } from '@playwright/test'
import { systemClock } from '../../main/studio/clock.ts'
import type { Fields } from '../../main/obs/wire/protocol.ts'
import { prepareObs, whyNoObs, type RealObs } from '../obs/realObs.ts'
import { recordObs } from '../obs/recordedObs.ts'
import { until } from '../obs/until.ts'
import { watchedLink, type WatchedLink } from '../obs/watchedLink.ts'

/**
 * The link against real OBS that is closed, killed, frozen, and worked in by others. OBS runs on from test to test; each
 * test has a link of its own.
 */
test.describe.configure({ mode: 'serial' })

const missing = whyNoObs()
test.skip(missing !== null, missing ?? '')

const clock = systemClock()
let obs: RealObs
let watched: WatchedLink

test.beforeAll(async () => {
  obs = await prepareObs()
})
test.afterAll(async () => {
  await obs.close()
})
test.beforeEach(() => {
  watched = watchedLink({ clock })
})
test.afterEach(async () => {
  await watched.link.close()
})

const use = (password = obs.password): void => watched.link.use({ kind: 'obs', url: obs.url, password })
const status = (wanted: string): Promise<number> =>
  until(`status ${wanted}`, () => watched.mirror().status === wanted)
const program = (wanted: string): Promise<number> =>
  until(`program ${wanted}`, () => watched.mirror().programScene === wanted)
const take = (sceneName: string) =>
  watched.link.batch([{ request: 'SetCurrentProgramScene', data: { sceneName } }])
const names = (): string[] => watched.mirror().scenes.map(({ name }) => name)

/** Somebody else does something in OBS: another client, or a person at its window. */
async function elsewhere(...calls: [string, Fields][]): Promise<void> {
  const somebody = await recordObs(obs.url, obs.password)
  for (const [request, data] of calls) {
    const { requestStatus } = await somebody.call(request, data)
    expect(requestStatus, request).toMatchObject({ result: true })
  }
  somebody.close()
}

test('OBS is started after us: controls work within a second of its port opening', async () => {
  use()
  await status('absent')
  expect(watched.mirror().problem).toBe('obs.absent')
  await obs.start()
  const openMs = performance.now()
  await status('connected')
  expect(await take('Scene')).toMatchObject({ ok: true })
  expect(performance.now() - openMs).toBeLessThan(1000)
  expect(watched.mirror()).toMatchObject({
    problem: null,
    programScene: 'Scene',
    canvas: { width: 640, height: 360, fps: 10 },
    overlay: { supported: watched.mirror().inputKinds.includes('browser_source') },
  })
})

test('OBS is there before us: mirrored at once, and nothing in it changed', async () => {
  await elsewhere(['CreateScene', { sceneName: '双人' }], ['CreateScene', { sceneName: '案例卡' }])
  await elsewhere(['SetCurrentProgramScene', { sceneName: '双人' }])
  await new Promise((resolve) => setTimeout(resolve, 600))
  use()
  expect(await status('connected')).toBeLessThan(1000)
  expect(watched.mirror()).toMatchObject({ programScene: '双人', changedElsewhere: null })
  expect(names()).toEqual(['Scene', '双人', '案例卡'])
})

test('a wrong password stops and says so; mended, it is connected at once', async () => {
  use('not-the-password')
  await status('refused')
  expect(watched.mirror().problem).toBe('obs.password')
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(watched.mirror().status).toBe('refused')
  expect(await take('Scene')).toMatchObject({ ok: false, code: 'obs.away' })
  use()
  expect(await status('connected')).toBeLessThan(1000)
})

test('a cue lands as one batch, and its answer comes without the wait for a late acknowledgement', async () => {
  use()
  await status('connected')
  const cue = await watched.link.batch([
    { request: 'SetCurrentSceneTransition', data: { transitionName: 'Fade' }, optional: true },
    { request: 'SetInputMute', data: { inputName: '没有', inputMuted: true }, optional: true },
    { request: 'SetCurrentProgramScene', data: { sceneName: '案例卡' } },
  ])
  expect(cue).toMatchObject({ ok: true, results: [{ ok: true }, { ok: false }, { ok: true }] })
  await program('案例卡')
  const tookMs: number[] = []
  for (const scene of ['双人', '案例卡', '双人', '案例卡', '双人', '案例卡', '双人']) {
    const begunMs = performance.now()
    expect(await take(scene)).toMatchObject({ ok: true })
    tookMs.push(performance.now() - begunMs)
    await program(scene)
  }
  // 43 ms each with a client that leaves acknowledging to TCP.
  expect(tookMs.toSorted((a, b) => a - b)[3]).toBeLessThan(30)
  expect(watched.mirror().changedElsewhere).toBeNull()
})

test('another client takes a scene: followed, and said that it was elsewhere until we take again', async () => {
  use()
  await status('connected')
  await elsewhere(['SetCurrentProgramScene', { sceneName: 'Scene' }])
  await program('Scene')
  expect(watched.mirror().changedElsewhere).toMatchObject({ scene: 'Scene' })
  await take('双人')
  await program('双人')
  expect(watched.mirror().changedElsewhere).toBeNull()
})

test('studio mode is left without a false change of program', async () => {
  use()
  await status('connected')
  await elsewhere(['SetStudioModeEnabled', { studioModeEnabled: true }])
  await until('studio mode', () => watched.mirror().studioMode && watched.mirror().previewScene === '双人')
  await elsewhere(['SetCurrentPreviewScene', { sceneName: '案例卡' }])
  await until('the preview', () => watched.mirror().previewScene === '案例卡')
  watched.changes.length = 0
  await elsewhere(['SetStudioModeEnabled', { studioModeEnabled: false }])
  await until('no studio mode', () => !watched.mirror().studioMode)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(watched.mirror()).toMatchObject({ programScene: '双人', previewScene: null, changedElsewhere: null })
  expect(watched.changes.filter((change) => 'programScene' in change)).toEqual([])
})

test('scenes are added, renamed and removed in OBS during the show', async () => {
  use()
  await status('connected')
  await elsewhere(['CreateScene', { sceneName: '机位三' }])
  await until('机位三', () => names().includes('机位三'))
  await elsewhere(['SetSceneName', { sceneName: '双人', newSceneName: '两人' }])
  await until('两人', () => names().includes('两人') && !names().includes('双人'))
  expect(watched.mirror()).toMatchObject({ programScene: '两人', changedElsewhere: null })
  expect(await take('双人')).toMatchObject({ ok: false, code: 'obs.rejected', status: 600 })
  await elsewhere(['RemoveScene', { sceneName: '机位三' }])
  await until('机位三 gone', () => !names().includes('机位三'))
  await elsewhere(['RemoveScene', { sceneName: '两人' }])
  await until('another program', () => watched.mirror().programScene !== '两人')
  expect(watched.mirror().changedElsewhere?.scene).toBe(watched.mirror().programScene)
  expect(await take('案例卡')).toMatchObject({ ok: true })
})

test('another scene collection is loaded: nothing is asked meanwhile, then the new one is mirrored', async () => {
  use()
  await status('connected')
  const leave = [watched.link.watch('pictures'), watched.link.watch('stats')]
  await until('a picture', () => watched.pictures.length > 0)
  expect(watched.pictures[0]?.image).toMatch(/^data:image\/jpg;base64,/)
  await elsewhere(['CreateSceneCollection', { sceneCollectionName: '另一套' }])
  await until('the collection', () => watched.mirror().sceneCollection === '另一套')
  expect(names()).toEqual(['Scene'])
  await elsewhere(['SetCurrentSceneCollection', { sceneCollectionName: 'Untitled' }])
  await until('the first collection', () => watched.mirror().sceneCollection === 'Untitled')
  expect(names()).toEqual(['Scene', '案例卡'])
  expect(await take('Scene')).toMatchObject({ ok: true })
  expect(watched.changes.map((change) => change.status).filter(Boolean)).toEqual(['connected'])
  for (const away of leave) away()
})

test('meters and figures come while they are watched', async () => {
  use()
  await status('connected')
  await elsewhere([
    'CreateInput',
    { sceneName: 'Scene', inputName: '话筒', inputKind: 'ffmpeg_source', inputSettings: {} },
  ])
  await until('话筒', () => watched.mirror().inputs.some(({ name, audio }) => name === '话筒' && audio))
  const leave = [watched.link.watch('meters'), watched.link.watch('stats')]
  await until('levels', () => watched.levels.some((levels) => '话筒' in levels))
  await until('figures', () => watched.mirror().stats !== null)
  expect(watched.mirror().stats?.diskFreeMb).toBeGreaterThan(0)
  for (const away of leave) away()
  await new Promise((resolve) => setTimeout(resolve, 300))
  const heard = watched.levels.length
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(watched.levels.length).toBe(heard)
})

test('OBS is killed and started again: controls work within a second of its port opening', async () => {
  use()
  await status('connected')
  obs.freeze()
  const under = take('案例卡')
  await obs.kill()
  expect(await under).toMatchObject({ ok: false, code: 'obs.away' })
  await until('not connected', () => watched.mirror().status !== 'connected')
  expect(await take('Scene')).toMatchObject({ ok: false, code: 'obs.away' })
  await status('absent')
  await obs.start()
  const openMs = performance.now()
  await status('connected')
  expect(await take('案例卡')).toMatchObject({ ok: true })
  expect(performance.now() - openMs).toBeLessThan(1000)
  expect(watched.connections()).toBe(2)
})

test('OBS is frozen: every call ends by its deadline, it is said within 3 s, and it recovers by itself', async () => {
  use()
  await status('connected')
  await take('Scene')
  await program('Scene')
  obs.freeze()
  const frozenMs = performance.now()
  const sent = await take('案例卡')
  expect(sent).toMatchObject({ ok: false, code: 'obs.timeout' })
  expect(performance.now() - frozenMs).toBeLessThan(2300)
  await status('frozen')
  expect(performance.now() - frozenMs).toBeLessThan(3000)
  expect(watched.mirror().problem).toBe('obs.frozen')
  const refusedMs = performance.now()
  expect(await take('案例卡')).toMatchObject({ ok: false, code: 'obs.away' })
  expect(performance.now() - refusedMs).toBeLessThan(50)
  await new Promise((resolve) => setTimeout(resolve, 2000))
  obs.thaw()
  expect(await status('connected')).toBeLessThan(2500)
  expect(await take('Scene')).toMatchObject({ ok: true })
})

test('OBS is frozen before we come: said, and connected when it thaws', async () => {
  obs.freeze()
  use()
  await status('frozen')
  obs.thaw()
  expect(await status('connected')).toBeLessThan(4000)
})
