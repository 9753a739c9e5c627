import { commonCharacters } from '../../shared/words/commonCharacters.ts'
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
  const faces = new Set<FontFace>()
  for (const character of new Set(text)) {
    const point = character.codePointAt(0) ?? 0
    const face = indexed()
      .map((slices) => slices.of(point))
      .find((found) => found !== null)
    if (face && face.status !== 'loaded' && face.status !== 'error') faces.add(face)
  }
  if (faces.size > 0) await Promise.allSettled([...faces].map((face) => face.load()))
}

/** Fetches the slices of the characters that any Chinese text has, ahead of the first card. */
export const warmFonts = (): Promise<void> => loadFonts(commonCharacters)
