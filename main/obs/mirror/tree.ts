import type { SceneItemRow } from './answers.ts'
import type { Happening } from './happenings.ts'

/** One thing in a scene. A group counts as a scene of its own name: OBS keeps it so. */
export interface SceneItem {
  id: number
  source: string
  isScene: boolean
  isGroup: boolean
  enabled: boolean
  /** 0 is the bottom. */
  index: number
}

/** What stands in each scene and group, by name. */
export type SceneTree = ReadonlyMap<string, readonly SceneItem[]>

export const sceneItem = (row: SceneItemRow): SceneItem => ({
  id: row.sceneItemId,
  source: row.sourceName,
  isScene: row.sourceType === 'OBS_SOURCE_TYPE_SCENE',
  isGroup: row.isGroup === true,
  enabled: row.sceneItemEnabled,
  index: row.sceneItemIndex,
})

export function withScene(tree: SceneTree, scene: string, items: readonly SceneItem[]): SceneTree {
  return new Map(tree).set(scene, items)
}

/** The tree after an event of OBS. Created items are not told in full; they have to be asked for. */
export function treeAfter(tree: SceneTree, happening: Happening): SceneTree {
  const change = (scene: string, edit: (items: readonly SceneItem[]) => readonly SceneItem[]): SceneTree => {
    const items = tree.get(scene)
    return items ? withScene(tree, scene, edit(items)) : tree
  }
  switch (happening.type) {
    case 'SceneCreated':
      return tree.has(happening.sceneName) ? tree : withScene(tree, happening.sceneName, [])
    case 'SceneRemoved': {
      const left = new Map(tree)
      left.delete(happening.sceneName)
      return left
    }
    case 'SceneNameChanged':
      return renamed(tree, happening.oldSceneName, happening.sceneName)
    case 'InputNameChanged':
      return renamed(tree, happening.oldInputName, happening.inputName)
    case 'SceneItemRemoved':
      return change(happening.sceneName, (items) => items.filter(({ id }) => id !== happening.sceneItemId))
    case 'SceneItemEnableStateChanged':
      return change(happening.sceneName, (items) =>
        items.map((item) =>
          item.id === happening.sceneItemId ? { ...item, enabled: happening.sceneItemEnabled } : item,
        ),
      )
    case 'SceneItemListReindexed': {
      const places = new Map(happening.sceneItems.map((row) => [row.sceneItemId, row.sceneItemIndex]))
      return change(happening.sceneName, (items) =>
        items.map((item) => ({ ...item, index: places.get(item.id) ?? item.index })),
      )
    }
    default:
      return tree
  }
}

function renamed(tree: SceneTree, from: string, to: string): SceneTree {
  return new Map(
    [...tree].map(([scene, items]) => [
      scene === from ? to : scene,
      items.map((item) => (item.source === from ? { ...item, source: to } : item)),
    ]),
  )
}

/** Ids of a source's items in a scene: more than one where it was added twice. */
export const itemIds = (tree: SceneTree, scene: string, source: string): number[] =>
  (tree.get(scene) ?? []).filter((item) => item.source === source).map((item) => item.id)

/** True when something is seen in a scene: itself, or through enabled items and scenes within. */
export function shows(tree: SceneTree, scene: string, wanted: (name: string) => boolean): boolean {
  const seen = new Set<string>()
  const look = (name: string): boolean => {
    if (wanted(name)) return true
    if (seen.has(name)) return false
    seen.add(name)
    return (tree.get(name) ?? []).some((item) => item.enabled && look(item.source))
  }
  return look(scene)
}
