import { z } from 'zod'
import type { Found } from './mask.ts'
import type { ReasonCode } from './reasons.ts'

/**
 * A comment on its way: as a source hands it in (`commentWire`), as it is once read (`IncomingComment`), and as it is
 * kept and moderated (`StoredComment`).
 */

/** What happened. Only `comment` and `question` are list items; the others feed counters. */
export const commentKinds = [
  'comment',
  'question',
  'like',
  'gift',
  'enter',
  'follow',
  'share',
  'stats',
] as const
export type CommentKind = (typeof commentKinds)[number]

/** Figures that a source gives as totals of the room. `viewers` is how many are there now and may fall. */
export const totalNames = ['viewers', 'likes', 'comments', 'people', 'shares', 'follows', 'gifts'] as const
export type TotalName = (typeof totalNames)[number]

const someId = z.union([z.string(), z.number()]).nullish()
const total = z.union([z.number(), z.string()]).nullish()

/**
 * One entry of `POST /api/v1/comments`, as documented. It says what is welcome; `readComment` is what reads it, more
 * patiently than this schema, and gives each refused entry a stable code.
 */
export const commentWire = z
  .object({
    source: z.string().meta({ description: 'Where it comes from: bilibili, douyin, room. Required.' }),
    id: someId.meta({
      description: 'The id that the source gave. The same source and id is one comment for the whole show.',
    }),
    room: someId.meta({ description: 'Room at the source.' }),
    author: z
      .object({ id: someId, name: z.string().nullish() })
      .nullish()
      .meta({ description: 'Who wrote it. The name is shown masked.' }),
    text: z
      .union([z.string(), z.number()])
      .nullish()
      .meta({ description: 'Required for comment and question. Plain text; markup stays as characters.' }),
    kind: z.enum(commentKinds).nullish().meta({ description: 'comment where there is text, else like.' }),
    count: z
      .union([z.number(), z.string()])
      .nullish()
      .meta({ description: 'How many likes or gifts; 1 if absent.' }),
    totals: z
      .object(Object.fromEntries(totalNames.map((name) => [name, total])) as Record<TotalName, typeof total>)
      .partial()
      .nullish()
      .meta({ description: 'Room totals, where the source gives them.' }),
    at: z
      .union([z.number(), z.string()])
      .nullish()
      .meta({ description: 'When, in epoch milliseconds; seconds and ISO 8601 are understood.' }),
  })
  .meta({ description: 'A comment, like, gift or other event of the room.' })

/** What reading had to mend. */
export type IntakeMark = 'textCut' | 'nameCut' | 'idShortened' | 'idInexact' | 'timeFuture' | 'timePast'

/** Why an entry was refused. The sentence is `comments.refused.<code>`. */
export const intakeCodes = [
  'entry.notObject',
  'source.missing',
  'source.invalid',
  'text.missing',
  'text.invalid',
  'text.empty',
  'kind.unknown',
  'count.invalid',
  'id.invalid',
  'room.invalid',
  'author.invalid',
  'totals.invalid',
  'at.invalid',
] as const
export type IntakeCode = (typeof intakeCodes)[number]

export interface Author {
  id: string | null
  name: string
}

/** A comment that was read: bounded, clean, nothing judged yet. */
export interface IncomingComment {
  source: string
  /** The source's own id, null where it gave none that can be trusted. */
  id: string | null
  room: string | null
  author: Author | null
  /** Clean plain text of at most 2,000 UTF-16 units; empty for likes and the like. */
  text: string
  kind: CommentKind
  /** For likes and gifts; 1 otherwise. */
  count: number
  totals: Readonly<Partial<Record<TotalName, number>>> | null
  /** When it happened as far as the source can be believed. */
  atEpochMs: number
  receivedEpochMs: number
  marks: readonly IntakeMark[]
}

/**
 * Where a comment stands.
 * - new: nothing against it; shown where all are shown
 * - held: waits for a moderator
 * - blocked: kept off by a word list; a moderator may restore it
 * - approved: a moderator let it pass
 * - hidden: a moderator hid it and said why
 * - featured: in the queue for the card
 * - onAir: its card is on air
 * - aired: its card was on air
 */
export const commentStates = [
  'new',
  'held',
  'blocked',
  'approved',
  'hidden',
  'featured',
  'onAir',
  'aired',
] as const
export type CommentState = (typeof commentStates)[number]

/** Live from a source, made up in a rehearsal, or typed by a volunteer. Simulated ones never air in a live show. */
export const commentOrigins = ['live', 'simulated', 'typed'] as const
export type CommentOrigin = (typeof commentOrigins)[number]

/** What was noticed about a comment, for filters and marks. */
export const commentFlags = ['private', 'words', 'link', 'repeat', 'question', 'cut'] as const
export type CommentFlag = (typeof commentFlags)[number]

/** Why it is held, blocked or partly starred; `word` is the list's word where it was one. */
export interface Reason {
  code: ReasonCode
  word?: string
}

/** A comment as it is stored. `original` and the author's id and name are for roles that may see them. */
export interface StoredComment {
  id: string
  source: string
  sourceId: string | null
  room: string | null
  kind: 'comment' | 'question'
  origin: CommentOrigin
  author: (Author & { shown: string }) | null
  /** As it may be shown: masked. */
  text: string
  original: string
  found: readonly Found[]
  state: CommentState
  flags: readonly CommentFlag[]
  reasons: readonly Reason[]
  question: boolean
  atEpochMs: number
  receivedEpochMs: number
}

/** A comment for screens that may not see originals: overlay, stage, ask, host. */
export interface ShownComment {
  id: string
  source: string
  author: string
  text: string
  question: boolean
  state: CommentState
  origin: CommentOrigin
  atEpochMs: number
}

/** Only what may be seen by everybody. Everything that is sent to an overlay passes here. */
export const shownComment = (comment: StoredComment): ShownComment => ({
  id: comment.id,
  source: comment.source,
  author: comment.author?.shown ?? '',
  text: comment.text,
  question: comment.question,
  state: comment.state,
  origin: comment.origin,
  atEpochMs: comment.atEpochMs,
})

/** Which comments the overlay's feed shows: all that nothing speaks against, approved ones, or featured ones only. */
export const feedModes = ['all', 'approved', 'featured'] as const
export type FeedMode = (typeof feedModes)[number]

/** True where the feed may show a comment in this state. Held, blocked and hidden ones are never shown. */
export function feedShows(mode: FeedMode, state: CommentState): boolean {
  switch (state) {
    case 'held':
    case 'blocked':
    case 'hidden':
      return false
    case 'new':
      return mode === 'all'
    case 'approved':
      return mode !== 'featured'
    case 'featured':
    case 'onAir':
    case 'aired':
      return true
  }
}
