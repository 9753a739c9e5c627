/** Type sizes against the common one; the last two are for weak sight. */
export const sizes = [0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.4, 1.6, 1.9, 2.3] as const

export const fonts = ['sans', 'kai', 'legible', 'dyslexic'] as const
export const looks = ['plain', 'strong', 'warm', 'light'] as const
export const manners = ['scroll', 'step', 'page'] as const
export const mirrors = ['none', 'horizontal', 'vertical', 'both'] as const

/** The least and the most of what is a number. */
export const limits = { size: [0.7, 2.3], margin: [0, 320], readAt: [15, 70] } as const

/**
 * What belongs to one screen alone: a glass needs mirroring, a far reader larger type, a co-host her own lines. Lines
 * break alike on all screens with the same size, margin and font.
 */
export interface ScreenSettings {
  /** null follows the studio's setting. */
  mirror: (typeof mirrors)[number] | null
  size: number
  /** Pixels of the stage (1280 wide) that stay free at the right and, beside the names, at the left. */
  margin: number
  /** Where the reading line is, in percent of the height from the top. */
  readAt: number
  look: (typeof looks)[number]
  font: (typeof fonts)[number]
  /** scroll: moves evenly; step: a paragraph at a time; page: a page at a time. */
  manner: (typeof manners)[number]
  /** Id of the person whose lines are full while others' are dim; null for all. */
  mine: string | null
  /** What the strip above shows. */
  clock: boolean
  left: boolean
  part: boolean
  next: boolean
}

export const plainSettings: ScreenSettings = {
  mirror: null,
  size: 1,
  margin: 0,
  readAt: 34,
  look: 'plain',
  font: 'sans',
  manner: 'scroll',
  mine: null,
  clock: true,
  left: true,
  part: true,
  next: true,
}

type Check = (value: unknown) => boolean
const among =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)
const between =
  ([least, most]: readonly [number, number]): Check =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most
const whole =
  (range: readonly [number, number]): Check =>
  (value) =>
    Number.isInteger(value) && between(range)(value)
const yesOrNo: Check = (value) => typeof value === 'boolean'

/** By hand: a prompter may be an old tablet, and what checks shapes for the studio takes two megabytes of it. */
const checks: { readonly [F in keyof ScreenSettings]: Check } = {
  mirror: among([...mirrors, null]),
  size: between(limits.size),
  margin: whole(limits.margin),
  readAt: whole(limits.readAt),
  look: among(looks),
  font: among(fonts),
  manner: among(manners),
  mine: (value) => value === null || (typeof value === 'string' && value.length <= 64),
  clock: yesOrNo,
  left: yesOrNo,
  part: yesOrNo,
  next: yesOrNo,
}

/** Settings from storage or of an older version: what is odd falls back to the plain one, the rest stays. */
export function readSettings(raw: unknown): ScreenSettings {
  if (typeof raw !== 'object' || raw === null) return plainSettings
  const good = Object.entries(raw).filter(
    ([name, value]) => Object.hasOwn(checks, name) && checks[name as keyof ScreenSettings](value),
  )
  return { ...plainSettings, ...(Object.fromEntries(good) as Partial<ScreenSettings>) }
}
