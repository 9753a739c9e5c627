import { z } from 'zod'

/** Type sizes against the common one; the last two are for weak sight. */
export const sizes = [0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.4, 1.6, 1.9, 2.3] as const

export const fonts = ['sans', 'kai', 'legible', 'dyslexic'] as const
export const looks = ['plain', 'strong', 'warm', 'light'] as const
export const manners = ['scroll', 'step', 'page'] as const
export const mirrors = ['none', 'horizontal', 'vertical', 'both'] as const

/**
 * What belongs to one screen alone: a glass needs mirroring, a far reader larger type, a co-host her own lines. Lines
 * break alike on all screens with the same size, margin and font.
 */
export const screenSettingsSchema = z.object({
  /** null follows the studio's setting. */
  mirror: z.enum(mirrors).nullable().default(null),
  size: z.number().min(0.7).max(2.3).default(1),
  /** Pixels of the stage (1280 wide) that stay free at the right and, beside the names, at the left. */
  margin: z.number().int().min(0).max(320).default(0),
  /** Where the reading line is, in percent of the height from the top. */
  readAt: z.number().int().min(15).max(70).default(34),
  look: z.enum(looks).default('plain'),
  font: z.enum(fonts).default('sans'),
  /** scroll: moves evenly; step: a paragraph at a time; page: a page at a time. */
  manner: z.enum(manners).default('scroll'),
  /** Id of the person whose lines are full while others' are dim; null for all. */
  mine: z.string().max(64).nullable().default(null),
  /** What the strip above shows. */
  clock: z.boolean().default(true),
  left: z.boolean().default(true),
  part: z.boolean().default(true),
  next: z.boolean().default(true),
})
export type ScreenSettings = z.output<typeof screenSettingsSchema>

export const plainSettings: ScreenSettings = screenSettingsSchema.parse({})

/** Settings from storage or of an older version: what is odd falls back to the plain one, the rest stays. */
export function readSettings(raw: unknown): ScreenSettings {
  if (typeof raw !== 'object' || raw === null) return plainSettings
  const whole = screenSettingsSchema.safeParse(raw)
  if (whole.success) return whole.data
  const bad = new Set(whole.error.issues.map((issue) => String(issue.path[0])))
  const good = Object.fromEntries(Object.entries(raw).filter(([name]) => !bad.has(name)))
  return screenSettingsSchema.catch(plainSettings).parse(good)
}
