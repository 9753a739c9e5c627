import { expect, type Page } from '@playwright/test'
import { plainSettings, type ScreenSettings } from '../../shared/prompter/screenSettings.ts'
import type { StudioForPages } from './studioPage.ts'
import { studioTest } from './studioTest.ts'

/** What a page is opened with, before anything of it runs. */
export interface Opening {
  /** Another page than the prompter, by its name or its whole address. */
  at?: string
  /** Runs in the page before its own scripts. */
  before?: () => void
}

interface Prompters {
  /** Opens a page in a browser context of its own, as another device would; all are closed when the test is over. */
  open(width: number, height: number, opening?: Opening): Promise<Page>
  /** A prompter of 1280x720. */
  prompter: Page
}

/** Prompters of a studio that has a script of the sample on them. */
export const test = studioTest.extend<Prompters>({
  studio: async ({ studio }, use) => {
    await studio.send({ type: 'prompter.load', cue: 'refund' })
    await use(studio)
  },
  open: async ({ studio, browser }, use) => {
    const contexts: { close(): Promise<void> }[] = []
    await use(async (width, height, { at = 'prompter', before } = {}) => {
      const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' })
      contexts.push(context)
      const page = await context.newPage()
      if (before) await page.addInitScript(before)
      await page.goto(at.includes('://') ? at : studio.address(at))
      if (at === 'prompter') await page.locator('#surface[data-fonts=ready]').waitFor()
      return page
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
  prompter: async ({ open }, use) => {
    await use(await open(1280, 720))
  },
})

/** Where the reading is, as the studio has it. */
export const reading = (studio: StudioForPages) => studio.state().saved.live.prompter

export const screens = (studio: StudioForPages) => Object.values(studio.state().saved.prompters)

/** Sets the one screen that there is, as the desk does. */
export async function set(studio: StudioForPages, changes: Partial<ScreenSettings>): Promise<void> {
  await expect.poll(() => screens(studio).length).toBe(1)
  const [screen] = screens(studio)
  await studio.send({
    type: 'prompter.screen',
    screen: screen!.id,
    settings: { ...plainSettings, ...changes },
  })
}
