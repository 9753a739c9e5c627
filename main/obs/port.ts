import type { ObsMirror, ObsOutcome, ObsRequest } from '../../shared/live/obs.ts'

/** What the studio needs of a switcher. The link to OBS implements it; tests and the loop know nothing more. */
export interface ObsPort {
  /**
   * Sends the requests as one SerialFrame batch that halts at the first failure that is not optional, and
   * resolves by the deadline whatever happens. Never throws.
   */
  batch(requests: readonly ObsRequest[], options?: { deadlineMs?: number }): Promise<ObsOutcome>
  /** Points the link somewhere (an address with password, or the practice switcher) and connects at once. */
  use(target: ObsTarget): void
  /** Tries again at once: after a refused password was mended, or when a person presses "try now". */
  retry(): void
  /** Shows interest in live pictures or meters; the link asks OBS only while somebody does. Returns the way out. */
  watch(what: ObsWatch): () => void
  /** Fresh facts about OBS for a plan of what "Prepare OBS" would add. */
  survey(): Promise<ObsSurvey | null>
  /** Presses "refresh without cache" on our own overlay source, if there is one. */
  refreshOverlay(): Promise<ObsOutcome>
  close(): Promise<void>
}

export type ObsTarget =
  | { kind: 'obs'; url: string; password: string | null }
  | { kind: 'practice'; url?: string }

/** pictures: program and preview JPEGs once or twice a second; meters: input levels; stats: health figures. */
export type ObsWatch = 'pictures' | 'meters' | 'stats'

/** What the link tells the studio, by callbacks so that the link knows nothing of commands. */
export interface ObsEvents {
  /** Changed fields of the mirror, batched per event. */
  mirror(changes: Partial<ObsMirror>): void
  /** A data URI (image/jpeg) of what OBS shows. */
  picture(of: 'program' | 'preview', image: string): void
  /** Peak levels in dBFS by input name, at most 10 times a second. */
  meters(levels: { readonly [input: string]: number }): void
  /** OBS has finished a recording and says where it wrote. */
  recorded(path: string): void
  /** The link got through (again): the studio waits 3 s for the overlay's socket, then calls refreshOverlay. */
  connected(): void
}

/** Scenes with their items, as far as nesting goes: what planning "Prepare OBS" reads. */
export interface ObsSurvey {
  canvas: { width: number; height: number }
  inputKinds: readonly string[]
  requests: readonly string[]
  scenes: readonly { name: string; items: readonly ObsSurveyItem[] }[]
  /** Groups hold items of their own, which belong to the scenes that hold the group. */
  groups: readonly { name: string; items: readonly ObsSurveyItem[] }[]
  /** Browser sources with what they show, in pixels; `ours` shows our overlay page. */
  browserSources: readonly { name: string; url: string; width: number; height: number; ours: boolean }[]
}

export interface ObsSurveyItem {
  id: number
  source: string
  isScene: boolean
  enabled: boolean
  /** 0 is the bottom. */
  index: number
}
