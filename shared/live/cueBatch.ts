import type { ObsMirror, ObsRequest } from './obs.ts'

/** What a cue wants of OBS. Cues of the plan have this shape. */
export interface CueInObs {
  title: string
  /** Null leaves the picture as it is. */
  scene: string | null
  transition?: { name: string; durationMs: number } | undefined
  items?: readonly CueItem[] | undefined
  mics?: readonly { input: string; muted: boolean }[] | undefined
}

export interface CueItem {
  scene: string
  source: string
  visible: boolean
  /** Where it is known; else the link finds every item of that source in the scene. */
  itemId?: number | undefined
}

/** What obs-websocket accepts for SetCurrentSceneTransitionDuration. */
const durationMs = { min: 50, max: 20_000 }

/**
 * A cue as one batch. The scene goes last: by then its transition is chosen, what is in it is shown or hidden, and the
 * microphones are right. All but the scene is optional, so that a source renamed in OBS never holds up a take; being
 * last, the scene lets the whole travel as one message.
 *
 * The chapter mark is for review of the recording and only sent where OBS has such a thing (30.2) and records.
 */
export function cueBatch(cue: CueInObs, obs: Pick<ObsMirror, 'requests' | 'record'>): ObsRequest[] {
  const optional = true
  const batch: ObsRequest[] = []
  if (cue.transition) {
    const { name, durationMs: wanted } = cue.transition
    batch.push({ request: 'SetCurrentSceneTransition', data: { transitionName: name }, optional })
    if (wanted >= durationMs.min && wanted <= durationMs.max) {
      batch.push({
        request: 'SetCurrentSceneTransitionDuration',
        data: { transitionDuration: wanted },
        optional,
      })
    }
  }
  for (const { scene, source, visible, itemId } of cue.items ?? []) {
    const item = itemId === undefined ? { sourceName: source } : { sceneItemId: itemId }
    batch.push({
      request: 'SetSceneItemEnabled',
      data: { sceneName: scene, ...item, sceneItemEnabled: visible },
      optional,
    })
  }
  for (const { input, muted } of cue.mics ?? []) {
    batch.push({ request: 'SetInputMute', data: { inputName: input, inputMuted: muted }, optional })
  }
  if (obs.record.active && obs.requests.includes('CreateRecordChapter')) {
    batch.push({ request: 'CreateRecordChapter', data: { chapterName: cue.title }, optional })
  }
  if (cue.scene !== null) {
    batch.push({ request: 'SetCurrentProgramScene', data: { sceneName: cue.scene } })
  }
  return batch
}
