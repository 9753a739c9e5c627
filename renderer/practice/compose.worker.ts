import { createEncoding, type Encoding } from './encoding.ts'
import { frame, type Layout } from './layouts.ts'
import { createPace } from './pace.ts'
import { createPicture } from './picture.ts'
import type { FromComposer, ToComposer } from './wire.ts'

/**
 * Composes the practice program and films it. In a worker, because a page that is hidden behind the console draws nothing
 * and has its timers held back, and the film must go on all the same.
 */
const picture = createPicture()
const pace = createPace()
const small = new OffscreenCanvas(640, 360)
const smallContext = small.getContext('2d', { alpha: false, willReadFrequently: true })!
let layout: Layout = 'host'
let ground = '#101214'
let out: WritableStreamDefaultWriter<VideoFrame> | null = null
let film: { number: number; encoding: Encoding } | null = null
let telling = false
let drawn = false
let drawing = false
let toldPace = 0

const tell = (message: FromComposer, give: Transferable[] = []): void =>
  postMessage(message, { transfer: give })

addEventListener('message', ({ data }: MessageEvent<ToComposer>) => {
  switch (data.t) {
    case 'out':
      out = data.frames.getWriter()
      setInterval(() => void compose(), 1000 / frame.perSecond)
      setInterval(() => void tellPicture(), 500)
      return
    case 'camera':
      return picture.follow(data.slot, data.frames, data.words)
    case 'layout':
      layout = data.layout
      ground = data.ground
      return
    case 'tell':
      telling = data.on
      return
    case 'film':
      film = { number: data.film, encoding: begin(data) }
      return
    case 'cut':
      return void end(data.film)
  }
})

function begin({ film: number, zeroEpochMs, sound }: Extract<ToComposer, { t: 'film' }>): Encoding {
  return createEncoding({
    zeroMs: zeroEpochMs - performance.timeOrigin,
    sound,
    part: (bytes) => tell({ t: 'part', film: number, bytes }, [bytes.buffer]),
    failed() {
      if (film?.number === number) film = null
      tell({ t: 'filmed', film: number, failed: true })
    },
  })
}

async function end(number: number): Promise<void> {
  if (film?.number !== number) return
  const { encoding } = film
  film = null
  await encoding.end()
  tell({ t: 'filmed', film: number, failed: false })
}

async function compose(): Promise<void> {
  const atMs = performance.now()
  const waiting = film?.encoding.waiting() ?? 0
  // A picture that is still being drawn is one that waits, too.
  const taken = pace.take(atMs, drawing ? Infinity : waiting)
  tellPace()
  if (!taken) return
  drawing = true
  try {
    await picture.draw(layout, ground)
    drawn = true
    show(new VideoFrame(picture.canvas, { timestamp: Math.round(atMs * 1000) }))
  } finally {
    drawing = false
  }
}

function show(taken: VideoFrame): void {
  film?.encoding.add(taken)
  // Let go of at once: a picture is four megabytes, and the collector sees only a few bytes of it.
  const over = (): void => taken.close()
  // Whoever looks on is behind: this one is left out rather than kept waiting.
  if (!out || (out.desiredSize ?? 0) <= 0) return over()
  void out.write(taken).then(over, over)
}

function tellPace(): void {
  const perSecond = Math.round(pace.perSecond() ?? frame.perSecond)
  if (perSecond === toldPace) return
  toldPace = perSecond
  tell({ t: 'pace', perSecond })
}

async function tellPicture(): Promise<void> {
  if (!drawn || !telling) return
  smallContext.drawImage(picture.canvas, 0, 0, small.width, small.height)
  const jpeg = await small.convertToBlob({ type: 'image/jpeg', quality: 0.6 })
  tell({ t: 'picture', jpeg })
}
