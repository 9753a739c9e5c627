import type { CameraSlot } from '../layouts.ts'
import type { Tally } from './look.ts'

/** What the page tells the worker that looks. */
export type ToLooker =
  /** Pictures of a host from now on; null: no longer. */
  { t: 'camera'; slot: CameraSlot; frames: ReadableStream<VideoFrame> | null }

export type FromLooker =
  /** Everything is loaded, and looking goes on. */
  | { t: 'ready' }
  /** Looks of the last seconds. */
  | { t: 'saw'; slot: CameraSlot; tally: Tally; overMs: number }
  /** It can't be had here. */
  | { t: 'unable' }
