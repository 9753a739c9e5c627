import { commonCharacters } from '../../shared/words/commonCharacters.ts'
import { el } from './dom.ts'
import { rangesOf, slicesOf, type Slices } from './ranges.ts'

/** Families in the order of the style sheet: the later ones only for characters that the earlier ones lack. */
const families = ['Noto Sans SC Variable', 'LXGW WenKai Screen']

let index: Slices<FontFace>[] | null = null

const indexed = (): Slices<FontFace>[] =>
  (index ??= families.map((family) => {
    const faces: FontFace[] = []
    document.fonts.forEach((face) => {
      if (face.family.replace(/["']/g, '') === family) faces.push(face)
    })
    return slicesOf(faces.map((slice) => ({ slice, ranges: rangesOf(slice.unicodeRange) })))
  }))

/**
 * Fetches the slices that a text needs, so that a card never changes its letters before the viewers' eyes. Resolves at
 * once when they are there. A slice that can't be had leaves its characters to the fonts of the PC.
 */
export async function loadFonts(text: string): Promise<void> {
  await fetched(slicesFor(text))
  await fetchRest(text)
}

const warmed = new Set<FontFace>()

/** Fetches the slices of the characters that any Chinese text has, ahead of the first card. */
export async function warmFonts(): Promise<void> {
  for (const face of slicesFor(commonCharacters)) warmed.add(face)
  await fetched(warmed)
}

function slicesFor(text: string): Set<FontFace> {
  const faces = new Set<FontFace>()
  for (const character of new Set(text)) {
    const point = character.codePointAt(0) ?? 0
    const face = indexed()
      .map((slices) => slices.of(point))
      .find((found) => found !== null)
    if (face && face.status !== 'loaded' && face.status !== 'error') faces.add(face)
  }
  return faces
}

/**
 * What the browser asks for beyond that once it lays the text out: a letter with marks it takes whole from one family,
 * so that marks which only the later one has bring in a slice of plain letters too.
 */
async function fetchRest(text: string): Promise<void> {
  const probe = el('div', '', document.createTextNode(text))
  probe.style.cssText = 'position: absolute; visibility: hidden'
  probe.style.fontFamily = families.map((family) => JSON.stringify(family)).join()
  document.body.append(probe)
  for (let round = 0; round < families.length; round += 1) {
    void probe.offsetHeight
    const asked: FontFace[] = []
    document.fonts.forEach((face) => {
      if (face.status === 'loading' && !warmed.has(face)) asked.push(face)
    })
    if (asked.length === 0) break
    await fetched(asked)
  }
  probe.remove()
}

const fetched = async (faces: Iterable<FontFace>): Promise<void> =>
  void (await Promise.allSettled(Array.from(faces, (face) => face.load())))
