import { expect, test } from 'vitest'
import type { Fields } from '../wire/protocol.ts'
import type { Asker } from './ask.ts'
import { fillParts } from './fill.ts'

/** OBS as a table: what it answers for a question and a name; nothing is a refusal. */
function asker(table: { readonly [question: string]: { readonly [name: string]: unknown } }): Asker {
  const look = (question: string, data: Fields = {}) =>
    table[question]?.[String(Object.values(data)[0])] ?? null
  return {
    one: async (question, data) => look(question, data) as never,
    many: async (list) => list.map(({ question, data }) => look(question, data)) as never,
  }
}

const row = (sceneItemId: number, sourceName: string, more: object = {}) => ({
  sceneItemId,
  sceneItemIndex: sceneItemId - 1,
  sceneItemEnabled: true,
  sourceName,
  sourceType: 'OBS_SOURCE_TYPE_INPUT',
  ...more,
})
const grouped = {
  GetSceneItemList: {
    双人: { sceneItems: [row(1, '组', { sourceType: 'OBS_SOURCE_TYPE_SCENE', isGroup: true })] },
  },
  GetGroupSceneItemList: { 组: { sceneItems: [row(4, '机一')] } },
}

test('a group is asked for with the scene that holds it, and alone when an event names it', async () => {
  const whole = await fillParts(asker(grouped), [], ['双人'])
  expect(whole?.tree.get('组')).toMatchObject([{ id: 4, source: '机一', isGroup: false }])
  expect(whole?.tree.get('双人')).toMatchObject([{ source: '组', isScene: true, isGroup: true }])
  const alone = await fillParts(asker(grouped), [], ['组'])
  expect([...(alone?.tree.keys() ?? [])]).toEqual(['组'])
  expect(alone?.tree.get('组')).toMatchObject([{ source: '机一' }])
})

test('an input without sound is refused its mute, a browser source has its page', async () => {
  const table = {
    GetInputMute: { 话筒: { inputMuted: true } },
    GetInputVolume: { 话筒: { inputVolumeDb: null } },
    GetInputSettings: { 网页: { inputSettings: { url: 'http://x', width: 1920 } } },
  }
  const input = (name: string, kind: string) => ({ key: name, name, kind })
  const parts = await fillParts(asker(table), [input('话筒', 'mic'), input('网页', 'browser_source')], [])
  expect(parts?.inputs).toEqual([
    { key: '话筒', name: '话筒', kind: 'mic', audio: true, muted: true, volumeDb: -100 },
    { key: '网页', name: '网页', kind: 'browser_source', audio: false, muted: false, volumeDb: -100 },
  ])
  expect(parts?.pages).toEqual(new Map([['网页', { url: 'http://x', width: 1920, height: 600 }]]))
})

test('an answer that did not come leaves nothing half filled', async () => {
  const silent: Asker = { one: async () => null, many: async () => null }
  expect(await fillParts(silent, [], ['双人'])).toBeNull()
})
