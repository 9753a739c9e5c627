import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import { pairedDevice } from './pairedDevice.ts'
import type { StudioForPages } from './studioPage.ts'

/** The moderation page on a device of its own, let in as a moderator under this name. */
export async function moderator(
  browser: Browser,
  studio: StudioForPages,
  name: string,
  viewport = { width: 1366, height: 768 },
): Promise<Page> {
  const token = await pairedDevice(studio, 'moderator', name)
  const page = await (await browser.newContext({ viewport, locale: 'zh-CN' })).newPage()
  await page.goto(`${studio.url}/moderate/#${token}`)
  await page.getByRole('region', { name: '评论列表' }).waitFor()
  return page
}

let said = 0

/** Texts come in as comments of one room, each of another person than the one before it in the same call. */
export async function say(studio: StudioForPages, ...texts: string[]): Promise<void> {
  const token = studio.address('console').split('#')[1]
  const entries = texts.map((text, at) => ({
    source: 'bilibili',
    id: String((said += 1)),
    author: { id: `a${at}`, name: `观众${at}` },
    text,
  }))
  const response = await fetch(`${studio.url}/api/v1/comments`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(entries),
  })
  expect(response.status).toBe(202)
}

/** The row of the list that says this. */
export const row = (page: Page, text: string): Locator => page.locator('[data-id]').filter({ hasText: text })
