import type { CameraSlot, Layout } from './layouts.ts'
import { trackFrames, type FromComposer, type ToComposer } from './wire.ts'

/** The practice program as a stream of pictures, composed beside the page. */
export interface Composer {
  /** Null where this browser can't compose. */
  stream: MediaStream | null
  camera(slot: CameraSlot, track: MediaStreamTrack | null, words: string): void
  layout(layout: Layout, ground: string): void
  /** Shows small pictures to the trainer and the console while a rehearsal is on. */
  tell(on: boolean): void
}

export function createComposer({ token }: { token: string }): Composer {
  const frames = trackFrames()
  if (!frames) return { stream: null, camera: nothing, layout: nothing, tell: nothing }
  const worker = new Worker(new URL('./compose.worker.ts', import.meta.url), { type: 'module' })
  const post = (message: ToComposer, give: Transferable[] = []): void => worker.postMessage(message, give)
  const generator = new frames.Generator({ kind: 'video' })
  post({ t: 'out', frames: generator.writable }, [generator.writable])
  let telling = false
  let under = false

  worker.onmessage = ({ data }: MessageEvent<FromComposer>) => {
    if (telling && !under) void tellPicture(data.jpeg)
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
      const readable = track ? new frames.Processor({ track }).readable : null
      post({ t: 'camera', slot, frames: readable, words }, readable ? [readable] : [])
    },
    layout: (layout, ground) => post({ t: 'layout', layout, ground }),
    tell: (on) => void (telling = on),
  }
}

const nothing = (): void => undefined
