import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base, chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../build/browser.mjs'
import { studioForPages, type StudioForPages } from '../support/studioPage.ts'

/** Chromium with two made-up cameras and a microphone that beeps. */
const test = base.extend<{ studio: StudioForPages; page: Page }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from the pattern
  studio: async ({}, use) => {
    const studio = await studioForPages()
    await use(studio)
    await studio.close()
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  page: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'daobo-profile-'))
    const executablePath = process.env['DAOBO_BROWSER'] ?? findBrowser()
    const context = await chromium.launchPersistentContext(profile, {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream=device-count=2,fps=25',
        '--autoplay-policy=no-user-gesture-required',
      ],
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
    })
    await use(await context.newPage())
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  },
})

/** Encoding takes its time where others use the processor too. */
const late = { timeout: 30_000 }

/** Whether the picture moves: the fake camera shows a running clock. */
const looks = (page: Page) =>
  page.locator('video').evaluate((video: HTMLVideoElement) => {
    const canvas = document.createElement('canvas')
    canvas.width = 64
    canvas.height = 36
    const context = canvas.getContext('2d')!
    context.drawImage(video, 0, 0, 64, 36)
    const { data } = context.getImageData(0, 0, 64, 36)
    return data.reduce((sum, value, at) => (sum * 31 + value + at) % 1_000_000_007, 7)
  })

async function films(studio: StudioForPages, run: string) {
  const headers = { authorization: `Bearer ${studio.address('x').split('#')[1]}` }
  const response = await fetch(`${studio.url}/api/v1/recordings?run=${run}`, { headers })
  return (
    (await response.json()) as { items: { id: string; bytes: number; endedAtEpochMs: number | null }[] }
  ).items
}

test('shows both cameras as the scene asks, and records the rehearsal in parts of a second', async ({
  studio,
  page,
}) => {
  await page.goto(studio.address('practice'))
  await expect(page.getByText('还没有开始排练')).toBeVisible()
  await studio.send({ type: 'scene.take', scene: '双人' })
  await expect(page.getByText('当前场景 双人')).toBeVisible()
  const first = await looks(page)
  await expect.poll(() => looks(page)).not.toBe(first)

  await studio.send({ type: 'rehearsal.enter', level: 'practice' })
  const run = studio.state().saved.live.runId!
  await expect(page.getByText(/在录 0:0[2-9]/)).toBeVisible()
  await studio.send({ type: 'cue.go' })
  await expect(page.getByText('当前场景 机位一')).toBeVisible()
  await expect.poll(async () => (await films(studio, run))[0]?.bytes ?? 0, late).toBeGreaterThan(20_000)

  await page.waitForTimeout(5000)
  await studio.send({ type: 'rehearsal.leave' })
  await expect(page.getByText('没有开始排练')).toBeVisible()
  await expect.poll(async () => (await films(studio, run))[0]?.endedAtEpochMs ?? null).not.toBeNull()

  // The film can be jumped about in: its length is known, and any second comes up at once.
  const [film] = await films(studio, run)
  const played = await page.evaluate(async (id) => {
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
    video.currentTime = duration - 2
    await new Promise((resolve) => (video.onseeked = resolve))
    return { duration, at: video.currentTime, width: video.videoWidth, seekMs: performance.now() - seeking }
  }, film!.id)
  expect(played.duration).toBeGreaterThan(5)
  expect(played.duration).toBeLessThan(60)
  expect(played.at).toBeCloseTo(played.duration - 2, 1)
  expect(played.width).toBe(1280)
})

test('goes on with words in the place of a camera that was taken away', async ({ studio, page }) => {
  await page.addInitScript(() => {
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const stream = await real(wanted)
      const all = ((globalThis as unknown as { taken: MediaStreamTrack[] }).taken ??= [])
      all.push(...stream.getVideoTracks())
      return stream
    }
  })
  await page.goto(studio.address('practice'))
  await studio.send({ type: 'rehearsal.enter', level: 'practice' })
  await expect(page.getByText(/在录 0:0\d/)).toBeVisible()
  await page.waitForFunction(() => (globalThis as unknown as { taken?: unknown[] }).taken?.length === 2)
  await page.evaluate(() => {
    const [first] = (globalThis as unknown as { taken: MediaStreamTrack[] }).taken
    first?.stop()
    first?.dispatchEvent(new Event('ended'))
  })
  await expect(page.getByText('摄像头断开了')).toBeVisible()
  const run = studio.state().saved.live.runId!
  const before = (await films(studio, run))[0]?.bytes ?? 0
  await expect.poll(async () => (await films(studio, run))[0]?.bytes ?? 0, late).toBeGreaterThan(before)
})

test('says so when there is no camera, and when it may not use one', async ({ studio, page }) => {
  for (const [name, words] of [
    ['NotFoundError', '没有找到摄像头'],
    ['NotAllowedError', '没有得到用摄像头的允许'],
  ] as const) {
    await page.addInitScript((error) => {
      navigator.mediaDevices.getUserMedia = async () => {
        throw new DOMException('', error)
      }
    }, name)
    await page.goto('about:blank')
    await page.goto(studio.address('practice'))
    await expect(page.getByText(words).first()).toBeVisible()
  }
})
