import type { z } from 'zod'
import type { FeedDropped } from '../../shared/feeds/feed.ts'
import type { Entry, Retraction } from '../../shared/feeds/heard.ts'
import type { WordKey, WordParams } from '../../shared/words/words.ts'
import type { CommentOrigin } from '../../shared/comments/model.ts'
import type { Clock } from '../studio/clock.ts'
import type { Taken } from './ingest.ts'

/**
 * A kind of comment source: one file with one of these, and one entry in `sources.ts`. A source only listens: it hands
 * on what came, as `POST /api/v1/comments` would, and never sends anything that its protocol does not ask for.
 */
export interface SourceKind<C extends z.ZodObject = z.ZodObject> {
  name: WordKey
  /** What one needs for it, and what it can't do. */
  about: WordKey
  /** What a person fills in, in the order of the form. Fields named in `secrets` go to safe storage and never into the state or a log. */
  config: C
  secrets: readonly (keyof z.output<C> & string)[]
  /** Longest silence of content, not of heartbeats, that is usual while live; null where silence says nothing. */
  quietMs: number | null
  /** It has an address of its own, `/feeds/ID`, that takes bodies up to this size. */
  called?: { mostBytes: number }
  /** It comes to an end by itself and is not begun again with the studio. */
  once?: true
  open(config: z.output<C>, parts: SourceParts): Source
}

export interface Source {
  /** For sources that are called: an HTTP request to `/feeds/ID`. Others leave it out. */
  receive?(request: FeedRequest): FeedAnswer | Promise<FeedAnswer>
  close(): Promise<void> | void
}

export interface SourceParts {
  clock: Clock
  /** Between 0 and 1, so that many connections don't knock at once. */
  random(): number
  /** Loopback stand-ins take the platform's place in tests. */
  fetch: typeof fetch
  /** Entries as they came; masked, judged and stored behind this door. */
  entries(entries: readonly Entry[], origin?: CommentOrigin): void
  /** The same, for those who owe an answer: what became of them once they are on disk; null where they could not be kept. */
  keep(entries: readonly Entry[]): Promise<Taken | null>
  /** The platform took something back: it leaves the screen at once. */
  retract(what: Retraction): void
  status(status: SourceStatus): void
  /** The room that the source is held to. */
  room(room: string): void
  /** A message that goes no further. Counted, not kept. */
  dropped(why: Exclude<keyof FeedDropped, 'overflow'>): void
}

/** `failed` waits for a person (wrong code, wrong secret); `retrying` tries again by itself; `ended` is over. */
export interface SourceStatus {
  state: 'connecting' | 'open' | 'retrying' | 'failed' | 'ended'
  /** A word that says what is wrong and what to do. */
  problem?: WordKey
  params?: WordParams
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
