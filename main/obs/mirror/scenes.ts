import type { ObsScene } from '../../../shared/live/obs.ts'
import type { SceneRow } from './answers.ts'

/** OBS counts scenes from the bottom of its list; people read it from the top. */
export const sceneList = (rows: readonly SceneRow[]): ObsScene[] =>
  rows
    .toSorted((a, b) => b.sceneIndex - a.sceneIndex)
    .map((row) => ({ key: row.sceneUuid ?? row.sceneName, name: row.sceneName }))

/** The list after a rename; a scene that is known by its name gets its new name for a key. */
export const renamedIn = <T extends { key: string; name: string }>(
  list: readonly T[],
  from: string,
  to: string,
): T[] =>
  list.map((one) => (one.name === from ? { ...one, name: to, key: one.key === from ? to : one.key } : one))
