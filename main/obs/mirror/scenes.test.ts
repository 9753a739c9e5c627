import { expect, test } from 'vitest'
import { renamedIn, sceneList } from './scenes.ts'

test('scenes are read from the top, with the key that OBS gives or else the name', () => {
  const rows = [
    { sceneIndex: 0, sceneName: '片尾', sceneUuid: 'u-2' },
    { sceneIndex: 1, sceneName: '片头' },
  ]
  expect(sceneList(rows)).toEqual([
    { key: '片头', name: '片头' },
    { key: 'u-2', name: '片尾' },
  ])
})

test('a rename keeps a key of OBS and renews one that was the name', () => {
  const list = [
    { key: 'u-1', name: '甲' },
    { key: '乙', name: '乙' },
  ]
  expect(renamedIn(renamedIn(list, '甲', '丙'), '乙', '丁')).toEqual([
    { key: 'u-1', name: '丙' },
    { key: '丁', name: '丁' },
  ])
})
