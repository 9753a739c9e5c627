import { Human, type Config, type FaceResult } from '@vladmandic/human'
import type { CameraSlot } from '../layouts.ts'
import { lookAt, noLooks, restMs, withLook, type FoundFace, type Tally } from './look.ts'
import type { FromLooker, ToLooker } from './wire.ts'

/**
 * Looks at hosts about once a second: where a face is and which way it is turned. Only the finder of faces, their mesh
 * and the irises are there; nothing that tells age, sex, mood or who it is. What comes from where is this studio alone.
 */
const parts = '/vision/'
const config: Partial<Config> = {
  backend: 'wasm',
  wasmPath: parts,
  modelBasePath: parts,
  cacheModels: false,
  debug: false,
  warmup: 'none',
  filter: { enabled: false },
  gesture: { enabled: false },
  body: { enabled: false },
  hand: { enabled: false },
  object: { enabled: false },
  segmentation: { enabled: false },
  face: {
    enabled: true,
    detector: {
      modelPath: 'blazeface.json',
      rotation: false,
      maxDetected: 1,
      minConfidence: 0.4,
      skipFrames: 0,
      skipTime: 0,
    },
    mesh: { enabled: true, modelPath: 'facemesh.json' },
    iris: { enabled: true, modelPath: 'iris.json' },
    attention: { enabled: false },
    emotion: { enabled: false },
    description: { enabled: false },
    antispoof: { enabled: false },
    liveness: { enabled: false },
  },
}

/** As large as the finder of faces can use. */
const width = 640
const height = 360
/** Looks are sent so often. */
const windowMs = 10_000

interface Watched {
  reader: ReadableStreamDefaultReader<VideoFrame>
  tally: Tally
  sinceMs: number
}

const tell = (message: FromLooker): void => postMessage(message)
const watched = new Map<CameraSlot, Watched>()
const canvas = new OffscreenCanvas(width, height)
const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })

addEventListener('message', ({ data }: MessageEvent<ToLooker>) => {
  const before = watched.get(data.slot)
  if (before) {
    send(data.slot, before)
    watched.delete(data.slot)
    void before.reader.cancel()
  }
  if (data.frames)
    watched.set(data.slot, { reader: data.frames.getReader(), tally: noLooks, sinceMs: performance.now() })
})

void begin()

async function begin(): Promise<void> {
  const human = new Human(config)
  try {
    await human.load()
    // It falls back to other ways of reckoning by itself, and those are not what was measured.
    if (human.tf.getBackend() !== 'wasm' || !context) return tell({ t: 'unable' })
  } catch {
    return tell({ t: 'unable' }) // said on the page; nothing else depends on it
  }
  tell({ t: 'ready' })
  await goOn(human)
}

async function goOn(human: Human): Promise<void> {
  const fromMs = performance.now()
  for (const [slot, one] of watched) await look(human, slot, one)
  setTimeout(() => void goOn(human), restMs(performance.now() - fromMs))
}

async function look(human: Human, slot: CameraSlot, one: Watched): Promise<void> {
  const { value: frame } = await one.reader.read()
  if (!frame || watched.get(slot) !== one) return frame?.close()
  // In its own proportions, and whole: the picture's edge is where a face leaves it.
  const scale = Math.min(width / frame.displayWidth, height / frame.displayHeight)
  const wide = Math.round(frame.displayWidth * scale)
  const high = Math.round(frame.displayHeight * scale)
  if (canvas.width !== wide || canvas.height !== high) Object.assign(canvas, { width: wide, height: high })
  context?.drawImage(frame, 0, 0, wide, high)
  frame.close()
  const pixels = context?.getImageData(0, 0, wide, high)
  if (!pixels) return
  const { face } = await human.detect(pixels)
  one.tally = withLook(one.tally, lookAt(found(face[0])))
  if (performance.now() - one.sinceMs >= windowMs) send(slot, one)
}

function send(slot: CameraSlot, one: Watched): void {
  const now = performance.now()
  if (one.tally.looks > 0) tell({ t: 'saw', slot, tally: one.tally, overMs: now - one.sinceMs })
  one.tally = noLooks
  one.sinceMs = now
}

function found(face: FaceResult | undefined): FoundFace | null {
  if (!face) return null
  const { rotation } = face
  return {
    mesh: face.meshRaw,
    yaw: rotation?.angle.yaw ?? null,
    pitch: rotation?.angle.pitch ?? null,
    gaze: rotation?.gaze.strength ?? null,
  }
}
