import { z } from 'zod'
import type { CommentBatch, FeedBatch } from '../comments/moderated.ts'
import type { Role } from '../live/roles.ts'
import type { ViewName } from '../live/views.ts'
import type { Ops } from './diff.ts'
import type { Refusal } from './refusal.ts'
import type { Speaker } from '../voice/speaker.ts'

/**
 * Everything that travels on `WS /api/v1/socket`, both ways, as one closed union each way. The first message of a
 * screen is `hello`; a bare token as text or `{"token":"…"}` is understood as a hello without views.
 */
export type ToStudio = z.output<typeof toStudioSchema>

/** Fast things that are no state: pictures, meters. Sent only to who asked. */
export const streamNames = [
  'pictures',
  'meters',
  'stats',
  'comments',
  'feed',
  'rehearsalFeed',
  'voice',
] as const
export type StreamName = (typeof streamNames)[number]

const crew = ['operator', 'trainer'] as const

/** Who may look at which; nobody else is sent any of it. */
export const streamRoles: { readonly [S in StreamName]: readonly Role[] } = {
  pictures: crew,
  meters: crew,
  stats: crew,
  comments: [...crew, 'moderator'],
  feed: ['overlay', ...crew],
  rehearsalFeed: [...crew, 'host'],
  voice: [...crew, 'host'],
}

export const helloSchema = z.object({
  t: z.literal('hello'),
  token: z.string().max(200),
  page: z.string().max(40).default('api'),
  views: z.array(z.string().max(40)).max(20).default([]),
  streams: z.array(z.enum(streamNames)).max(8).default([]),
  inObs: z.boolean().default(false),
})

export const toStudioSchema = z.discriminatedUnion('t', [
  helloSchema,
  /** `id` comes back in the answer. */
  z.object({
    t: z.literal('cmd'),
    id: z.union([z.string().max(64), z.number()]),
    command: z.looseObject({ type: z.string().max(64) }),
  }),
  /** A patch did not fit: send the whole view again. */
  z.object({ t: z.literal('resync'), view: z.string().max(40) }),
  z.object({ t: z.literal('streams'), streams: z.array(z.enum(streamNames)).max(8) }),
  z.object({ t: z.literal('ping'), n: z.number() }),
  /** Overlay pages: what is painted, by slot. */
  z.object({ t: z.literal('drawn'), drawn: z.record(z.string().max(20), z.string().max(64)) }),
])

export type FromStudio =
  | {
      t: 'welcome'
      role: Role
      device: string
      version: string
      revision: number
      nowEpochMs: number
      connection: string
    }
  | { t: 'snap'; view: ViewName; revision: number; data: unknown }
  /** Fits only onto the view at revision `from`. */
  | { t: 'patch'; view: ViewName; from: number; revision: number; ops: Ops }
  | { t: 'done'; id: string | number; revision: number; result: unknown }
  | { t: 'refused'; id: string | number; refusal: Refusal; message: string }
  /** Answers a ping at once; without one for 2 s a screen says that it has lost the studio. */
  | { t: 'pong'; n: number; nowEpochMs: number }
  | { t: 'picture'; of: 'program' | 'preview'; image: string }
  | { t: 'meters'; levels: { readonly [input: string]: number } }
  /** Loudness of the hosts' microphones in dB. */
  | { t: 'voice'; levels: { readonly [S in Speaker]?: number } }
  /** What came in and what was decided, for those who moderate. */
  | ({ t: 'comments' } & CommentBatch)
  /** What viewers may see of it. */
  | ({ t: 'feed' } & FeedBatch)
  /** The last word before the studio closes the socket. */
  | { t: 'bye'; refusal: Refusal; message: string }
