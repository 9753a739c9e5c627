import { describe, expect, test } from 'vitest'
import { connectedObs, take } from '../../test/obs/linkedObs.ts'

describe('taking scenes', () => {
  test('sends one request as one request, and a cue as one SerialFrame batch', async () => {
    const { clock, obs, link } = await connectedObs()
    const single = link.batch([take('双人')])
    await clock.pass(500)
    expect(await single).toMatchObject({ ok: true, results: [{ ok: true }] })
    expect(obs.batches).toEqual([])
    const mute = { request: 'SetInputMute', data: { inputName: '主播话筒', inputMuted: true } }
    const cue = link.batch([{ ...mute, optional: true }, take('机位一')])
    await clock.pass(500)
    expect(await cue).toMatchObject({ ok: true, results: [{ ok: true }, { ok: true }] })
    expect(obs.batches).toMatchObject([{ executionType: 1, haltOnFailure: false }])
  })

  test('tells where a transition is going, then where it came to', async () => {
    const { clock, link, mirror } = await connectedObs()
    void link.batch([take('双人')])
    await clock.pass(100)
    expect(mirror()).toMatchObject({ programScene: '片头', transitioningTo: '双人', changedElsewhere: null })
    await clock.pass(300)
    expect(mirror()).toMatchObject({ programScene: '双人', transitioningTo: null, changedElsewhere: null })
  })

  test('says that somebody else changed the program, until we change it', async () => {
    const { clock, obs, link, mirror } = await connectedObs()
    obs.elsewhere('SetCurrentProgramScene', { sceneName: '案例卡' })
    await clock.pass(100)
    expect(mirror().transitioningTo).toBe('案例卡')
    await clock.pass(400)
    expect(mirror()).toMatchObject({ programScene: '案例卡', changedElsewhere: { scene: '案例卡' } })
    void link.batch([take('双人')])
    await clock.pass(500)
    expect(mirror()).toMatchObject({ programScene: '双人', changedElsewhere: null })
  })

  test('knows its own take when a newer one overtook it', async () => {
    const { clock, link, mirror } = await connectedObs()
    void link.batch([take('双人')])
    await clock.pass(100)
    void link.batch([take('案例卡')])
    await clock.pass(1000)
    expect(mirror()).toMatchObject({ programScene: '案例卡', transitioningTo: null, changedElsewhere: null })
  })

  test('a take that OBS refused does not hide what others do', async () => {
    const { clock, obs, link, mirror } = await connectedObs()
    const sent = link.batch([take('没有')])
    await clock.pass(10)
    expect(await sent).toMatchObject({ ok: false, code: 'obs.rejected', index: 0, status: 600 })
    obs.elsewhere('CreateScene', { sceneName: '没有' })
    obs.elsewhere('SetCurrentProgramScene', { sceneName: '没有' })
    await clock.pass(500)
    expect(mirror().changedElsewhere).toMatchObject({ scene: '没有' })
  })

  test('a take in studio mode is ours, by scene or by transition', async () => {
    const { clock, link, mirror } = await connectedObs()
    void link.batch([{ request: 'SetStudioModeEnabled', data: { studioModeEnabled: true } }])
    await clock.pass(100)
    expect(mirror()).toMatchObject({ studioMode: true, previewScene: '片头' })
    void link.batch([{ request: 'SetCurrentPreviewScene', data: { sceneName: '双人' } }])
    await clock.pass(100)
    void link.batch([{ request: 'TriggerStudioModeTransition' }])
    await clock.pass(500)
    expect(mirror()).toMatchObject({ programScene: '双人', previewScene: '片头', changedElsewhere: null })
    void link.batch([take('案例卡')])
    await clock.pass(500)
    expect(mirror()).toMatchObject({ programScene: '案例卡', changedElsewhere: null })
  })

  test('is not fooled by the two false changes when studio mode ends', async () => {
    const { clock, obs, mirror, changes } = await connectedObs()
    obs.elsewhere('SetStudioModeEnabled', { studioModeEnabled: true })
    obs.elsewhere('SetCurrentPreviewScene', { sceneName: '双人' })
    await clock.pass(100)
    changes.length = 0
    obs.elsewhere('SetStudioModeEnabled', { studioModeEnabled: false })
    await clock.pass(100)
    expect(mirror()).toMatchObject({ studioMode: false, programScene: '片头', changedElsewhere: null })
    expect(changes.some((change) => 'programScene' in change)).toBe(false)
  })

  test('a person who takes in OBS while in studio mode is seen', async () => {
    const { clock, obs, mirror } = await connectedObs()
    obs.elsewhere('SetStudioModeEnabled', { studioModeEnabled: true })
    obs.elsewhere('SetCurrentPreviewScene', { sceneName: '双人' })
    obs.elsewhere('TriggerStudioModeTransition')
    await clock.pass(500)
    expect(mirror()).toMatchObject({ programScene: '双人', changedElsewhere: { scene: '双人' } })
  })

  test('hides a source by name, however often it stands in the scene', async () => {
    const { clock, obs, link } = await connectedObs()
    obs.elsewhere('CreateSceneItem', { sceneName: '双人', sourceName: '摄像机一' })
    await clock.pass(100)
    const hide = { sceneName: '双人', sourceName: '摄像机一', sceneItemEnabled: false }
    const sent = link.batch([{ request: 'SetSceneItemEnabled', data: hide }])
    await clock.pass(100)
    expect(await sent).toMatchObject({ ok: true, results: [{ ok: true }] })
    const scene = obs.world.collection.scenes.find(({ name }) => name === '双人')
    const shown = scene?.items.filter((item) => item.enabled).map((item) => item.source.name)
    expect(shown).toEqual(['摄像机二', '主播话筒', '副播话筒', '现场音'])
  })
})
