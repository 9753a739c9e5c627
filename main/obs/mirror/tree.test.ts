import { describe, expect, test } from 'vitest'
import { overlayNames } from '../../../shared/live/obs.ts'
import { overlayIn, pagesAfter, type Pages } from './overlay.ts'
import { itemIds, shows, treeAfter, type SceneItem, type SceneTree } from './tree.ts'

const item = (id: number, source: string, more: Partial<SceneItem> = {}): SceneItem => ({
  id,
  source,
  isScene: false,
  isGroup: false,
  enabled: true,
  index: id,
  ...more,
})

const tree: SceneTree = new Map([
  ['片头', [item(1, '底图'), item(2, '叠加', { isScene: true })]],
  ['双人', [item(1, '机一'), item(2, '组', { isScene: true, isGroup: true })]],
  ['组', [item(5, '叠加', { isScene: true })]],
  ['叠加', [item(1, '网页')]],
  ['甲', [item(1, '乙', { isScene: true })]],
  ['乙', [item(1, '甲', { isScene: true })]],
])
const page = (name: string) => name === '网页'

describe('what is seen in a scene', () => {
  test('itself, its items, and what is nested in scenes and groups', () => {
    expect(['片头', '双人', '叠加'].map((scene) => shows(tree, scene, page))).toEqual([true, true, true])
    expect(shows(tree, '网页', page)).toBe(true)
    expect(shows(tree, '没有', page)).toBe(false)
  })

  test('nothing behind a hidden item', () => {
    const hidden = treeAfter(tree, {
      type: 'SceneItemEnableStateChanged',
      sceneName: '片头',
      sceneItemId: 2,
      sceneItemEnabled: false,
    })
    expect(shows(hidden, '片头', page)).toBe(false)
    expect(shows(hidden, '双人', page)).toBe(true)
  })

  test('scenes that hold each other do not hang it', () => {
    expect(shows(tree, '甲', page)).toBe(false)
  })
})

test('a rename reaches the scene, and every item that shows it', () => {
  const after = treeAfter(tree, { type: 'SceneNameChanged', oldSceneName: '叠加', sceneName: '新' })
  expect(after.has('叠加')).toBe(false)
  expect(itemIds(after, '片头', '新')).toEqual([2])
  expect(shows(after, '双人', page)).toBe(true)
})

test('places, removals and lost scenes are followed', () => {
  const moved = treeAfter(tree, {
    type: 'SceneItemListReindexed',
    sceneName: '片头',
    sceneItems: [
      { sceneItemId: 2, sceneItemIndex: 0 },
      { sceneItemId: 1, sceneItemIndex: 1 },
    ],
  })
  expect(moved.get('片头')?.map(({ index }) => index)).toEqual([1, 0])
  const less = treeAfter(tree, { type: 'SceneItemRemoved', sceneName: '片头', sceneItemId: 2 })
  expect(itemIds(less, '片头', '叠加')).toEqual([])
  expect(treeAfter(tree, { type: 'SceneRemoved', sceneName: '片头' }).has('片头')).toBe(false)
  expect(treeAfter(tree, { type: 'SceneCreated', sceneName: '片头', isGroup: false })).toBe(tree)
})

describe('the overlay', () => {
  const pages: Pages = new Map([
    ['网页', { url: 'http://127.0.0.1:7420/overlay/', width: 1920, height: 1080 }],
    ['天气', { url: 'https://example.org', width: 800, height: 600 }],
  ])
  const ours = (url: string) => url.includes('/overlay')

  test('is found by its address and seen through the scenes it is in', () => {
    const found = { source: '网页', supported: true, inProgram: true }
    expect(overlayIn(tree, pages, '双人', true, ours)).toEqual(found)
    expect(overlayIn(tree, pages, '甲', true, ours)).toEqual({ ...found, inProgram: false })
    expect(overlayIn(tree, pages, null, true, ours)).toEqual({ ...found, inProgram: false })
  })

  test('without a browser source is the scene of our name, once something is shown in it', () => {
    const standIn = new Map(tree)
      .set(overlayNames.scene, [])
      .set('片尾', [item(1, overlayNames.scene, { isScene: true })])
    const none: Pages = new Map()
    expect(overlayIn(standIn, none, '片尾', false, ours)).toEqual({
      source: null,
      supported: false,
      inProgram: false,
    })
    standIn.set(overlayNames.scene, [item(1, '窗口')])
    expect(overlayIn(standIn, none, '片尾', false, ours).inProgram).toBe(true)
    standIn.set(overlayNames.scene, [item(1, '窗口', { enabled: false })])
    expect(overlayIn(standIn, none, '片尾', false, ours).inProgram).toBe(false)
  })

  test('follows the source through rename, removal and another address', () => {
    const renamed = pagesAfter(pages, { type: 'InputNameChanged', oldInputName: '网页', inputName: '页' })
    expect([...renamed.keys()]).toEqual(['页', '天气'])
    expect([...pagesAfter(pages, { type: 'InputRemoved', inputName: '网页' }).keys()]).toEqual(['天气'])
    const moved = pagesAfter(pages, {
      type: 'InputSettingsChanged',
      inputName: '网页',
      inputSettings: { url: 'http://x' },
    })
    // OBS leaves out a width that stands at its default.
    expect(moved.get('网页')).toEqual({ url: 'http://x', width: 800, height: 600 })
    expect(pagesAfter(pages, { type: 'InputSettingsChanged', inputName: '机一', inputSettings: {} })).toBe(
      pages,
    )
  })
})
