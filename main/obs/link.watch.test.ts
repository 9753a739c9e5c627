import { describe, expect, test } from 'vitest'
import { connectedObs, take } from '../../test/obs/linkedObs.ts'
import { eventGroup } from './wire/protocol.ts'

describe('watching', () => {
  test('asks for pictures only while somebody looks, at most twice a second, program and preview', async () => {
    const { clock, obs, link, pictures } = await connectedObs()
    const shots = () => obs.asked.filter((request) => request === 'GetSourceScreenshot').length
    const leave = [link.watch('pictures'), link.watch('pictures')]
    await clock.pass(2000)
    expect(shots()).toBeGreaterThanOrEqual(4)
    expect(shots()).toBeLessThanOrEqual(5)
    expect(new Set(pictures.map(({ of }) => of))).toEqual(new Set(['program']))
    expect(pictures[0]?.image).toMatch(/^data:image\/png;base64,/)
    obs.elsewhere('SetStudioModeEnabled', { studioModeEnabled: true })
    await clock.pass(1000)
    expect(pictures.at(-1)?.of).toBe('preview')
    leave[0]?.()
    leave[0]?.()
    await clock.pass(100)
    const half = shots()
    await clock.pass(1000)
    expect(shots()).toBeGreaterThan(half)
    leave[1]?.()
    await clock.pass(100)
    const all = shots()
    await clock.pass(5000)
    expect(shots()).toBe(all)
  })

  test('asks for a new picture at once when the program changed', async () => {
    const { clock, link, pictures } = await connectedObs()
    link.watch('pictures')
    await clock.pass(50)
    void link.batch([take('双人')])
    await clock.pass(310)
    expect(pictures.length).toBe(2)
  })

  test('subscribes to meters for the first that looks and leaves them with the last', async () => {
    const { clock, obs, link, levels } = await connectedObs()
    const subscriptions = () => obs.identified.map((d) => Number(d.eventSubscriptions) & 65_536)
    expect(subscriptions()).toEqual([0])
    const leave = [link.watch('meters'), link.watch('meters')]
    await clock.pass(50)
    expect(subscriptions()).toEqual([0, 65_536])
    const row = (peak: number) => ({
      inputs: [{ inputName: '主播话筒', inputLevelsMul: [[peak / 2, peak, peak]] }],
    })
    for (const peak of [0.1, 1, 0.1, 0.1, 0, 0, 0, 0]) {
      obs.emit('InputVolumeMeters', eventGroup.inputVolumeMeters, row(peak))
      await clock.pass(50)
    }
    await clock.pass(200)
    expect(levels.length).toBeLessThanOrEqual(5)
    expect(levels[0]).toEqual({ 主播话筒: -20 })
    expect(levels[1]).toEqual({ 主播话筒: 0 })
    expect(levels.at(-1)).toEqual({ 主播话筒: -100 })
    for (const away of leave) away()
    await clock.pass(50)
    expect(subscriptions()).toEqual([0, 65_536, 0])
  })

  test('meters are asked for again after OBS came back', async () => {
    const { clock, obs, link } = await connectedObs()
    link.watch('meters')
    await clock.pass(50)
    obs.drop(1006)
    await clock.pass(1000)
    expect(Number(obs.identified.at(-1)?.eventSubscriptions) & 65_536).toBe(65_536)
  })

  test('asks for figures while somebody looks or something goes out, and counts the rate', async () => {
    const { clock, obs, link, mirror } = await connectedObs()
    await clock.pass(5000)
    expect(mirror().stats).toBeNull()
    const leave = link.watch('stats')
    await clock.pass(50)
    expect(mirror().stats).toMatchObject({ fps: 30, diskFreeMb: 200_000, streamKbps: 0 })
    leave()
    await clock.pass(3000)
    obs.asked.length = 0
    await clock.pass(5000)
    expect(obs.asked).not.toContain('GetStats')
    obs.elsewhere('StartStream')
    await clock.pass(5000)
    expect(obs.asked.filter((request) => request === 'GetStats').length).toBeGreaterThanOrEqual(4)
    expect(mirror().stats?.streamKbps).toBeGreaterThan(3900)
    expect(mirror().stats?.streamKbps).toBeLessThan(4100)
  })
})

describe('the overlay', () => {
  test('is refreshed without cache where there is one', async () => {
    const { clock, obs, link } = await connectedObs()
    expect(await link.refreshOverlay()).toMatchObject({ ok: false, code: 'obs.rejected' })
    obs.elsewhere('CreateInput', {
      sceneName: '片头',
      inputName: '网页',
      inputKind: 'browser_source',
      inputSettings: { url: 'http://127.0.0.1:7420/overlay/' },
    })
    await clock.pass(100)
    const refreshed = link.refreshOverlay()
    await clock.pass(10)
    expect(await refreshed).toMatchObject({ ok: true })
    expect(obs.asked.at(-1)).toBe('PressInputPropertiesButton')
  })

  test('a survey tells scenes with items, browser sources and whose they are', async () => {
    const { clock, obs, link } = await connectedObs()
    for (const [inputName, url] of [
      ['我们的', 'http://127.0.0.1:7420/overlay/'],
      ['别人的', 'https://example.org'],
    ]) {
      obs.elsewhere('CreateInput', {
        sceneName: '片尾',
        inputName,
        inputKind: 'browser_source',
        inputSettings: { url },
      })
    }
    await clock.pass(100)
    const asked = link.survey()
    await clock.pass(100)
    const survey = await asked
    expect(survey?.canvas).toEqual({ width: 1920, height: 1080 })
    expect(survey?.browserSources).toEqual([
      { name: '我们的', url: 'http://127.0.0.1:7420/overlay/', width: 800, height: 600, ours: true },
      { name: '别人的', url: 'https://example.org', width: 800, height: 600, ours: false },
    ])
    expect(survey?.scenes.find(({ name }) => name === '片尾')?.items.map(({ source }) => source)).toEqual([
      '片尾底图',
      '我们的',
      '别人的',
    ])
    await link.close()
    expect(await link.survey()).toBeNull()
  })
})
