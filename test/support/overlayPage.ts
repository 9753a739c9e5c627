import type { Browser, Page } from '@playwright/test'
import type { Slot } from '../../shared/live/air.ts'
import type { StudioForPages } from './studioPage.ts'

export const canvases = {
  '16:9': { width: 1280, height: 720 },
  '9:16': { width: 720, height: 1280 },
} as const
export type CanvasFormat = keyof typeof canvases

/** What OBS's browser source up to OBS 30 (Chrome 103) lacks of what a current engine has, as far as code here could use it. */
const newerThanObs = [
  'Array.prototype.toSorted',
  'Array.prototype.toReversed',
  'Array.prototype.toSpliced',
  'Array.prototype.with',
  'Array.fromAsync',
  'Object.groupBy',
  'Map.groupBy',
  'Promise.withResolvers',
  'Promise.try',
  'String.prototype.isWellFormed',
  'String.prototype.toWellFormed',
  'Set.prototype.union',
  'Set.prototype.intersection',
  'Set.prototype.difference',
  'Iterator',
  'URL.canParse',
  'AbortSignal.any',
]

/** The overlay as OBS opens it: its engine's age, no window around it, a canvas of that size. */
export async function openOverlay(
  browser: Browser,
  studio: StudioForPages,
  format: CanvasFormat = '16:9',
): Promise<Page> {
  const context = await browser.newContext({ viewport: canvases[format] })
  const page = await context.newPage()
  await page.addInitScript((paths) => {
    for (const path of paths) {
      const names = path.split('.')
      const owner = names
        .slice(0, -1)
        .reduce<Record<string, unknown>>(
          (at, name) => at[name] as Record<string, unknown>,
          globalThis as never,
        )
      delete owner[names.at(-1) as string]
    }
  }, newerThanObs)
  await page.goto(studio.address('overlay'))
  return page
}

/** Airings that overlay pages say they have painted, by slot. */
export const painted = (studio: StudioForPages): Partial<Record<Slot, string>> =>
  Object.assign({}, ...Object.values(studio.state().seen.drawn)) as Partial<Record<Slot, string>>
