import { frame, type CameraSlot, type Layout } from './layouts.ts'
import { trackFrames, type FromComposer, type ToComposer } from './wire.ts'

/** The practice program as a stream of pictures, composed and filmed beside the page. */
export interface Composer {
  /** Null where this browser can't compose. */
  stream: MediaStream | null
  camera(slot: CameraSlot, track: MediaStreamTrack | null, words: string): void
  layout(layout: Layout, ground: string): void
  /** Shows small pictures to the trainer and the console while a rehearsal is on. */
  tell(on: boolean): void
  /** Films from now on, until it is cut. */
  film(wishes: FilmWishes): { cut(): void }
  /** Pictures a second, fewer where the PC can't keep up. */
  perSecond(): number
  /** Called when `perSecond` changes. */
  subscribe(listener: () => void): () => void
}

export interface FilmWishes {
  /** What its first moment is, on this PC's clock. */
  zeroEpochMs: number
  sound: MediaStreamTrack | null
  /** The next bytes of a WebM file, about every second. */
  part(bytes: Blob): void
  /** Once, after the last part. */
  over(failed: boolean): void
}

export function createComposer({ token }: { token: string }): Composer {
  const frames = trackFrames()
  if (!frames) return unable
  const worker = new Worker(new URL('./compose.worker.ts', import.meta.url), { type: 'module' })
  const post = (message: ToComposer, give: Transferable[] = []): void => worker.postMessage(message, give)
  const generator = new frames.Generator({ kind: 'video' })
  post({ t: 'out', frames: generator.writable }, [generator.writable])
  const films = new Map<number, FilmWishes>()
  const listeners = new Set<() => void>()
  let count = 0
  let perSecond: number = frame.perSecond
  let under = false

  worker.onmessage = ({ data }: MessageEvent<FromComposer>) => {
    switch (data.t) {
      case 'picture':
        if (!under) void tellPicture(data.jpeg)
        return
      case 'part':
        return films.get(data.film)?.part(new Blob([data.bytes]))
      case 'filmed': {
        const film = films.get(data.film)
        films.delete(data.film)
        return film?.over(data.failed)
      }
      case 'pace':
        perSecond = data.perSecond
        for (const listener of listeners) listener()
    }
  }

  async function tellPicture(jpeg: Blob): Promise<void> {
    under = true
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'image/jpeg' }
    const signal = AbortSignal.timeout(2000)
    // A picture that does not arrive is followed by another.
    await fetch('/api/v1/practice/picture', { method: 'POST', headers, body: jpeg, signal }).catch(nothing)
    under = false
  }

  return {
    stream: new MediaStream([generator]),
    camera(slot, track, words) {
      const readable = track ? new frames.Processor<VideoFrame>({ track }).readable : null
      post({ t: 'camera', slot, frames: readable, words }, readable ? [readable] : [])
    },
    layout: (layout, ground) => post({ t: 'layout', layout, ground }),
    tell: (on) => post({ t: 'tell', on }),
    film(wishes) {
      count += 1
      const film = count
      films.set(film, wishes)
      const { zeroEpochMs, sound: track } = wishes
      const sound = track
        ? new frames.Processor<AudioData>({ track, maxBufferSize: mostSound }).readable
        : null
      post({ t: 'film', film, zeroEpochMs, sound }, sound ? [sound] : [])
      return { cut: () => post({ t: 'cut', film }) }
    },
    perSecond: () => perSecond,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Pieces of 10 ms that wait for the worker, which may be busy with a picture; Chromium would keep ten. */
const mostSound = 500
const nothing = (): void => undefined

const unable: Composer = {
  stream: null,
  camera: nothing,
  layout: nothing,
  tell: nothing,
  film: () => ({ cut: nothing }),
  perSecond: () => frame.perSecond,
  subscribe: () => nothing,
}
