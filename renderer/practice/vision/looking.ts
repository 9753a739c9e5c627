import type { CameraSlot } from '../layouts.ts'
import { trackFrames } from '../wire.ts'
import type { Tally } from './look.ts'
import type { FromLooker, ToLooker } from './wire.ts'

export type LookingState = 'off' | 'loading' | 'looking' | 'unable'

/** Looks at those hosts who agreed to it, while it is wanted; everything of it is gone when it is not. */
export interface Looking {
  camera(slot: CameraSlot, track: MediaStreamTrack | null): void
  /**
   * Called as often as one likes. A pause looks at nobody and keeps what is loaded.
   * @param slots null: not in this run
   */
  follow(slots: readonly CameraSlot[] | null): void
  state(): LookingState
  subscribe(listener: () => void): () => void
}

export function createLooking(parts: {
  saw(slot: CameraSlot, tally: Tally, overMs: number): void
  /** In a worker of its own: neither the page nor the film waits for a look. */
  startWorker?: () => Worker
}): Looking {
  const { startWorker = ownWorker } = parts
  const frames = trackFrames()
  const listeners = new Set<() => void>()
  const tracks = new Map<CameraSlot, MediaStreamTrack>()
  /** What is being looked at now. */
  const given = new Map<CameraSlot, MediaStreamTrack>()
  let wanted: readonly CameraSlot[] | null = null
  let worker: Worker | null = null
  let state: LookingState = 'off'

  function become(next: LookingState): void {
    if (next === state) return
    state = next
    for (const listener of listeners) listener()
  }

  function begin(): void {
    const mine = startWorker()
    worker = mine
    become('loading')
    const unable = (): void => {
      mine.terminate()
      given.clear()
      if (worker === mine) become('unable')
    }
    mine.addEventListener('error', unable)
    mine.addEventListener('message', ({ data }: MessageEvent<FromLooker>) => {
      if (worker !== mine) return
      switch (data.t) {
        case 'ready':
          return become('looking')
        case 'saw':
          // What was seen before a host said no is not sent after it.
          return wanted?.includes(data.slot) ? parts.saw(data.slot, data.tally, data.overMs) : undefined
        case 'unable':
          return unable()
      }
    })
  }

  function align(): void {
    if (!worker || state === 'unable' || !frames) return
    for (const slot of ['host', 'cohost'] as const) {
      const track = wanted?.includes(slot) ? (tracks.get(slot) ?? null) : null
      if ((given.get(slot) ?? null) === track) continue
      if (track) given.set(slot, track)
      else given.delete(slot)
      const readable = track ? new frames.Processor<VideoFrame>({ track }).readable : null
      const message: ToLooker = { t: 'camera', slot, frames: readable }
      worker.postMessage(message, readable ? [readable] : [])
    }
  }

  return {
    camera(slot, track) {
      if (track) tracks.set(slot, track)
      else tracks.delete(slot)
      align()
    },
    follow(slots) {
      wanted = slots
      if (slots === null) {
        worker?.terminate()
        worker = null
        given.clear()
        return become('off')
      }
      if (!frames) return become('unable')
      if (!worker) begin()
      align()
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const ownWorker = (): Worker => new Worker(new URL('./look.worker.ts', import.meta.url), { type: 'module' })
