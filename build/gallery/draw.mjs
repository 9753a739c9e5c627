/** Draws gallery cards with the built overlay page in Chromium. */
import { chromium } from '@playwright/test'
import { join } from 'node:path'
import { findBrowser } from '../browser.mjs'
import { counters, momentEpochMs, theme } from './cards.ts'
import { servePages } from './serve.mjs'
import { studioPicture } from './studioPicture.mjs'

/** Pictures are half of the usual canvas, and a quarter upright: enough to judge, small enough to keep. */
const orientations = [
  { format: '16:9', width: 960, height: 540, ending: '16x9' },
  { format: '9:16', width: 405, height: 720, ending: '9x16' },
]

/**
 * @param {object} parts
 * @param {string} parts.pages folder of the built pages
 * @param {string} parts.folder where to
 * @param {readonly import('./cards.ts').GalleryCard[]} parts.cards
 */
export async function drawGallery({ pages, folder, cards }) {
  const server = await servePages(pages)
  const executablePath = findBrowser()
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    for (const { format, width, height, ending } of orientations) {
      const page = await browser.newPage({ viewport: { width, height } })
      page.on('pageerror', (error) => {
        throw error
      })
      await page.clock.setFixedTime(momentEpochMs)
      await page.goto(`${server.url}/overlay/?preview`)
      await page.addStyleTag({ content: studioPicture(format) })
      for (const card of cards) {
        const shown = { slots: card.slots, theme, format, language: 'zh', counters }
        await page.evaluate(async (shown_) => {
          window.postMessage({ daobo: 'preview.show', shown: shown_ }, location.origin)
          const wanted = Object.values(shown_.slots).filter((slot) => slot !== null).length
          const settled = () =>
            document.querySelectorAll('.card .text[style]').length > 0 &&
            document.querySelectorAll('.card').length === wanted
          await new Promise((resolve) => setTimeout(resolve, 50))
          while (!settled()) await new Promise((resolve) => setTimeout(resolve, 20))
          // Bars run in.
          await new Promise((resolve) => setTimeout(resolve, 700))
        }, shown)
        await page.screenshot({ path: join(folder, `${card.file}-${ending}.png`) })
      }
      await page.close()
    }
  } finally {
    await browser.close()
    server.close()
  }
}
