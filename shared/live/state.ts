import type { Featured, Featuring, Muted } from './featured.ts'
import type { Feed, FeedKind, FeedSeen } from '../feeds/feed.ts'
import type { Ops } from '../protocol/diff.ts'
import type { Cue, Show, ShowSummary } from '../show/show.ts'
import type { Rehearsal } from '../rehearsal/rehearsal.ts'
import type { SpokenPace } from '../prompter/follow/pace.ts'
import { emptyAir, type AirSlots, type Slot } from './air.ts'
import { absentObs, type ObsMirror } from './obs.ts'
import type { QueuedQuestion } from './question.ts'
import type { UndoName } from './questionStep.ts'
import type { Pairing } from './pairing.ts'
import type { Prompter, PrompterScreen } from './prompter.ts'
import type { Role } from './roles.ts'
import type { Settings } from './settings.ts'
import type { ModelKept } from '../voice/model.ts'
import { nothingHeard, type VoiceSeen } from '../voice/speaker.ts'

/** Everything the studio knows. `saved` outlives a crash; `seen` is learnt again after each start. */
export interface StudioState {
  saved: Saved
  seen: Seen
}

export interface Saved {
  settings: Settings
  devices: { readonly [id: string]: Device }
  shows: readonly ShowSummary[]
  plan: Plan
  live: Live
  /** How fast each host speaks, by name: learned while the prompter follows their voice. */
  paces: { readonly [name: string]: SpokenPace }
  /** The speech model that the unit brought along. */
  model: ModelKept | null
  /** Prompter pages that were ever open, by their own ids. */
  prompters: { readonly [id: string]: PrompterScreen }
  /** Comment sources as they were set up. */
  feeds: readonly Feed[]
  /** Questions that wait in shows that are not open, by show. */
  queues: { readonly [show: string]: readonly string[] }
}

export interface Device {
  id: string
  name: string
  role: Role
  /** SHA-256 of its token, hex. */
  tokenHash: string
  pairedAtEpochMs: number
  /** When it was last heard of; absent while it has never come with its token. */
  seenAtEpochMs?: number
}

/** The plan plane: the open show and its history of edits. */
export interface Plan {
  show: Show
  /** Grows with every edit, undo and redo. */
  revision: number
  /** Revision at which a cue, card or person was last changed, by id: what edits are checked against. */
  touched: { readonly [id: string]: number }
  undo: readonly PlanStep[]
  redo: readonly PlanStep[]
}

/** One edit, kept as the operations that take it back. */
export interface PlanStep {
  /** Word key that names the edit. */
  label: string
  back: Ops
}

export interface Live {
  mode: 'idle' | 'live' | 'rehearsal'
  runId: string | null
  /** The last run that was a broadcast: figures that come while nothing is on are added to it. */
  broadcastRunId: string | null
  startedAtEpochMs: number | null
  endedAtEpochMs: number | null
  /** A copy of the cue on air; the plan may change, this does not. */
  current: { cue: Cue; startedAtEpochMs: number } | null
  armed: string | null
  /** When each cue of this run began and ended. */
  ran: { readonly [cueId: string]: { startedAtEpochMs: number; endedAtEpochMs: number | null } }
  air: AirSlots
  panic: Panic | null
  prompter: Prompter
  queue: readonly QueuedQuestion[]
  counters: { readonly [counter: string]: number }
  message: HostMessage | null
  /** What hosts see instead of waiting in the dark: stand by, then that they are live. */
  slate: { kind: 'standby' | 'live'; sinceEpochMs: number } | null
  help: { atEpochMs: number; from: string } | null
  lastTakeAtEpochMs: number
  /** Comments that air one after another, and whether they do so by themselves now. */
  featured: readonly Featured[]
  featuring: Featuring | null
  /** People whose comments wait for a moderator until the show is closed. */
  muted: readonly Muted[]
  /** Lines that had to be said and were, in this run: when, by paragraph. */
  said: { readonly [paragraph: string]: number }
  /** What only a rehearsal has; with it the mode is `rehearsal`, without it never. */
  rehearsal: Rehearsal | null
}

export interface Panic {
  atEpochMs: number
  /** What release goes back to. */
  before: {
    scene: string | null
    mics: readonly { input: string; muted: boolean }[]
    air: AirSlots
    prompterPlaying: boolean
  }
}

export interface HostMessage {
  id: string
  text: string
  /** Blinks softly until it was read. */
  blink: boolean
  /** Stays in sight after it was read, until it is taken away. */
  hold: boolean
  atEpochMs: number
  ackedAtEpochMs: number | null
  ackedBy: string | null
}

export interface Seen {
  obs: ObsMirror
  /** A take on its way to OBS: the button shows it, a second one is refused. */
  taking: { cue: string | null; scene: string | null; sinceEpochMs: number } | null
  screens: { readonly [connection: string]: Screen }
  /** What overlay pages say they have drawn, by connection. */
  drawn: { readonly [connection: string]: { readonly [S in Slot]?: string } }
  pairing: Pairing
  /** Grows when the question library or the comment store changed: lists ask again. */
  bankRevision: number
  /** Grows when word lists changed. */
  wordsRevision: number
  bankCounts: { readonly [state: string]: number }
  /** What `question.undo` would take back. */
  bankUndo: UndoName | null
  /** Grows when marks, scores, rubrics or the class list changed: pages that show them ask again. */
  trainingRevision: number
  /** The import that is under way. */
  importing: Importing | null
  /** How each comment source does, by its id; which kinds there are. */
  feeds: { readonly [id: string]: FeedSeen }
  feedKinds: readonly FeedKind[]
  /** The comment that each device is deciding about. */
  holding: { readonly [device: string]: { comment: string; name: string } }
  /** The hosts' microphones and what is heard in them. */
  voice: VoiceSeen
  /** Sentences for the operator that the studio itself has to say (a damaged database set aside, …). */
  notices: readonly Notice[]
}

export interface Importing {
  phase: 'reading' | 'writing'
  done: number
  /** 0 while it isn't known. */
  total: number
}

export interface Screen {
  page: string
  role: Role
  device: string
  name: string
  /** The overlay page inside OBS, as far as it can tell. */
  inObs: boolean
  sinceEpochMs: number
}

export interface Notice {
  id: string
  key: string
  params: { readonly [name: string]: string | number }
  atEpochMs: number
}

export const idleLive = (nowEpochMs: number, charsPerMinute: number): Live => ({
  mode: 'idle',
  runId: null,
  broadcastRunId: null,
  startedAtEpochMs: null,
  endedAtEpochMs: null,
  current: null,
  armed: null,
  ran: {},
  air: emptyAir,
  panic: null,
  prompter: {
    cue: null,
    title: '',
    script: [],
    position: 0,
    rate: charsPerMinute,
    sinceEpochMs: nowEpochMs,
    playing: false,
    mirror: 'none',
    part: null,
    fitUntilEpochMs: null,
    coming: null,
    following: null,
  },
  queue: [],
  counters: {},
  message: null,
  slate: null,
  help: null,
  lastTakeAtEpochMs: 0,
  featured: [],
  featuring: null,
  muted: [],
  said: {},
  rehearsal: null,
})

export const nothingSeen = (obsUrl: string): Seen => ({
  obs: absentObs(obsUrl),
  taking: null,
  screens: {},
  drawn: {},
  pairing: { offer: null, asking: [] },
  bankRevision: 0,
  wordsRevision: 0,
  bankCounts: {},
  bankUndo: null,
  trainingRevision: 0,
  importing: null,
  feeds: {},
  feedKinds: [],
  holding: {},
  voice: nothingHeard,
  notices: [],
})
