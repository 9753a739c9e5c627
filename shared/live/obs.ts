import type { Refusal } from '../protocol/refusal.ts'
import { isWordKey, type WordKey } from '../words/words.ts'

/**
 * What the studio knows of OBS: a mirror, never the truth. It is rebuilt after every connection and is not
 * journaled. Field names follow obs-websocket 5 where it has one.
 */

/**
 * - connecting: trying, or trying again; keeps on by itself
 * - connected: identified and mirrored
 * - refused: wrong or missing password; stops until somebody mends it
 * - absent: nobody listens there; keeps trying by itself
 * - frozen: connected but not answering; keeps asking
 * - practice: connected to the practice switcher inside the studio
 */
export type ObsStatus = 'connecting' | 'connected' | 'refused' | 'absent' | 'frozen' | 'practice'

/**
 * - obs.absent: nobody listens at the address
 * - obs.frozen: OBS is there and does not answer
 * - obs.password, obs.passwordNeeded: wrong, or not given
 * - obs.kicked: somebody ended our session in OBS's own window
 * - obs.old: OBS without obs-websocket 5; obs.notObs: another program
 * - obs.address: not an address
 */
export const obsProblems = [
  'obs.absent',
  'obs.frozen',
  'obs.password',
  'obs.passwordNeeded',
  'obs.kicked',
  'obs.old',
  'obs.notObs',
  'obs.address',
] as const
export type ObsProblem = (typeof obsProblems)[number]

export const obsProblemWord = (problem: ObsProblem): WordKey => `problem.${problem}`

export interface ObsScene {
  /** Stable key where OBS gives one (5.4 and later), else the name. */
  key: string
  name: string
}

export interface ObsInput {
  key: string
  name: string
  kind: string
  /** True where OBS answers audio questions about it. */
  audio: boolean
  muted: boolean
  volumeDb: number
}

export interface ObsOutput {
  active: boolean
  /** Studio time at which it began, so that screens draw the clock themselves. */
  sinceEpochMs: number | null
  reconnecting: boolean
  /** Only a recording can pause; OBS still calls it active. */
  paused?: true
}

export interface ObsStats {
  cpuPercent: number
  memoryMb: number
  fps: number
  diskFreeMb: number
  renderSkipped: number
  renderTotal: number
  outputSkipped: number
  outputTotal: number
  /** 0 to 1, OBS's own measure of a crowded line. */
  congestion: number
  streamKbps: number
  recordKbps: number
}

export interface ObsMirror {
  status: ObsStatus
  /** Why status is not good; `obsProblemWord` has the sentence that says what to do. */
  problem: ObsProblem | null
  url: string
  /** obs-websocket and OBS versions for the help page; decisions read `requests`. */
  version: string | null
  /** What this OBS offers, from GetVersion.availableRequests. */
  requests: readonly string[]
  inputKinds: readonly string[]
  canvas: { width: number; height: number; fps: number } | null
  sceneCollection: string | null
  scenes: readonly ObsScene[]
  programScene: string | null
  previewScene: string | null
  /** Where a transition under way is going, from SceneTransitionStarted; null when none. */
  transitioningTo: string | null
  studioMode: boolean
  transitions: readonly string[]
  transition: { name: string; durationMs: number } | null
  inputs: readonly ObsInput[]
  stream: ObsOutput
  record: ObsOutput
  stats: ObsStats | null
  /** The program scene was last changed by somebody else than this studio. */
  changedElsewhere: { scene: string; atEpochMs: number } | null
  overlay: OverlayInObs
}

/** Where our overlay stands inside OBS. */
export interface OverlayInObs {
  /** Name of the source that shows our overlay page, or null when none was found. */
  source: string | null
  /** False where this OBS has no browser source at all. */
  supported: boolean
  /** True when the overlay scene or source is visible in the program scene, through nested scenes too. */
  inProgram: boolean
}

export const absentObs = (url: string): ObsMirror => ({
  status: 'connecting',
  problem: null,
  url,
  version: null,
  requests: [],
  inputKinds: [],
  canvas: null,
  sceneCollection: null,
  scenes: [],
  programScene: null,
  previewScene: null,
  transitioningTo: null,
  studioMode: false,
  transitions: [],
  transition: null,
  inputs: [],
  stream: { active: false, sinceEpochMs: null, reconnecting: false },
  record: { active: false, sinceEpochMs: null, reconnecting: false },
  stats: null,
  changedElsewhere: null,
  overlay: { source: null, supported: true, inProgram: false },
})

/** True when requests can be sent with hope of an answer. */
export const obsReady = (obs: ObsMirror): boolean => obs.status === 'connected' || obs.status === 'practice'

/** One obs-websocket request, as data. Names and fields are those of the protocol. */
export interface ObsRequest {
  request: string
  data?: { readonly [field: string]: unknown }
  /** A failure of this one is reported but does not fail the batch (a chapter mark where OBS can't, say). */
  optional?: true
}

/** What became of a batch. A failed one says which request stopped it. */
export type ObsOutcome =
  | { ok: true; results: readonly ObsResult[] }
  | {
      ok: false
      code: ObsFailure
      /** OBS's own words where it gave some; for people `obsReason` is better. */
      message: string
      index: number | null
      /** obs-websocket's request status when OBS refused. */
      status?: number
      /** What the caller is told instead: it was not OBS that said no. */
      refusal?: Refusal
    }

export interface ObsResult {
  ok: boolean
  data: { readonly [field: string]: unknown } | null
  /** obs-websocket's own comment when not ok. */
  comment: string | null
}

/** obs.away: not connected; obs.timeout: deadline passed; obs.rejected: OBS said no; obs.busy: collection changes. */
export type ObsFailure = 'obs.away' | 'obs.timeout' | 'obs.rejected' | 'obs.busy'

/** What OBS meant by its status, in words; null where there is only its own comment. */
export function obsReason(status: number | undefined): WordKey | null {
  const key = `obs.reason.${status}`
  return isWordKey(key) ? key : null
}

/** Names of the things that the studio adds to OBS. They are the user's to rename; the mirror finds them by kind and URL first. */
// not in the catalogue: OBS keeps these names, whatever language the console speaks
export const overlayNames = { scene: '导播台叠加层', source: '导播台叠加层页面' } as const
// not in the catalogue: as above
export const safeSceneName = '安全画面'
