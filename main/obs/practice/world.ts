/** What the practice switcher is: the state that OBS would hold, small and in memory only. */
export interface World {
  collections: Collection[]
  collection: Collection
  studioMode: boolean
  preview: Scene | null
  transitions: readonly Transition[]
  transition: Transition
  transitionMs: number
  /** A scene that can't be taken: broken on purpose. */
  failing: string | null
  /** The take under way, if one is. */
  taking: { to: Scene; callOff: () => void } | null
  stream: Output
  record: Output
  video: Video
  messages: { in: number; out: number }
}

export interface Collection {
  name: string
  /** From the top of the list as people see it. */
  scenes: Scene[]
  inputs: Input[]
  program: Scene
}

/** Sources are held by reference, so that a rename is one assignment. */
export type Source = Scene | Input

export interface Scene {
  is: 'scene'
  name: string
  /** From the bottom, as OBS counts. */
  items: Item[]
  lastItemId: number
}

export interface Item {
  id: number
  source: Source
  enabled: boolean
}

export interface Input {
  is: 'input'
  name: string
  kind: string
  settings: { [name: string]: unknown }
  muted: boolean
  /** 1 is 0 dB. */
  volume: number
}

export interface Transition {
  name: string
  kind: string
  /** Takes no time of its own choosing. */
  fixed: boolean
}

export interface Output {
  state: 'stopped' | 'starting' | 'running' | 'stopping'
  paused: boolean
  /** Milliseconds that ran before `sinceMs`. */
  ranMs: number
  /** Studio time from which it runs; null while it does not. */
  sinceMs: number | null
}

export interface Video {
  baseWidth: number
  baseHeight: number
  outputWidth: number
  outputHeight: number
  fpsNumerator: number
  fpsDenominator: number
}

/** Kinds of inputs that can be made; `sound` tells which have a fader. */
export const inputKinds: readonly { kind: string; sound: boolean; defaults: { [name: string]: unknown } }[] =
  [
    { kind: 'color_source_v3', sound: false, defaults: { color: 4291940817, width: 1920, height: 1080 } },
    { kind: 'image_source', sound: false, defaults: { unload: false } },
    {
      kind: 'browser_source',
      sound: true,
      defaults: { url: 'about:blank', width: 800, height: 600, fps: 30, shutdown: false },
    },
    { kind: 'ffmpeg_source', sound: true, defaults: { is_local_file: true, looping: false } },
    { kind: 'pulse_input_capture', sound: true, defaults: { device_id: 'default' } },
  ]

export const hasSound = (input: Input): boolean =>
  inputKinds.some(({ kind, sound }) => kind === input.kind && sound)

export const stopped = (): Output => ({ state: 'stopped', paused: false, ranMs: 0, sinceMs: null })

/** Puts a source on top of a scene. */
export function addItem(scene: Scene, source: Source, enabled = true): Item {
  scene.lastItemId += 1
  const item = { id: scene.lastItemId, source, enabled }
  scene.items.push(item)
  return item
}

export const emptyScene = (name: string): Scene => ({ is: 'scene', name, items: [], lastItemId: 0 })

/** A collection with one empty scene, as OBS makes them. */
export function emptyCollection(name: string): Collection {
  const scene = emptyScene(name)
  return { name, scenes: [scene], inputs: [], program: scene }
}
