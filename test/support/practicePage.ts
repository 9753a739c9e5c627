import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { findBrowser } from '../../build/browser.mjs'
import type { StudioForPages } from './studioPage.ts'
import { studioTest } from './studioTest.ts'

/** Chromium with two made-up cameras and a microphone that beeps, or one into which a file is spoken. */
export async function browserWithCameras(voice?: string): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), 'daobo-profile-'))
  const executablePath = process.env['DAOBO_BROWSER'] ?? findBrowser()
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream=device-count=2,fps=25',
      ...(voice === undefined ? [] : [`--use-file-for-fake-audio-capture=${voice}`]),
      '--autoplay-policy=no-user-gesture-required',
    ],
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
  })
  // Chromium's last processes write for a moment longer.
  context.on('close', () => rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }))
  return context
}

/** A test with a studio of its own and a page in such a browser. */
export const practiceTest = studioTest.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from the pattern
  page: async ({}, use) => {
    const context = await browserWithCameras()
    await use(await context.newPage())
    await context.close()
  },
})

export interface Film {
  id: string
  bytes: number
  file: string
  endedAtEpochMs: number | null
}

/** What the studio has of films of a run. */
export async function filmsOf(studio: Pick<StudioForPages, 'url' | 'address'>, run: string): Promise<Film[]> {
  const headers = { authorization: `Bearer ${studio.address('x').split('#')[1]}` }
  const response = await fetch(`${studio.url}/api/v1/recordings?run=${run}`, { headers })
  return ((await response.json()) as { items: Film[] }).items
}

/** Opens a film in a practice page and jumps to a second of it, counted from its end where negative. */
export const playedAt = (page: Page, film: string, second: number) =>
  page.evaluate(
    async ([id, place]) => {
      const token = localStorage.getItem('daobo.token.practice')!
      const headers = { authorization: `Bearer ${token}` }
      const ticket = await fetch(`/api/v1/recordings/${id}/ticket`, { method: 'POST', headers })
      const { url } = (await ticket.json()) as { url: string }
      const video = document.createElement('video')
      video.src = url
      await new Promise((resolve, reject) => {
        video.onloadedmetadata = resolve
        video.onerror = () => reject(new Error(video.error?.message))
      })
      const { duration } = video
      const seeking = performance.now()
      video.currentTime = place < 0 ? duration + place : place
      await new Promise((resolve) => (video.onseeked = resolve))
      return {
        duration,
        at: video.currentTime,
        width: video.videoWidth,
        seekMs: performance.now() - seeking,
      }
    },
    [film, second] as const,
  )
