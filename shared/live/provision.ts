import type { WordKey, WordParams } from '../words/words.ts'
import { overlayNames, type ObsFailure } from './obs.ts'

/** OBS as planning has to know it. The link's survey has this shape. */
export interface Surveyed {
  canvas: { width: number; height: number }
  inputKinds: readonly string[]
  scenes: readonly SurveyedScene[]
  groups: readonly SurveyedScene[]
  /** `ours` shows our overlay page, at whatever port it was then. */
  browserSources: readonly { name: string; url: string; width: number; height: number; ours: boolean }[]
}

export interface SurveyedScene {
  name: string
  items: readonly SurveyedItem[]
}

export interface SurveyedItem {
  id: number
  source: string
  enabled: boolean
  /** 0 is the bottom. */
  index: number
}

export interface ProvisionNeeds {
  /** Scenes that the show uses. */
  scenes: readonly string[]
  overlayUrl: string
  /** Where panic goes; made when missing, and left without the overlay. */
  safeScene: string
}

export type ProvisionStep =
  | { do: 'createScene'; scene: string }
  | { do: 'createOverlayScene'; scene: string }
  | { do: 'createOverlaySource'; scene: string; source: string; url: string; width: number; height: number }
  | { do: 'placeOverlaySource'; scene: string; source: string }
  | { do: 'fixOverlaySource'; source: string; url: string; width: number; height: number }
  | { do: 'nestOverlay'; scene: string; overlayScene: string }
  | { do: 'raiseOverlay'; scene: string; itemId: number; index: number }
  | { do: 'showOverlay'; scene: string; itemId: number }

export interface ProvisionPlan {
  /** In the order in which they must be done. */
  steps: readonly ProvisionStep[]
  /** OBS has no browser source: `obs.provision.unsupported` says the way on. */
  unsupported: boolean
  /** The scene that holds the overlay, as the user may have renamed it. */
  overlayScene: string
}

/**
 * What became of one step. `skipped`: not tried, because OBS was lost before it. `message` is what OBS said, for whom
 * `reason` says nothing.
 */
export type StepOutcome =
  | { step: ProvisionStep; outcome: 'done' | 'skipped' }
  | { step: ProvisionStep; outcome: 'failed'; code: ObsFailure; message: string; reason: WordKey | null }

/** The sentence that shows a step before it is done. */
export const stepWords = (step: ProvisionStep): { key: WordKey; params: WordParams } => {
  const { do: what, ...params } = step
  return { key: `obs.provision.${what}`, params }
}

/**
 * What "Prepare OBS" would add so that the show can run: missing scenes, empty; one scene with the overlay; the overlay
 * on top of each of the show's scenes. Nothing of the user's is removed, and an OBS that is prepared needs no step.
 */
export function planProvision(obs: Surveyed, needs: ProvisionNeeds): ProvisionPlan {
  const { width, height } = obs.canvas
  const url = needs.overlayUrl
  const unsupported = !obs.inputKinds.includes('browser_source')
  const known = new Map([...obs.scenes, ...obs.groups].map((scene) => [scene.name, scene.items]))
  const exists = (scene: string): boolean => obs.scenes.some(({ name }) => name === scene)
  const source =
    obs.browserSources.find((page) => page.ours && page.url === url) ??
    obs.browserSources.find((page) => page.ours) ??
    obs.browserSources.find((page) => page.name === overlayNames.source)
  const overlayScene = findOverlayScene(obs, needs, source?.name)
  const steps: ProvisionStep[] = []

  const wanted = unique([...needs.scenes, needs.safeScene]).filter((scene) => scene !== '')
  for (const scene of wanted) {
    if (!exists(scene) && scene !== overlayScene) steps.push({ do: 'createScene', scene })
  }
  if (!exists(overlayScene)) steps.push({ do: 'createOverlayScene', scene: overlayScene })
  if (source) {
    if (source.url !== url || source.width !== width || source.height !== height) {
      steps.push({ do: 'fixOverlaySource', source: source.name, url, width, height })
    }
    if (!holds(overlayScene, new Set([source.name]), known)) {
      steps.push({ do: 'placeOverlaySource', scene: overlayScene, source: source.name })
    }
  } else if (!unsupported) {
    const name = overlayNames.source
    steps.push({ do: 'createOverlaySource', scene: overlayScene, source: name, url, width, height })
  }

  const overlay = new Set([overlayScene, ...(source ? [source.name] : [])])
  for (const scene of unique(needs.scenes)) {
    if (scene !== '' && scene !== overlayScene) steps.push(...nesting(scene, overlayScene, overlay, known))
  }
  return { steps, unsupported, overlayScene }
}

type Known = ReadonlyMap<string, readonly SurveyedItem[]>

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]

/** By our name; else, where the user gave it another, the scene that holds our source and is none of the show's. */
function findOverlayScene(obs: Surveyed, needs: ProvisionNeeds, source: string | undefined): string {
  const named = obs.scenes.find(({ name }) => name === overlayNames.scene)
  const holding = obs.scenes.find(
    ({ name, items }) => !needs.scenes.includes(name) && items.some((item) => item.source === source),
  )
  return (named ?? holding)?.name ?? overlayNames.scene
}

/** True when one of the sources stands in the scene, directly or through scenes and groups within. */
function holds(scene: string, sources: ReadonlySet<string>, known: Known, seen = new Set<string>()): boolean {
  if (seen.has(scene)) return false
  seen.add(scene)
  return (known.get(scene) ?? []).some(
    (item) => sources.has(item.source) || holds(item.source, sources, known, seen),
  )
}

function nesting(
  scene: string,
  overlayScene: string,
  overlay: ReadonlySet<string>,
  known: Known,
): ProvisionStep[] {
  const items = known.get(scene) ?? []
  const leads = items.filter((item) => overlay.has(item.source) || holds(item.source, overlay, known))
  // Of several, the topmost is the one that viewers would see.
  const lead = leads.toSorted((a, b) => b.index - a.index)[0]
  if (!lead) return [{ do: 'nestOverlay', scene, overlayScene }]
  const index = items.length - 1
  return [
    ...(lead.index < index ? [{ do: 'raiseOverlay' as const, scene, itemId: lead.id, index }] : []),
    ...(lead.enabled ? [] : [{ do: 'showOverlay' as const, scene, itemId: lead.id }]),
  ]
}
