import type { z } from 'zod'
import type { commentWire } from '../comments/model.ts'

/** A comment, like or other event on its way in, as `POST /api/v1/comments` takes it. */
export type Entry = z.input<typeof commentWire>

/** What a platform took back: comments by their ids, everything of one author, or everything in the room. */
export interface Retraction {
  source: string
  room: string | null
  which: { ids: readonly string[] } | { author: string } | { all: true }
}

/**
 * What a message of a source turned out to be. A message may hold several, or none that matters. `room` is what a
 * source is held to; it may be another name of the place than the entry's own.
 */
export type Heard =
  | { is: 'entry'; room: string | null; entry: Entry }
  | { is: 'retract'; what: Retraction }
  | { is: 'private' }
  | { is: 'unreadable' }

export const unreadable: readonly Heard[] = [{ is: 'unreadable' }]

/** Known, and nothing for us. */
export const nothing: readonly Heard[] = []

export const heard = (entry: Entry, room: string | null = null): readonly Heard[] => [
  { is: 'entry', room, entry },
]
