import type { ObsMirror, ObsOutput } from '../../../shared/live/obs.ts'
import { silenceDb } from './fill.ts'
import type { Happening } from './happenings.ts'
import { renamedIn, sceneList } from './scenes.ts'

/** What an event leaves to be asked, because it does not tell it itself. */
export type Ask =
  | { of: 'scenes' }
  | { of: 'transitions' }
  | { of: 'canvas' }
  | { of: 'record' }
  | { of: 'input'; name: string }
  | { of: 'items'; scene: string }

export interface Folded {
  changes: Partial<ObsMirror>
  ask?: Ask
}

const nothing: Folded = { changes: {} }

/**
 * What one event of OBS changes in the mirror. Events that need more than the mirror (whose take it was, meters, a
 * scene collection on its way) are the session's and change nothing here.
 */
export function fold(mirror: ObsMirror, happening: Happening, nowEpochMs: number): Folded {
  switch (happening.type) {
    case 'SceneListChanged':
      return { changes: { scenes: sceneList(happening.scenes) } }
    case 'SceneNameChanged': {
      const { oldSceneName: from, sceneName: to } = happening
      const renamed = (name: string | null): string | null => (name === from ? to : name)
      return {
        changes: {
          scenes: renamedIn(mirror.scenes, from, to),
          programScene: renamed(mirror.programScene),
          previewScene: renamed(mirror.previewScene),
          transitioningTo: renamed(mirror.transitioningTo),
        },
      }
    }
    case 'CurrentPreviewSceneChanged':
      return { changes: { previewScene: happening.sceneName } }
    case 'StudioModeStateChanged':
      // Which scene came into the preview is not told when studio mode begins.
      return happening.studioModeEnabled
        ? { changes: { studioMode: true }, ask: { of: 'scenes' } }
        : { changes: { studioMode: false, previewScene: null } }
    case 'CurrentSceneTransitionChanged':
      return { changes: {}, ask: { of: 'transitions' } }
    case 'CurrentSceneTransitionDurationChanged':
      return mirror.transition
        ? { changes: { transition: { ...mirror.transition, durationMs: happening.transitionDuration } } }
        : nothing
    case 'SceneTransitionEnded':
      return { changes: { transitioningTo: null } }
    case 'InputCreated': {
      const { inputName: name, inputKind: kind, inputUuid } = happening
      const others = mirror.inputs.filter((input) => input.name !== name)
      const input = { key: inputUuid ?? name, name, kind, audio: false, muted: false, volumeDb: silenceDb }
      return { changes: { inputs: [...others, input] }, ask: { of: 'input', name } }
    }
    case 'InputRemoved':
      return { changes: { inputs: mirror.inputs.filter((input) => input.name !== happening.inputName) } }
    case 'InputNameChanged':
      return { changes: { inputs: renamedIn(mirror.inputs, happening.oldInputName, happening.inputName) } }
    case 'InputMuteStateChanged':
      return withInput(mirror, happening.inputName, { muted: happening.inputMuted })
    case 'InputVolumeChanged':
      return withInput(mirror, happening.inputName, { volumeDb: happening.inputVolumeDb ?? silenceDb })
    case 'SceneItemCreated':
      return { changes: {}, ask: { of: 'items', scene: happening.sceneName } }
    case 'StreamStateChanged':
      return { changes: { stream: outputAfter(mirror.stream, happening.outputState, nowEpochMs) } }
    case 'RecordStateChanged': {
      const record = outputAfter(mirror.record, happening.outputState, nowEpochMs)
      // A pause stops the clock of the recording: only OBS knows for how long.
      return happening.outputState === outputState.resumed
        ? { changes: { record }, ask: { of: 'record' } }
        : { changes: { record } }
    }
    case 'CurrentProfileChanged':
      return { changes: {}, ask: { of: 'canvas' } }
    case 'CurrentSceneCollectionChanging':
    case 'CurrentSceneCollectionChanged':
    case 'ExitStarted':
    case 'SceneCreated':
    case 'SceneRemoved':
    case 'CurrentProgramSceneChanged':
    case 'SceneTransitionStarted':
    case 'InputSettingsChanged':
    case 'InputVolumeMeters':
    case 'SceneItemRemoved':
    case 'SceneItemListReindexed':
    case 'SceneItemEnableStateChanged':
      return nothing
    default:
      happening satisfies never
      return nothing
  }
}

function withInput(mirror: ObsMirror, name: string, changes: { muted?: boolean; volumeDb?: number }): Folded {
  // Only an input with sound has a mute or a volume to change.
  const inputs = mirror.inputs.map((input) =>
    input.name === name ? { ...input, audio: true, ...changes } : input,
  )
  return { changes: { inputs } }
}

/** States of the outputs as obs-websocket names them. */
export const outputState = {
  starting: 'OBS_WEBSOCKET_OUTPUT_STARTING',
  started: 'OBS_WEBSOCKET_OUTPUT_STARTED',
  stopping: 'OBS_WEBSOCKET_OUTPUT_STOPPING',
  stopped: 'OBS_WEBSOCKET_OUTPUT_STOPPED',
  reconnecting: 'OBS_WEBSOCKET_OUTPUT_RECONNECTING',
  reconnected: 'OBS_WEBSOCKET_OUTPUT_RECONNECTED',
  paused: 'OBS_WEBSOCKET_OUTPUT_PAUSED',
  resumed: 'OBS_WEBSOCKET_OUTPUT_RESUMED',
} as const

function outputAfter(before: ObsOutput, state: string, nowEpochMs: number): ObsOutput {
  const { active, sinceEpochMs, reconnecting } = before
  switch (state) {
    case outputState.started:
      return { active: true, sinceEpochMs: nowEpochMs, reconnecting: false }
    case outputState.stopped:
      return { active: false, sinceEpochMs: null, reconnecting: false }
    case outputState.reconnecting:
      return { active, sinceEpochMs, reconnecting: true }
    case outputState.reconnected:
      return { active, sinceEpochMs, reconnecting: false }
    case outputState.paused:
      return { active, sinceEpochMs, reconnecting, paused: true }
    case outputState.resumed:
      return { active, sinceEpochMs, reconnecting }
    default:
      // Starting and stopping: nothing goes out yet, or still does.
      return before
  }
}
