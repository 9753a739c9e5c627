import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { connectedObs, take } from '../../test/obs/linkedObs.ts'
import { legs, place, type Placed } from './batch.ts'

const placed = (optionals: readonly boolean[]): Placed[] =>
  optionals.map((optional, of) => ({ of, optional, wire: { requestType: `R${of}` } }))

/** What OBS does with a batch: one after the other, halting at a failure if told so. */
function runOn(parts: ReturnType<typeof legs>, fails: ReadonlySet<number>): number[] {
  const ran: number[] = []
  for (const leg of parts) {
    for (const { of, optional } of leg.placed) {
      ran.push(of)
      if (!fails.has(of)) continue
      if (!optional) return ran
      if (leg.haltOnFailure) break
    }
  }
  return ran
}

describe('cutting a batch', () => {
  test.prop([fc.array(fc.boolean(), { maxLength: 12 }), fc.uniqueArray(fc.nat(11))])(
    'runs exactly up to the first failure that is not optional',
    (optionals, failing) => {
      const fails = new Set(failing)
      const stop = optionals.findIndex((optional, at) => !optional && fails.has(at))
      const expected = optionals.map((_, at) => at).slice(0, stop < 0 ? undefined : stop + 1)
      expect(runOn(legs(placed(optionals)), fails)).toEqual(expected)
    },
  )

  test.each([
    ['a cue: all optional but the scene at the end', [true, true, true, false], 1],
    ['needed ones with an optional at the end', [false, false, true], 1],
    ['needed ones alone', [false, false], 1],
    ['optional ones alone', [true, true], 1],
    ['a scene and then microphones', [false, true, true], 2],
    ['nothing', [], 0],
  ])('%s', (_, optionals, count) => {
    expect(legs(placed(optionals))).toHaveLength(count)
  })
})

test('an item named by its source becomes one request for each, one by number stays as it is', () => {
  const data = { sceneName: '双人', sceneItemEnabled: true }
  const requests = [
    { request: 'SetSceneItemEnabled', data: { ...data, sourceName: '机' }, optional: true as const },
    { request: 'SetSceneItemEnabled', data: { ...data, sceneItemId: 9 } },
    { request: 'SetSceneItemEnabled', data: { ...data, sourceName: '没有' } },
    { request: 'GetSceneItemId', data: { sceneName: '双人', sourceName: '机' } },
  ]
  const find = (_scene: string, source: string) => (source === '机' ? [3, 4] : [])
  expect(place(requests, find).map(({ of, wire }) => [of, wire.requestData])).toEqual([
    [0, { ...data, sceneItemId: 3 }],
    [0, { ...data, sceneItemId: 4 }],
    [1, { ...data, sceneItemId: 9 }],
    [2, { ...data, sourceName: '没有' }],
    [3, { sceneName: '双人', sourceName: '机' }],
  ])
})

describe('running a batch', () => {
  const mute = (inputName: string) => ({
    request: 'SetInputMute',
    data: { inputName, inputMuted: true },
    optional: true as const,
  })

  test('reports an optional failure and goes on to the scene', async () => {
    const { clock, link, mirror } = await connectedObs()
    const sent = link.batch([mute('没有'), mute('主播话筒'), take('双人')])
    await clock.pass(500)
    expect(await sent).toMatchObject({ ok: true, results: [{ ok: false }, { ok: true }, { ok: true }] })
    expect(mirror().programScene).toBe('双人')
  })

  test('says which needed request stopped it, and does none after that', async () => {
    const { clock, obs, link } = await connectedObs()
    const sent = link.batch([take('没有'), take('双人')])
    await clock.pass(500)
    expect(await sent).toMatchObject({ ok: false, code: 'obs.rejected', index: 0, status: 600 })
    expect(obs.world.collection.program.name).toBe('片头')
  })

  test('asks again while OBS is not ready, within its deadline', async () => {
    const { clock, obs, link } = await connectedObs()
    obs.notReady = 2
    const sent = link.batch([take('双人')])
    await clock.pass(600)
    expect(await sent).toMatchObject({ ok: true })
    obs.notReady = 1000
    const busy = link.batch([take('案例卡')], { deadlineMs: 1000 })
    await clock.pass(1000)
    expect(await busy).toMatchObject({ ok: false, code: 'obs.busy', status: 207 })
  })

  test('nothing to do is done at once', async () => {
    const { obs, link } = await connectedObs()
    expect(await link.batch([])).toEqual({ ok: true, results: [] })
    expect(obs.asked).toEqual([])
  })
})
