import { z } from 'zod'
import type { Fields } from '../wire/protocol.ts'
import { sceneRows } from './answers.ts'

/** The events that the link listens to, with the fields it reads. */
const happenings = {
  CurrentSceneCollectionChanging: z.object({}),
  CurrentSceneCollectionChanged: z.object({ sceneCollectionName: z.string() }),
  CurrentProfileChanged: z.object({}),
  ExitStarted: z.object({}),

  SceneListChanged: z.object({ scenes: sceneRows }),
  SceneCreated: z.object({ sceneName: z.string(), isGroup: z.boolean() }),
  SceneRemoved: z.object({ sceneName: z.string() }),
  SceneNameChanged: z.object({ oldSceneName: z.string(), sceneName: z.string() }),
  CurrentProgramSceneChanged: z.object({ sceneName: z.string() }),
  CurrentPreviewSceneChanged: z.object({ sceneName: z.string() }),
  StudioModeStateChanged: z.object({ studioModeEnabled: z.boolean() }),

  CurrentSceneTransitionChanged: z.object({ transitionName: z.string() }),
  CurrentSceneTransitionDurationChanged: z.object({ transitionDuration: z.number() }),
  SceneTransitionStarted: z.object({}),
  SceneTransitionEnded: z.object({}),

  InputCreated: z.object({ inputName: z.string(), inputKind: z.string(), inputUuid: z.string().optional() }),
  InputRemoved: z.object({ inputName: z.string() }),
  InputNameChanged: z.object({ oldInputName: z.string(), inputName: z.string() }),
  InputMuteStateChanged: z.object({ inputName: z.string(), inputMuted: z.boolean() }),
  InputVolumeChanged: z.object({ inputName: z.string(), inputVolumeDb: z.number().nullable() }),
  InputSettingsChanged: z.object({ inputName: z.string(), inputSettings: z.record(z.string(), z.unknown()) }),
  InputVolumeMeters: z.object({
    inputs: z.array(z.object({ inputName: z.string(), inputLevelsMul: z.array(z.array(z.number())) })),
  }),

  SceneItemCreated: z.object({ sceneName: z.string() }),
  SceneItemRemoved: z.object({ sceneName: z.string(), sceneItemId: z.number() }),
  SceneItemListReindexed: z.object({
    sceneName: z.string(),
    sceneItems: z.array(z.object({ sceneItemId: z.number(), sceneItemIndex: z.number() })),
  }),
  SceneItemEnableStateChanged: z.object({
    sceneName: z.string(),
    sceneItemId: z.number(),
    sceneItemEnabled: z.boolean(),
  }),

  StreamStateChanged: z.object({ outputState: z.string() }),
  RecordStateChanged: z.object({ outputState: z.string(), outputPath: z.string().nullable().optional() }),
} as const

type Shapes = typeof happenings
export type Happening = { [T in keyof Shapes]: { type: T } & z.output<Shapes[T]> }[keyof Shapes]

const isKnown = (type: string): type is keyof Shapes => Object.hasOwn(happenings, type)

/**
 * The event, or null for one that the link does not listen to or whose shape it does not know. Dropping those is
 * safe: the mirror is filled anew at each connection and scene collection, and no decision hangs on an event alone.
 */
export function parseHappening(type: string, data: Fields): Happening | null {
  if (!isKnown(type)) return null
  const parsed = happenings[type].safeParse(data)
  return parsed.success ? ({ type, ...parsed.data } as Happening) : null
}
