import { encodePng, type Rgb } from './png.ts'
import type { Source } from './world.ts'

/**
 * What a scene of the practice switcher looks like: silhouettes for cameras, a sheet for a card, a title for openings.
 * Flat shapes only; the console writes the scene's name itself. A mark that walks along the foot shows that it lives.
 */
const palette = [
  [0, 0, 0],
  [38, 46, 56],
  [52, 63, 76],
  [92, 106, 122],
  [128, 143, 160],
  [214, 220, 226],
  [24, 29, 36],
] as const satisfies readonly Rgb[]
const black = 0
const wall = 1
const floor = 2
const coat = 3
const skin = 4
const paper = 5
const ink = 6

/** Draws in hundredths of the picture's width and height. */
interface Canvas {
  box(left: number, top: number, width: number, height: number, colour: number): void
  disc(x: number, y: number, radius: number, colour: number): void
}

function createCanvas(width: number, height: number, pixels: Uint8Array): Canvas {
  const px = (x: number): number => Math.round((x * width) / 100)
  const py = (y: number): number => Math.round((y * height) / 100)
  const row = (y: number, from: number, to: number, colour: number): void => {
    if (y < 0 || y >= height) return
    pixels.fill(colour, y * width + Math.max(0, from), y * width + Math.min(width, Math.max(0, to)))
  }
  return {
    box(left, top, wide, high, colour) {
      for (let y = py(top); y < py(top + high); y++) row(y, px(left), px(left + wide), colour)
    },
    disc(x, y, radius, colour) {
      const r = px(radius)
      for (let dy = -r; dy <= r; dy++) {
        const half = Math.round(Math.sqrt(r * r - dy * dy))
        row(py(y) + dy, px(x) - half, px(x) + half, colour)
      }
    },
  }
}

function person(canvas: Canvas, x: number, size: number): void {
  canvas.disc(x, 88, size * 1.3, coat)
  canvas.box(x - size * 1.3, 88, size * 2.6, 12, coat)
  canvas.disc(x, 88 - size * 3.1, size * 0.62, skin)
}

function room(canvas: Canvas): void {
  canvas.box(0, 0, 100, 72, wall)
  canvas.box(0, 72, 100, 28, floor)
}

const layouts: readonly { of: RegExp; draw(canvas: Canvas): void }[] = [
  {
    of: /双|两|对谈/,
    draw(canvas) {
      room(canvas)
      person(canvas, 32, 13)
      person(canvas, 68, 13)
    },
  },
  {
    of: /卡|案例|图/,
    draw(canvas) {
      canvas.box(0, 0, 100, 100, wall)
      canvas.box(14, 14, 72, 66, paper)
      canvas.box(19, 21, 38, 8, ink)
      for (let line = 0; line < 4; line++) canvas.box(19, 37 + line * 10, 60 - line * 6, 4, coat)
    },
  },
  {
    of: /片头|片尾|安全|等待|开场|结束/,
    draw(canvas) {
      canvas.box(0, 0, 100, 100, wall)
      canvas.box(0, 38, 100, 24, floor)
      canvas.box(28, 46, 44, 8, paper)
    },
  },
]

function oneCamera(canvas: Canvas, name: string): void {
  room(canvas)
  // Cameras are told apart by where the speaker sits.
  person(canvas, /二|2|副/.test(name) ? 62 : 42, 17)
}

/** A data URI (image/png). A scene with nothing to be seen in it is black, as in OBS. */
export function picture(source: Source, width: number, height: number, now: number): string {
  const pixels = new Uint8Array(width * height).fill(black)
  if (source.is === 'input' || source.items.some((item) => item.enabled)) {
    const canvas = createCanvas(width, height, pixels)
    const layout = layouts.find(({ of }) => of.test(source.name))
    if (layout) layout.draw(canvas)
    else oneCamera(canvas, source.name)
    canvas.box(((now / 1000) % 20) * 5, 97.5, 5, 2.5, skin)
  }
  return `data:image/png;base64,${encodePng(width, height, palette, pixels).toString('base64')}`
}
