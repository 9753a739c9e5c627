import { expect, test as base, type Page } from '@playwright/test'
import { studioForPages, type StudioForPages } from './studioPage.ts'

/** A test with a studio of its own: the sample show and the practice switcher. */
export const studioTest = base.extend<{ studio: StudioForPages }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from the pattern
  studio: async ({}, use) => {
    const studio = await studioForPages()
    await use(studio)
    await studio.close()
  },
})

/** One that sits at the console of its studio, with OBS (the practice one) there. */
export const consoleTest = studioTest.extend<{ desk: Page }>({
  desk: async ({ studio, page }, use) => {
    await page.goto(studio.address('console'))
    await page.getByRole('region', { name: '流程单' }).waitFor()
    await expect.poll(() => studio.state().seen.obs.status).toBe('practice')
    await use(page)
  },
})
