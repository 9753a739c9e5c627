import type { z } from 'zod'
import type { commentWire } from '../../shared/comments/model.ts'
import type { WordKey } from '../../shared/words/words.ts'
import type { Clock } from '../studio/clock.ts'

/**
 * A kind of comment source: one file with one of these, and one entry in `sources.ts`. A source only listens: it hands
 * on what came, as `POST /api/v1/comments` would, and never sends anything that its protocol does not ask for.
 */
export interface SourceKind<C extends z.ZodObject = z.ZodObject> {
  name: WordKey
  /** What a person fills in. Fields named in `secrets` go to safe storage and never into the state or a log. */
  config: C
  secrets: readonly (keyof z.output<C> & string)[]
  /** Longest silence of content, not of heartbeats, that is usual while live. */
  quietMs: number
  open(config: z.output<C>, parts: SourceParts): Source
}

export interface Source {
  /** For sources that are called: an HTTP request to `/feeds/ID`. Others leave it out. */
  receive?(request: FeedRequest): FeedAnswer | Promise<FeedAnswer>
  close(): Promise<void> | void
}

export interface SourceParts {
  clock: Clock
  /** Entries as they came; masked, judged and stored behind this door. */
  entries(entries: readonly Entry[]): void
  /** The platform took something back: it leaves the screen at once. */
  retract(what: Retraction): void
  status(status: SourceStatus): void
  /** A message that was not for us: another room's, a repeat, or one that can't be read. Counted, not kept. */
  dropped(why: 'foreignRoom' | 'private' | 'unreadable'): void
  /** Loopback stand-ins take the platform's place in tests. */
  fetch: typeof fetch
}

export type Entry = z.input<typeof commentWire>

export type Retraction = { ids: readonly string[] } | { author: string } | { all: true }

/** `failed` waits for a person (wrong code, wrong secret); `retrying` tries again by itself. */
export interface SourceStatus {
  state: 'connecting' | 'open' | 'retrying' | 'failed'
  /** A word that says what is wrong and what to do. */
  problem?: WordKey
  params?: { readonly [name: string]: string | number }
}

export interface FeedRequest {
  headers: { readonly [name: string]: string | undefined }
  /** As it came, for signatures. */
  rawBody: Uint8Array
}

export interface FeedAnswer {
  status: number
  body?: string
}

export const sourceKind = <C extends z.ZodObject>(kind: SourceKind<C>): SourceKind<C> => kind
