import { describe, expect, test } from 'vitest'
import { connectedObs, take } from '../../test/obs/linkedObs.ts'
import { eventGroup } from './wire/protocol.ts'

describe('following OBS', () => {
  test('says so when OBS comes back from a restart on another scene, and only then', async () => {
    const { clock, obs, link, mirror } = await connectedObs()
    expect(mirror().changedElsewhere).toBeNull()
    obs.drop(1006)
    await clock.pass(600)
    expect(mirror()).toMatchObject({ status: 'connected', programScene: '片头', changedElsewhere: null })
    const taken = link.batch([take('双人')])
    await clock.pass(600)
    expect((await taken).ok).toBe(true)
    obs.drop(1006)
    obs.elsewhere('SetCurrentProgramScene', { sceneName: '片头' })
    await clock.pass(1000)
    expect(mirror()).toMatchObject({
      status: 'connected',
      programScene: '片头',
      changedElsewhere: { scene: '片头' },
    })
  })

  test('sees scenes come, go and change their names', async () => {
    const { clock, obs, mirror } = await connectedObs()
    const names = () => mirror().scenes.map(({ name }) => name)
    obs.elsewhere('CreateScene', { sceneName: '机位三' })
    obs.elsewhere('RemoveScene', { sceneName: '片尾' })
    obs.elsewhere('SetSceneName', { sceneName: '片头', newSceneName: '开场' })
    await clock.pass(100)
    expect(names()).toEqual(['开场', '机位一', '机位二', '双人', '案例卡', '安全画面', '机位三'])
    expect(mirror()).toMatchObject({ programScene: '开场', changedElsewhere: null })
    obs.elsewhere('RemoveScene', { sceneName: '开场' })
    await clock.pass(100)
    expect(mirror()).toMatchObject({ programScene: '机位一', changedElsewhere: { scene: '机位一' } })
  })

  test('sees inputs come, go, change names, mutes and volumes', async () => {
    const { clock, obs, mirror } = await connectedObs()
    const input = (name: string) => mirror().inputs.find((one) => one.name === name)
    obs.elsewhere('SetInputMute', { inputName: '主播话筒', inputMuted: true })
    obs.elsewhere('SetInputVolume', { inputName: '副播话筒', inputVolumeDb: -6 })
    obs.elsewhere('SetInputName', { inputName: '现场音', newInputName: '观众' })
    obs.elsewhere('CreateInput', { sceneName: '片尾', inputName: '音乐', inputKind: 'ffmpeg_source' })
    await clock.pass(100)
    expect(input('主播话筒')).toMatchObject({ muted: true })
    expect(input('副播话筒')?.volumeDb).toBeCloseTo(-6)
    expect(input('现场音')).toBeUndefined()
    expect(input('观众')).toMatchObject({ key: '观众', audio: true })
    expect(input('音乐')).toMatchObject({ audio: true, kind: 'ffmpeg_source', volumeDb: 0 })
    obs.elsewhere('RemoveInput', { inputName: '音乐' })
    await clock.pass(100)
    expect(input('音乐')).toBeUndefined()
  })

  test('sees transition, stream and recording, and the pause that stops its clock', async () => {
    const { clock, obs, mirror } = await connectedObs()
    obs.elsewhere('SetCurrentSceneTransition', { transitionName: '直接切换' })
    obs.elsewhere('StartStream')
    obs.elsewhere('StartRecord')
    await clock.pass(100)
    expect(mirror().transition).toEqual({ name: '直接切换', durationMs: 0 })
    expect(mirror().stream.active).toBe(true)
    const since = mirror().record.sinceEpochMs ?? 0
    obs.elsewhere('PauseRecord')
    await clock.pass(5000)
    expect(mirror().record).toMatchObject({ active: true, paused: true })
    obs.elsewhere('ResumeRecord')
    await clock.pass(100)
    expect(mirror().record.paused).toBeUndefined()
    expect((mirror().record.sinceEpochMs ?? 0) - since).toBeGreaterThanOrEqual(4900)
    obs.elsewhere('StopStream')
    obs.elsewhere('StopRecord')
    await clock.pass(100)
    expect(mirror()).toMatchObject({ stream: { active: false }, record: { active: false } })
  })

  test('sees the overlay through nested scenes, by its address', async () => {
    const { clock, obs, mirror } = await connectedObs()
    obs.elsewhere('CreateScene', { sceneName: '我的叠加' })
    const page = { url: 'http://127.0.0.1:7420/overlay/#x', width: 1920, height: 1080 }
    obs.elsewhere('CreateInput', {
      sceneName: '我的叠加',
      inputName: '网页',
      inputKind: 'browser_source',
      inputSettings: page,
    })
    await clock.pass(100)
    expect(mirror().overlay).toEqual({ source: '网页', supported: true, inProgram: false })
    obs.elsewhere('CreateSceneItem', { sceneName: '片头', sourceName: '我的叠加' })
    await clock.pass(100)
    expect(mirror().overlay.inProgram).toBe(true)
    obs.elsewhere('SetSceneItemEnabled', { sceneName: '片头', sceneItemId: 2, sceneItemEnabled: false })
    await clock.pass(100)
    expect(mirror().overlay.inProgram).toBe(false)
    obs.elsewhere('SetSceneItemEnabled', { sceneName: '片头', sceneItemId: 2, sceneItemEnabled: true })
    obs.elsewhere('SetInputSettings', { inputName: '网页', inputSettings: { url: 'about:blank' } })
    await clock.pass(100)
    expect(mirror().overlay).toEqual({ source: null, supported: true, inProgram: false })
  })

  test('sends nothing while a scene collection changes, then mirrors the new one', async () => {
    const { clock, obs, link, mirror } = await connectedObs()
    await clock.pass(1000)
    obs.asked.length = 0
    obs.emit('CurrentSceneCollectionChanging', eventGroup.config, { sceneCollectionName: '练习' })
    await clock.pass(10_000)
    expect(await link.batch([take('双人')])).toMatchObject({ ok: false, code: 'obs.busy' })
    obs.emit('SceneRemoved', eventGroup.scenes, { sceneName: '片头', isGroup: false })
    await clock.pass(10_000)
    expect(obs.asked).toEqual([])
    expect(mirror()).toMatchObject({ status: 'connected', sceneCollection: '练习' })
    obs.elsewhere('SetCurrentSceneCollection', { sceneCollectionName: '备用' })
    await clock.pass(600)
    expect(mirror()).toMatchObject({
      sceneCollection: '备用',
      programScene: '备用',
      changedElsewhere: { scene: '备用' },
    })
    expect(mirror().scenes).toHaveLength(1)
  })

  test('drops answers that belong to the collection before', async () => {
    const { clock, obs, mirror } = await connectedObs()
    // The question about the new item is on its way when the collection changes.
    obs.elsewhere('CreateInput', { sceneName: '片头', inputName: '音乐', inputKind: 'ffmpeg_source' })
    await clock.pass(1)
    obs.elsewhere('SetCurrentSceneCollection', { sceneCollectionName: '备用' })
    await clock.pass(600)
    expect(mirror()).toMatchObject({ sceneCollection: '备用', inputs: [] })
  })

  test('leaves an OBS that is closing alone', async () => {
    const { clock, obs, link } = await connectedObs()
    obs.asked.length = 0
    obs.emit('ExitStarted', eventGroup.general)
    await clock.pass(5000)
    expect(await link.batch([take('双人')])).toMatchObject({ ok: false, code: 'obs.busy' })
    expect(obs.asked).toEqual([])
  })

  test('an event of a shape that it does not know changes nothing', async () => {
    const { clock, obs, mirror } = await connectedObs()
    const before = mirror()
    obs.emit('SceneListChanged', eventGroup.scenes, { scenes: 'many' })
    obs.emit('CurrentProgramSceneChanged', eventGroup.scenes, {})
    obs.emit('NewInAnObsToCome', eventGroup.scenes, { a: 1 })
    await clock.pass(100)
    expect(mirror()).toEqual(before)
  })
})
