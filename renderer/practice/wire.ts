import type { CameraSlot, Layout } from './layouts.ts'

/** What the page tells the worker that composes the picture. */
export type ToComposer =
  | { t: 'out'; frames: WritableStream<VideoFrame> }
  /** A camera's pictures, or the words to show in its place. */
  | { t: 'camera'; slot: CameraSlot; frames: ReadableStream<VideoFrame> | null; words: string }
  | { t: 'layout'; layout: Layout; ground: string }

/** What it tells the page. */
export type FromComposer =
  /** Small pictures for others who look, twice a second. */
  { t: 'picture'; jpeg: Blob }

/** Chromium's way from tracks to frames and back; TypeScript's DOM library leaves it out. */
export interface TrackFrames {
  Processor: new (init: { track: MediaStreamTrack }) => { readable: ReadableStream<VideoFrame> }
  Generator: new (init: { kind: 'video' }) => MediaStreamTrack & { writable: WritableStream<VideoFrame> }
}

export function trackFrames(): TrackFrames | null {
  const all = globalThis as unknown as {
    MediaStreamTrackProcessor?: TrackFrames['Processor']
    MediaStreamTrackGenerator?: TrackFrames['Generator']
  }
  const { MediaStreamTrackProcessor: Processor, MediaStreamTrackGenerator: Generator } = all
  return Processor && Generator ? { Processor, Generator } : null
}
