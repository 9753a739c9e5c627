import type { ObsInput, ObsMirror, ObsOutput } from '../../../shared/live/obs.ts'
import type { AnswerTo } from './answers.ts'
import type { Asker } from './ask.ts'
import { browserKind, pageOf, type Pages } from './overlay.ts'
import { sceneList } from './scenes.ts'
import { sceneItem, type SceneTree } from './tree.ts'

/** All that the link has to know of OBS at the beginning of a connection or of a scene collection. */
export interface Filled {
  mirror: Partial<ObsMirror>
  tree: SceneTree
  pages: Pages
  /** For pictures: JPEG where OBS can, it is a tenth of the size. */
  imageFormat: 'jpg' | 'png'
}

/** Asks OBS for everything in four messages at most. Null when it was not ready or did not answer. */
export async function fillMirror(ask: Asker, now: () => number): Promise<Filled | null> {
  const version = await ask.one('GetVersion')
  if (!version) return null
  const whole = await ask.many([
    { question: 'GetVideoSettings' },
    { question: 'GetSceneCollectionList' },
    { question: 'GetSceneList' },
    { question: 'GetStudioModeEnabled' },
    { question: 'GetSceneTransitionList' },
    { question: 'GetCurrentSceneTransition' },
    { question: 'GetInputKindList' },
    { question: 'GetInputList' },
    { question: 'GetStreamStatus' },
    { question: 'GetRecordStatus' },
  ])
  if (!whole) return null
  const [video, collections, scenes, studio, transitions, transition, kinds, inputs, stream, record] = whole
  if (!scenes || !inputs || !studio || !kinds) return null
  const parts = await fillParts(
    ask,
    inputs.inputs.map((input) => ({
      key: input.inputUuid ?? input.inputName,
      name: input.inputName,
      kind: input.inputKind,
    })),
    scenes.scenes.map((scene) => scene.sceneName),
  )
  if (!parts) return null
  const atEpochMs = now()
  return {
    tree: parts.tree,
    pages: parts.pages,
    imageFormat: version.supportedImageFormats.includes('jpg') ? 'jpg' : 'png',
    mirror: {
      version: `OBS ${version.obsVersion} · obs-websocket ${version.obsWebSocketVersion}`,
      requests: version.availableRequests.toSorted(),
      inputKinds: kinds.inputKinds,
      canvas: video && canvasOf(video),
      sceneCollection: collections?.currentSceneCollectionName ?? null,
      scenes: sceneList(scenes.scenes),
      programScene: scenes.currentProgramSceneName ?? null,
      previewScene: scenes.currentPreviewSceneName ?? null,
      transitioningTo: null,
      studioMode: studio.studioModeEnabled,
      transitions: transitions?.transitions.map((one) => one.transitionName) ?? [],
      transition: transition && transitionOf(transition),
      inputs: parts.inputs,
      stream: outputOf(stream, atEpochMs),
      record: recordOf(record, atEpochMs),
    },
  }
}

export const canvasOf = (video: AnswerTo<'GetVideoSettings'>): ObsMirror['canvas'] => ({
  width: video.baseWidth,
  height: video.baseHeight,
  fps: video.fpsNumerator / video.fpsDenominator,
})

export const transitionOf = (now: AnswerTo<'GetCurrentSceneTransition'>): ObsMirror['transition'] => ({
  name: now.transitionName,
  durationMs: now.transitionDuration ?? 0,
})

/** OBS tells how long an output has run; screens want to know since when. */
export const outputOf = (
  status: { outputActive: boolean; outputReconnecting?: boolean; outputDuration: number } | null,
  nowEpochMs: number,
): ObsOutput => ({
  active: status?.outputActive ?? false,
  sinceEpochMs: status?.outputActive ? Math.round(nowEpochMs - status.outputDuration) : null,
  reconnecting: status?.outputReconnecting ?? false,
})

export const recordOf = (status: AnswerTo<'GetRecordStatus'> | null, nowEpochMs: number): ObsOutput => ({
  ...outputOf(status, nowEpochMs),
  ...(status?.outputPaused && { paused: true }),
})

export type InputName = Pick<ObsInput, 'key' | 'name' | 'kind'>

/** Mute, volume and pages of inputs, and the items of scenes with the groups in them. */
export async function fillParts(
  ask: Asker,
  inputs: readonly InputName[],
  scenes: readonly string[],
): Promise<{ inputs: ObsInput[]; pages: Pages; tree: SceneTree } | null> {
  const browsers = inputs.filter((input) => input.kind === browserKind)
  const [mutes, volumes, settings, items] = await Promise.all([
    ask.many(inputs.map(({ name }) => ({ question: 'GetInputMute' as const, data: { inputName: name } }))),
    ask.many(inputs.map(({ name }) => ({ question: 'GetInputVolume' as const, data: { inputName: name } }))),
    ask.many(
      browsers.map(({ name }) => ({ question: 'GetInputSettings' as const, data: { inputName: name } })),
    ),
    ask.many(scenes.map((name) => ({ question: 'GetSceneItemList' as const, data: { sceneName: name } }))),
  ])
  if (!mutes || !volumes || !settings || !items) return null
  const tree = new Map(scenes.map((name, at) => [name, (items[at]?.sceneItems ?? []).map(sceneItem)]))
  const held = [...tree.values()].flat().filter((item) => item.isGroup)
  // A group refuses the question for scenes: events name it as if it were one.
  const refused = scenes.filter((_, at) => !items[at])
  const groups = [...new Set([...held.map((item) => item.source), ...refused])]
  const inGroups = await ask.many(
    groups.map((name) => ({ question: 'GetGroupSceneItemList' as const, data: { sceneName: name } })),
  )
  if (!inGroups) return null
  groups.forEach((name, at) => tree.set(name, (inGroups[at]?.sceneItems ?? []).map(sceneItem)))
  return {
    inputs: inputs.map((input, at) => ({
      ...input,
      // OBS refuses the question for an input without sound.
      audio: mutes[at] != null,
      muted: mutes[at]?.inputMuted ?? false,
      volumeDb: volumes[at]?.inputVolumeDb ?? silenceDb,
    })),
    pages: new Map(browsers.map(({ name }, at) => [name, pageOf(settings[at]?.inputSettings ?? {})])),
    tree,
  }
}

/** What OBS itself says for a volume of nothing. */
export const silenceDb = -100
