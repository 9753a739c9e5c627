import { z } from 'zod'

/**
 * Answers that the link reads, with only the fields it needs, so that a later OBS may add what it likes. UUIDs came
 * with obs-websocket 5.4; until then the name is the key.
 */
const uuid = z.string().optional()

const scene = z.object({ sceneName: z.string(), sceneUuid: uuid, sceneIndex: z.number() })
export type SceneRow = z.output<typeof scene>
export const sceneRows = z.array(scene)

/** inputKind is null for a scene; isGroup is null for an input. */
const sceneItem = z.object({
  sceneItemId: z.number(),
  sceneItemIndex: z.number(),
  sceneItemEnabled: z.boolean(),
  sourceName: z.string(),
  sourceType: z.string().nullish(),
  isGroup: z.boolean().nullish(),
})
export type SceneItemRow = z.output<typeof sceneItem>

const items = z.object({ sceneItems: z.array(sceneItem) })

export const answers = {
  GetVersion: z.object({
    obsVersion: z.string(),
    obsWebSocketVersion: z.string(),
    availableRequests: z.array(z.string()),
    supportedImageFormats: z.array(z.string()).default([]),
  }),
  GetVideoSettings: z.object({
    baseWidth: z.number(),
    baseHeight: z.number(),
    fpsNumerator: z.number(),
    fpsDenominator: z.number(),
  }),
  GetSceneCollectionList: z.object({ currentSceneCollectionName: z.string() }),
  GetSceneList: z.object({
    currentProgramSceneName: z.string().nullish(),
    currentPreviewSceneName: z.string().nullish(),
    scenes: sceneRows,
  }),
  GetStudioModeEnabled: z.object({ studioModeEnabled: z.boolean() }),
  GetSceneTransitionList: z.object({
    currentSceneTransitionName: z.string().nullish(),
    transitions: z.array(z.object({ transitionName: z.string() })),
  }),
  /** A transition of fixed length (cut) has no duration. */
  GetCurrentSceneTransition: z.object({
    transitionName: z.string(),
    transitionDuration: z.number().nullish(),
  }),
  GetInputKindList: z.object({ inputKinds: z.array(z.string()) }),
  GetInputList: z.object({
    inputs: z.array(z.object({ inputName: z.string(), inputUuid: uuid, inputKind: z.string() })),
  }),
  GetInputSettings: z.object({ inputSettings: z.record(z.string(), z.unknown()) }),
  GetInputMute: z.object({ inputMuted: z.boolean() }),
  GetInputVolume: z.object({ inputVolumeDb: z.number().nullable() }),
  GetSceneItemList: items,
  GetGroupSceneItemList: items,
  GetStreamStatus: z.object({
    outputActive: z.boolean(),
    outputReconnecting: z.boolean().default(false),
    outputDuration: z.number().default(0),
    outputBytes: z.number().default(0),
    outputCongestion: z.number().default(0),
    outputSkippedFrames: z.number().default(0),
    outputTotalFrames: z.number().default(0),
  }),
  GetRecordStatus: z.object({
    outputActive: z.boolean(),
    outputPaused: z.boolean().default(false),
    outputDuration: z.number().default(0),
    outputBytes: z.number().default(0),
  }),
  GetStats: z.object({
    cpuUsage: z.number(),
    memoryUsage: z.number(),
    availableDiskSpace: z.number(),
    activeFps: z.number(),
    renderSkippedFrames: z.number(),
    renderTotalFrames: z.number(),
    outputSkippedFrames: z.number(),
    outputTotalFrames: z.number(),
  }),
  GetSourceScreenshot: z.object({ imageData: z.string() }),
} as const

export type Question = keyof typeof answers
export type AnswerTo<Q extends Question> = z.output<(typeof answers)[Q]>
