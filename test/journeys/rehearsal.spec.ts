import { expect, test } from '@playwright/test'
import { eventGroup, type Fields } from '../../main/obs/wire/protocol.ts'
import { prepareObs, whyNoObs, type RealObs } from '../obs/realObs.ts'
import { recordObs } from '../obs/recordedObs.ts'
import { until } from '../obs/until.ts'
import { testStudio, type TestStudio } from '../studio/testStudio.ts'

/**
 * What viewers see of real OBS while something is rehearsed: nothing else than before. A client of its own writes down
 * every event of OBS's, so that a change there and back would be noticed too.
 */
test.describe.configure({ mode: 'serial' })

const missing = whyNoObs()
test.skip(missing !== null, missing ?? '')

let obs: RealObs
let studio: TestStudio
let witness: Awaited<ReturnType<typeof recordObs>>

const done = async (type: string, args: object = {}): Promise<void> => {
  const answer = await studio.command(type, args)
  expect([type, answer.body.error?.message]).toEqual([type, undefined])
}
const call = async (request: string, data: Fields = {}): Promise<Fields> => {
  const answer = await witness.call(request, data)
  expect([request, answer.requestStatus]).toMatchObject([request, { result: true }])
  return (answer.responseData ?? {}) as Fields
}
const status = (wanted: string) =>
  until(`OBS ${wanted}`, () => studio.state().seen.obs.status === wanted, 20_000)
const cue = (at: number) => studio.state().saved.plan.show.cues[at]!
const overlayAir = async () =>
  (await studio.call('GET', '/api/v1/state', undefined, { token: studio.tokens.overlay })).body['air']

/** All of OBS that viewers could notice. */
async function seen() {
  const { currentProgramSceneName: program, scenes } = (await call('GetSceneList')) as Fields & {
    scenes: { sceneName: string }[]
  }
  const items = []
  for (const { sceneName } of scenes)
    items.push(((await call('GetSceneItemList', { sceneName })) as { sceneItems: Fields[] }).sceneItems)
  return {
    program,
    scenes,
    items,
    muted: (await call('GetInputMute', { inputName: '主播话筒' })).inputMuted,
    volume: await call('GetInputVolume', { inputName: '主播话筒' }),
    transition: (await call('GetCurrentSceneTransition')).transitionName,
    streaming: (await call('GetStreamStatus')).outputActive,
    studioMode: (await call('GetStudioModeEnabled')).studioModeEnabled,
  }
}

const groups = eventGroup.scenes | eventGroup.inputs | eventGroup.sceneItems | eventGroup.outputs

test.beforeAll(async () => {
  obs = await prepareObs()
  await obs.start()
  witness = await recordObs(obs.url, obs.password, groups)
  studio = await testStudio({ practice: false, obsUrl: obs.url, obsPassword: obs.password })
  const { cues, safeScene } = studio.state().saved.plan.show
  for (const sceneName of new Set([...cues.flatMap(({ scene }) => scene ?? []), safeScene]))
    await call('CreateScene', { sceneName })
  await call('CreateInput', {
    sceneName: cues[0]?.scene,
    inputName: '主播话筒',
    inputKind: 'ffmpeg_source',
    inputSettings: {},
  })
  await status('connected')
  await until('scenes', () => studio.state().seen.obs.scenes.some(({ name }) => name === safeScene))
  await done('scene.take', { scene: cues[0]?.scene })
  await done('card.air', { card: studio.state().saved.plan.show.cards[0]?.id })
})
test.afterAll(async () => {
  witness.close()
  await studio.close()
  await obs.close()
})

test('at practice OBS hears nothing at all, from entering to leaving', async () => {
  const [before, air] = [await seen(), await overlayAir()]
  witness.events()
  await done('rehearsal.enter', { level: 'practice' })
  await status('practice')
  await done('rehearsal.play', { cue: cue(1).id })
  await done('input.mute', { input: '主播话筒', muted: true })
  await done('rehearsal.play', { cue: cue(2).id })
  await done('panic.engage')
  await done('panic.release')
  expect((await studio.command('stream.start')).body.error?.code).toBe('stream.rehearsal')
  expect(await overlayAir()).toEqual(air)
  await done('rehearsal.leave')
  await status('connected')
  expect(witness.events().map(({ type }) => type)).toEqual([])
  expect(await seen()).toEqual(before)
  expect(await overlayAir()).toEqual(air)
})

test('at preview only the preview and the recording are OBS’s part in it', async () => {
  const [before, air] = [await seen(), await overlayAir()]
  witness.events()
  await done('rehearsal.enter', { level: 'preview' })
  await until('studio mode', () => studio.state().seen.obs.studioMode)
  await done('record.start')
  await until('the recording', () => studio.state().seen.obs.record.active)
  for (const at of [1, 2]) {
    await done('rehearsal.play', { cue: cue(at).id })
    await until('the preview', () => studio.state().seen.obs.previewScene === cue(at).scene)
  }
  expect((await studio.command('input.mute', { input: '主播话筒', muted: true })).body.error?.code).toBe(
    'rehearsal.wall',
  )
  expect((await studio.command('studioMode.set', { on: false })).body.error?.code).toBe('rehearsal.wall')
  await done('panic.engage')
  await done('panic.release')
  await done('card.clear')
  expect(await overlayAir()).toEqual(air)
  await done('rehearsal.leave')
  await until('no studio mode', () => !studio.state().seen.obs.studioMode)
  await until('no recording', () => !studio.state().seen.obs.record.active)
  const allowed = /^(CurrentPreviewSceneChanged|RecordStateChanged|RecordFileChanged)$/
  const changed = witness
    .events()
    // Leaving studio mode, OBS names the scene that is the program already.
    .filter(
      ({ type, data }) =>
        type !== 'CurrentProgramSceneChanged' || (data as Fields)['sceneName'] !== before.program,
    )
    .filter(({ type }) => !allowed.test(type))
  expect(changed).toEqual([])
  expect(await seen()).toEqual(before)
  expect(await overlayAir()).toEqual(air)
})

test('at full the program is switched and stays where it is; no stream is begun', async () => {
  await done('rehearsal.enter', { level: 'full' })
  await done('rehearsal.play', { cue: cue(1).id })
  await until('the program', () => studio.state().seen.obs.programScene === cue(1).scene)
  const air = await overlayAir()
  expect((await studio.command('stream.start')).body.error?.code).toBe('stream.rehearsal')
  const before = await seen()
  await done('rehearsal.leave')
  expect(await seen()).toEqual(before)
  expect(before).toMatchObject({ program: cue(1).scene, streaming: false })
  expect(await overlayAir()).toEqual(air)
})
