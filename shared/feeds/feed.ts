/** Comment sources as the studio keeps and shows them. */

/** One source that somebody set up. Saved; its secrets are not in here but in safe storage. */
export interface Feed {
  id: string
  /** Name of its kind in the studio's registry. */
  kind: string
  /** What the crew calls it. */
  name: string
  config: FeedConfig
  /** Started, and to be started again with the studio. */
  enabled: boolean
}

export type FeedValue = string | number | boolean
export interface FeedConfig {
  readonly [field: string]: FeedValue
}

/** What a kind is and what it asks for: enough to draw its form. */
export interface FeedKind {
  kind: string
  /** Word keys. */
  name: string
  about: string
  fields: readonly FeedField[]
  /** It is called at `/feeds/ID`, or can be. */
  called: boolean
}

export interface FeedField {
  name: string
  type: 'text' | 'number' | 'flag' | 'choice' | 'secret'
  required: boolean
  usual?: FeedValue
  choices?: readonly string[]
}

/** What a person typed for a source, read: to be kept openly, and to be kept in safe storage. */
export interface FeedReading {
  config: FeedConfig
  secrets: { readonly [name: string]: string }
}

export const feedStates = ['off', 'connecting', 'open', 'retrying', 'failed', 'ended'] as const
export type FeedState = (typeof feedStates)[number]

/** A sentence of the catalogue, with what is to be filled in. */
export interface Said {
  key: string
  params?: { readonly [name: string]: string | number }
}

/** How a source does. Learnt again after each start. */
export interface FeedSeen {
  state: FeedState
  problem: Said | null
  /** The room that it is held to, as far as known. */
  room: string | null
  /** Entries that came, before any was found to be a repeat. */
  received: number
  duplicates: number
  dropped: FeedDropped
  lastContentAtEpochMs: number | null
  /** Nothing has come for longer than is usual for its kind. */
  silent: boolean
  trial: FeedTrial | null
}

/**
 * Messages that went no further, by why: of another room, not meant for the public, not to be understood, or more
 * than could be taken in.
 */
export interface FeedDropped {
  foreignRoom: number
  private: number
  unreadable: number
  overflow: number
}

/** What trying a source has shown. */
export interface FeedTrial {
  running: boolean
  said: readonly Said[]
}

export const nothingDropped: FeedDropped = { foreignRoom: 0, private: 0, unreadable: 0, overflow: 0 }

export const feedUnseen: FeedSeen = {
  state: 'off',
  problem: null,
  room: null,
  received: 0,
  duplicates: 0,
  dropped: nothingDropped,
  lastContentAtEpochMs: null,
  silent: false,
  trial: null,
}
