import { cut, frame, places, type CameraSlot, type Layout, type Place } from './layouts.ts'
import { wordLines } from './wordLines.ts'

/** The picture of the practice program, drawn anew for every frame from the newest of each camera. */
export interface Picture {
  readonly canvas: OffscreenCanvas
  /** From now on these are a camera's pictures, or these words stand in its place. */
  follow(slot: CameraSlot, frames: ReadableStream<VideoFrame> | null, words: string): void
  draw(layout: Layout, ground: string): Promise<void>
}

interface Camera {
  latest: VideoFrame | null
  words: string
  reader: ReadableStreamDefaultReader<VideoFrame> | null
  pixels: Uint8ClampedArray<ArrayBuffer>
}

const none: Camera = { latest: null, words: '', reader: null, pixels: new Uint8ClampedArray(0) }
const fonts = '"Noto Sans SC Variable", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'

export function createPicture(): Picture {
  const canvas = new OffscreenCanvas(frame.width, frame.height)
  const context = inMemory(canvas)
  const stage = new OffscreenCanvas(1, 1)
  const stageContext = inMemory(stage)
  const cameras: { [S in CameraSlot]: Camera } = { host: { ...none }, cohost: { ...none } }

  async function drawPlace(camera: Camera, place: Place): Promise<void> {
    const newest = camera.latest?.clone()
    if (!newest) return drawWords(context, camera.words, place)
    try {
      const rect = partFor(newest, place)
      put(await pixelsOf(newest, rect, camera), place)
    } catch {
      // Some drivers give pictures that can't be read, only drawn.
      const { x, y, width, height } = cut({ width: newest.displayWidth, height: newest.displayHeight }, place)
      context.drawImage(newest, x, y, width, height, place.x, place.y, place.width, place.height)
    } finally {
      newest.close()
    }
  }

  function put(pixels: ImageData, { x, y, width, height }: Place): void {
    if (pixels.width === width && pixels.height === height) return context.putImageData(pixels, x, y)
    if (stage.width !== pixels.width) stage.width = pixels.width
    if (stage.height !== pixels.height) stage.height = pixels.height
    stageContext.putImageData(pixels, 0, 0)
    context.drawImage(stage, x, y, width, height)
  }

  return {
    canvas,
    follow(slot, frames, words) {
      const camera = cameras[slot]
      void camera.reader?.cancel()
      camera.latest?.close()
      Object.assign(camera, { latest: null, words, reader: frames?.getReader() ?? null })
      if (camera.reader) void read(camera, camera.reader)
    },
    async draw(layout, ground) {
      context.fillStyle = ground
      context.fillRect(0, 0, frame.width, frame.height)
      for (const place of places[layout]) await drawPlace(cameras[place.slot], place)
    },
  }
}

/**
 * A canvas in plain memory. On one that draws without a graphics card Chromium keeps every camera picture that it has
 * drawn, half a gigabyte of them; pixels that are put there are not kept.
 */
const inMemory = (canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D =>
  canvas.getContext('2d', { alpha: false, willReadFrequently: true })!

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

/** The part of a camera's picture that fills a place, in points of the camera. */
function partFor(from: VideoFrame, place: Place): DOMRectInit & { width: number; height: number } {
  const seen = from.visibleRect ?? new DOMRectReadOnly(0, 0, from.codedWidth, from.codedHeight)
  const part = cut(seen, place)
  // Colours of most cameras are kept for two by two points: a part begins and ends between those.
  return {
    x: even(seen.x + part.x),
    y: even(seen.y + part.y),
    width: even(part.width),
    height: even(part.height),
  }
}

async function pixelsOf(
  from: VideoFrame,
  rect: { width: number; height: number },
  camera: Camera,
): Promise<ImageData> {
  const bytes = rect.width * rect.height * 4
  if (camera.pixels.length !== bytes) camera.pixels = new Uint8ClampedArray(bytes)
  const { pixels } = camera
  await from.copyTo(pixels, { format: 'RGBA', rect })
  return new ImageData(pixels, rect.width, rect.height)
}

const even = (value: number): number => Math.floor(value / 2) * 2

function drawWords(
  context: OffscreenCanvasRenderingContext2D,
  words: string,
  { x, y, width, height }: Place,
): void {
  context.fillStyle = '#22262a'
  context.fillRect(x, y, width, height)
  context.fillStyle = '#b3bac0'
  const size = Math.round(Math.min(width / 18, 34))
  context.font = `${size}px ${fonts}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  const lines = wordLines(words, width * 0.9, (line) => context.measureText(line).width)
  for (const [at, line] of lines.entries())
    context.fillText(line, x + width / 2, y + height / 2 + (at - (lines.length - 1) / 2) * size * 1.5)
}
