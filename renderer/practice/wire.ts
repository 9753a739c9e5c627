import type { CameraSlot, Layout } from './layouts.ts'

/** What the page tells the worker that composes the picture. */
export type ToComposer =
  | { t: 'out'; frames: WritableStream<VideoFrame> }
  /** A camera's pictures, or the words to show in its place. */
  | { t: 'camera'; slot: CameraSlot; frames: ReadableStream<VideoFrame> | null; words: string }
  | { t: 'layout'; layout: Layout; ground: string }
  /** Whether others want small pictures. */
  | { t: 'tell'; on: boolean }
  /** A film begins. @see FilmWishes */
  | { t: 'film'; film: number; zeroEpochMs: number; sound: ReadableStream<AudioData> | null }
  /** It ends; the last part comes before `filmed`. */
  | { t: 'cut'; film: number }

/** What it tells the page. */
export type FromComposer =
  /** Small pictures for others who look, twice a second. */
  | { t: 'picture'; jpeg: Blob }
  /** The next bytes of a film. */
  | { t: 'part'; film: number; bytes: Uint8Array<ArrayBuffer> }
  /** The film is over: cut, or because encoding failed. */
  | { t: 'filmed'; film: number; failed: boolean }
  /** Pictures a second that are taken, when it has changed. */
  | { t: 'pace'; perSecond: number }

/** Chromium's way from tracks to frames and back; TypeScript's DOM library leaves it out. */
export interface TrackFrames {
  Processor: new <F extends VideoFrame | AudioData>(init: {
    track: MediaStreamTrack
    maxBufferSize?: number
  }) => { readable: ReadableStream<F> }
  Generator: new (init: { kind: 'video' }) => MediaStreamTrack & { writable: WritableStream<VideoFrame> }
}

/** Null where this browser can't compose or encode. */
export function trackFrames(): TrackFrames | null {
  const all = globalThis as unknown as {
    MediaStreamTrackProcessor?: TrackFrames['Processor']
    MediaStreamTrackGenerator?: TrackFrames['Generator']
    VideoEncoder?: unknown
    AudioEncoder?: unknown
  }
  const { MediaStreamTrackProcessor: Processor, MediaStreamTrackGenerator: Generator } = all
  return Processor && Generator && all.VideoEncoder && all.AudioEncoder ? { Processor, Generator } : null
}
