import type { WordKey } from '../words/words.ts'
import type { Theme } from './show.ts'

/** Inks that text is set in, and the panels of cards: the fixed colours of every design. */
export const lightInk = '#ffffff'
export const darkInk = '#10151a'
export const lightPanel = '#f7f9f9'
export const darkPanel = '#14191e'

/** What WCAG 2 asks for text of any size (AA). */
export const textRatio = 4.5

/** Relative luminance of `#rrggbb`, 0 to 1, as WCAG 2 defines it. */
export function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [first, second] = [luminance(one) + 0.05, luminance(other) + 0.05]
  return Math.max(first, second) / Math.min(first, second)
}

/** The ink that reads better on the colour. White wins near the middle: broadcast plates are read as light on dark. */
export const inkOn = (ground: string): string =>
  contrast(lightInk, ground) >= textRatio || contrast(lightInk, ground) >= contrast(darkInk, ground)
    ? lightInk
    : darkInk

/** The colour itself where it reads on the ground, else the nearest shade of it that does. */
export function readableOn(ground: string, colour: string): string {
  const towards = luminance(ground) > 0.18 ? 0 : 255
  for (let step = 0; step <= 32; step += 1) {
    const shade = mixed(colour, towards, step / 32)
    if (contrast(ground, shade) >= textRatio) return shade
  }
  return towards === 0 ? '#000000' : '#ffffff'
}

export interface ThemeProblem {
  colour: 'primary' | 'accent'
  message: WordKey
  params: { readonly ratio: string; readonly needed: number }
}

/** Where the two colours of a theme don't read, or can't be told apart; empty when they do. Ratios as WCAG 2 counts. */
export function themeProblems(theme: Pick<Theme, 'primary' | 'accent'>): readonly ThemeProblem[] {
  const problem = (
    colour: 'primary' | 'accent',
    message: WordKey,
    ratio: number,
    needed: number,
  ): ThemeProblem[] =>
    ratio >= needed ? [] : [{ colour, message, params: { ratio: ratio.toFixed(1), needed } }]
  const onPlate = (colour: 'primary' | 'accent') =>
    problem(colour, 'theme.problem.ink', contrast(theme[colour], inkOn(theme[colour])), textRatio)
  // A bar or plate beside the light panel has to stand out from it as a shape: 3 to 1.
  const onPanel = problem('primary', 'theme.problem.panel', contrast(theme.primary, lightPanel), 3)
  return [...onPlate('primary'), ...onPlate('accent'), ...onPanel]
}

function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

const mixed = (colour: string, towards: number, share: number): string =>
  `#${channels(colour)
    .map((value) =>
      Math.round(value + (towards - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
