import { cut, frame, places, type CameraSlot, type Layout, type Place } from './layouts.ts'
import type { FromComposer, ToComposer } from './wire.ts'

/**
 * Composes the practice program. In a worker, because a page that is hidden behind the console draws nothing and has its
 * timers held back, and the film must go on all the same.
 */
const canvas = new OffscreenCanvas(frame.width, frame.height)
const context = canvas.getContext('2d', { alpha: false })!
const small = new OffscreenCanvas(640, 360)
const smallContext = small.getContext('2d', { alpha: false })!

interface Camera {
  latest: VideoFrame | null
  words: string
  reader: ReadableStreamDefaultReader<VideoFrame> | null
}
const cameras: { [S in CameraSlot]: Camera } = {
  host: { latest: null, words: '', reader: null },
  cohost: { latest: null, words: '', reader: null },
}
let layout: Layout = 'host'
let ground = '#101214'
let out: WritableStreamDefaultWriter<VideoFrame> | null = null
let count = 0

addEventListener('message', ({ data }: MessageEvent<ToComposer>) => {
  switch (data.t) {
    case 'out':
      out = data.frames.getWriter()
      setInterval(draw, 1000 / frame.perSecond)
      setInterval(() => void tellPicture(), 500)
      return
    case 'camera':
      return follow(cameras[data.slot], data.frames, data.words)
    case 'layout':
      layout = data.layout
      ground = data.ground
  }
})

function follow(camera: Camera, frames: ReadableStream<VideoFrame> | null, words: string): void {
  void camera.reader?.cancel()
  camera.latest?.close()
  Object.assign(camera, { latest: null, words, reader: frames?.getReader() ?? null })
  if (camera.reader) void read(camera, camera.reader)
}

/** Keeps the newest frame; the one before goes back to the camera at once, which has only a few. */
async function read(camera: Camera, reader: ReadableStreamDefaultReader<VideoFrame>): Promise<void> {
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    if (camera.reader !== reader) return value.close()
    camera.latest?.close()
    camera.latest = value
  }
}

function draw(): void {
  // Whoever records is behind: this picture is left out rather than kept waiting.
  if (!out || (out.desiredSize ?? 0) <= 0) return
  context.fillStyle = ground
  context.fillRect(0, 0, frame.width, frame.height)
  for (const place of places[layout]) drawPlace(cameras[place.slot], place)
  count += 1
  const timestamp = Math.round(performance.now() * 1000)
  const picture = new VideoFrame(canvas, { timestamp })
  // Let go of at once: a picture is four megabytes, and the collector sees only a few bytes of it.
  const over = (): void => picture.close()
  void out.write(picture).then(over, over)
}

function drawPlace({ latest, words }: Camera, { x, y, width, height }: Place): void {
  if (latest) {
    const from = cut({ width: latest.displayWidth, height: latest.displayHeight }, { width, height })
    context.drawImage(latest, from.x, from.y, from.width, from.height, x, y, width, height)
    return
  }
  context.fillStyle = '#22262a'
  context.fillRect(x, y, width, height)
  context.fillStyle = '#b3bac0'
  context.font = `${Math.round(Math.min(width / 18, 34))}px "Noto Sans SC Variable", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(words, x + width / 2, y + height / 2, width * 0.9)
}

async function tellPicture(): Promise<void> {
  if (count === 0) return
  smallContext.drawImage(canvas, 0, 0, small.width, small.height)
  const jpeg = await small.convertToBlob({ type: 'image/jpeg', quality: 0.6 })
  postMessage({ t: 'picture', jpeg } satisfies FromComposer)
}
