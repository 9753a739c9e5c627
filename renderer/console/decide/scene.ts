import { overlayNames, type ObsMirror, type ObsScene } from '../../../shared/live/obs.ts'
import type { Settings } from '../../../shared/live/settings.ts'

/** What a press on a scene does: choose it (and show it in preview in studio mode), take it, or nothing. */
export type SceneStep = 'choose' | 'take' | 'nothing'

/** The first press chooses, the second takes. Only where arming first and studio mode are both off, one press takes. */
export function sceneStep(
  scene: string,
  chosen: string | null,
  obs: Pick<ObsMirror, 'programScene' | 'studioMode'>,
  settings: Pick<Settings, 'armFirst'>,
): SceneStep {
  if (scene === obs.programScene) return 'nothing'
  if (scene === chosen) return 'take'
  return settings.armFirst || obs.studioMode ? 'choose' : 'take'
}

/** Scenes to switch between. The one that holds only our overlay is no picture of its own. */
export const switchable = (obs: Pick<ObsMirror, 'scenes'>): readonly ObsScene[] =>
  obs.scenes.filter((scene) => scene.name !== overlayNames.scene)

/** The scene that is next: OBS's own preview in studio mode, else what was chosen here, else the armed cue's. */
export const nextScene = (
  obs: Pick<ObsMirror, 'studioMode' | 'previewScene' | 'programScene'>,
  chosen: string | null,
  armedScene: string | null,
): string | null => {
  const next = obs.studioMode ? obs.previewScene : (chosen ?? armedScene)
  return next === obs.programScene ? null : next
}
