import { expect, test } from 'vitest'
import { connectedObs } from '../../test/obs/linkedObs.ts'
import { overlayNames } from '../../shared/live/obs.ts'
import { planProvision, type StepOutcome } from '../../shared/live/provision.ts'
import { carryOutProvision } from './provision.ts'

const overlayUrl = 'http://127.0.0.1:7420/overlay/#token'
const needs = { scenes: ['双人', '机位三'], overlayUrl, safeScene: '安全画面' }

async function planned({ clock, link }: Awaited<ReturnType<typeof connectedObs>>) {
  const asked = link.survey()
  await clock.pass(100)
  const survey = await asked
  if (!survey) throw new Error('no survey')
  return planProvision(survey, needs)
}

test('puts the overlay on top of the show’s scenes, leaves the rest, and has nothing to do a second time', async () => {
  const set = await connectedObs()
  const { clock, obs, link, mirror } = set
  const { steps } = await planned(set)
  const reported: StepOutcome[] = []
  const carried = carryOutProvision(link, steps, (outcome) => reported.push(outcome))
  await clock.pass(500)
  expect(await carried).toEqual(steps.map((step) => ({ step, outcome: 'done' })))
  expect(reported).toEqual(await carried)
  const names = (scene: string) =>
    obs.world.collection.scenes.find(({ name }) => name === scene)?.items.map(({ source }) => source.name)
  expect(names('双人')).toEqual([
    '摄像机一',
    '摄像机二',
    '主播话筒',
    '副播话筒',
    '现场音',
    overlayNames.scene,
  ])
  expect(names('机位三')).toEqual([overlayNames.scene])
  expect(names('安全画面')).toEqual(['安全底图'])
  const source = obs.world.collection.inputs.find(({ name }) => name === overlayNames.source)
  expect(source?.settings).toMatchObject({ url: overlayUrl, width: 1920, height: 1080, shutdown: false })
  expect(mirror().overlay).toEqual({ source: overlayNames.source, supported: true, inProgram: false })
  expect((await planned(set)).steps).toEqual([])
})

test('mends address, size, place and visibility', async () => {
  const set = await connectedObs()
  const { clock, obs, link } = set
  const first = carryOutProvision(link, (await planned(set)).steps)
  await clock.pass(500)
  await first
  obs.elsewhere('SetInputSettings', {
    inputName: overlayNames.source,
    inputSettings: { url: 'http://127.0.0.1:9/overlay/', width: 800 },
  })
  obs.elsewhere('SetSceneItemIndex', { sceneName: '双人', sceneItemId: 6, sceneItemIndex: 0 })
  obs.elsewhere('SetSceneItemEnabled', { sceneName: '双人', sceneItemId: 6, sceneItemEnabled: false })
  await clock.pass(100)
  const { steps } = await planned(set)
  expect(steps.map((step) => step.do)).toEqual(['fixOverlaySource', 'raiseOverlay', 'showOverlay'])
  const second = carryOutProvision(link, steps)
  await clock.pass(500)
  expect((await second).map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done'])
  expect((await planned(set)).steps).toEqual([])
})

test('a step that OBS refuses does not stop the rest; a lost OBS does', async () => {
  const set = await connectedObs()
  const { clock, obs, link } = set
  const { steps } = await planned(set)
  obs.elsewhere('CreateScene', { sceneName: '机位三' })
  const carried = carryOutProvision(link, steps.slice(0, 2))
  await clock.pass(500)
  expect(await carried).toMatchObject([
    { outcome: 'failed', code: 'obs.rejected', reason: 'obs.reason.601' },
    { outcome: 'done' },
  ])
  obs.door = 'closed'
  obs.drop(1006)
  await clock.pass(100)
  const lost = await carryOutProvision(link, steps.slice(2, 4))
  expect(lost).toMatchObject([{ outcome: 'failed', code: 'obs.away' }, { outcome: 'skipped' }])
})
