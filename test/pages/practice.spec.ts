import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Debrief } from '../../shared/rehearsal/record.ts'
import {
  browserWithCameras,
  filmsOf as films,
  playedAt,
  practiceTest as test,
} from '../support/practicePage.ts'
import { speak } from '../support/spoken.ts'

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
  const played = await playedAt(page, film!.id, -2)
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
  await studio.send({ type: 'scene.take', scene: '机位一' })
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

  // Plugged in again it comes back by itself, into the same film.
  await page.evaluate(() => navigator.mediaDevices.dispatchEvent(new Event('devicechange')))
  await expect(page.getByText('摄像头断开了')).toHaveCount(0)
  const first = await looks(page)
  await expect.poll(() => looks(page)).not.toBe(first)
  expect(await films(studio, run)).toHaveLength(1)
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

test('the voice lies in the film where it was heard, to the end', async ({ studio }) => {
  const folder = mkdtempSync(join(tmpdir(), 'daobo-voice-'))
  const voice = join(folder, 'voice.wav')
  speak(voice, [2500, '大家晚上好', 2500])
  const context = await browserWithCameras(voice)
  try {
    const page = await context.newPage()
    await page.goto(studio.address('practice'))
    await page.getByRole('button', { name: '打开' }).first().click()
    await expect.poll(() => studio.state().seen.voice.engine.status, late).toBe('ready')
    await studio.send({ type: 'rehearsal.enter', level: 'practice' })
    const run = studio.state().saved.live.runId!
    await studio.send({ type: 'scene.take', scene: '双人' })
    await page.waitForTimeout(17_000)
    await studio.send({ type: 'rehearsal.leave' })
    await expect.poll(async () => (await films(studio, run))[0]?.endedAtEpochMs ?? null, late).not.toBeNull()

    const headers = { authorization: `Bearer ${studio.address('x').split('#')[1]}` }
    const got = await fetch(`${studio.url}/api/v1/runs/${run}`, { headers })
    const { speech, recordings } = (await got.json()) as Debrief
    const begins = await voiceBegins(page, recordings[0]!.id)
    // Speech that was going on when the film began has no beginning in it.
    const heard = speech
      .map(({ startedAtEpochMs }) => (startedAtEpochMs - recordings[0]!.startedAtEpochMs) / 1000)
      .filter((second) => second > 1)
    expect(heard.length).toBeGreaterThanOrEqual(2)
    for (const second of heard) {
      const off = Math.min(...begins.map((begin) => Math.abs(begin - second)))
      expect(off, `heard at ${second}, in the film at ${begins.join(', ')}`).toBeLessThan(0.4)
    }
  } finally {
    await context.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

/** Plays a film: the seconds at which its voice begins after a second of silence. */
const voiceBegins = (page: Page, film: string): Promise<number[]> =>
  page.evaluate(async (id) => {
    const headers = { authorization: `Bearer ${localStorage.getItem('daobo.token.practice')!}` }
    const ticket = await fetch(`/api/v1/recordings/${id}/ticket`, { method: 'POST', headers })
    const video = document.createElement('video')
    video.src = ((await ticket.json()) as { url: string }).url
    const context = new AudioContext()
    const analyser = new AnalyserNode(context, { fftSize: 1024 })
    context.createMediaElementSource(video).connect(analyser)
    const samples = new Float32Array(analyser.fftSize)
    const begins: number[] = []
    let loudAt = -Infinity
    await video.play()
    const looking = setInterval(() => {
      analyser.getFloatTimeDomainData(samples)
      if (!samples.some((sample) => Math.abs(sample) > 0.02)) return
      const { currentTime } = video
      if (currentTime - loudAt > 1) begins.push(currentTime)
      loudAt = currentTime
    }, 20)
    await new Promise((resolve) => (video.onended = resolve))
    clearInterval(looking)
    return begins
  }, film)
