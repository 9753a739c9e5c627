import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../build/browser.mjs'
import type { Debrief } from '../../shared/rehearsal/record.ts'
import { studioForPages, type StudioForPages } from '../support/studioPage.ts'

/** A look a second, sent every ten, on a machine that has other things to do. */
const late = { timeout: 60_000 }

interface Rig {
  studio: StudioForPages
  page: Page
  /** Addresses outside the studio that were asked for. */
  outside: string[]
}

/** @param film a file of JPEGs, one after another, that the camera shows; left out, a test pattern without faces */
async function withCamera(film: string | null, use: (rig: Rig) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'daobo-profile-'))
  const executablePath = process.env['DAOBO_BROWSER'] ?? findBrowser()
  const context = await chromium.launchPersistentContext(folder, {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      ...(film === null ? [] : [`--use-file-for-fake-video-capture=${film}`]),
    ],
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
  })
  const studio = await studioForPages()
  const outside: string[] = []
  context.on('request', (request) => {
    if (!request.url().startsWith(studio.url) && !request.url().startsWith('blob:'))
      outside.push(request.url())
  })
  try {
    await use({ studio, page: await context.newPage(), outside })
  } finally {
    await context.close()
    await studio.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The one face that the package brings along for trying itself out, as a film of one picture. */
function faceFilm(file: string): string {
  const source = readFileSync('node_modules/@vladmandic/human/src/sample.ts', 'utf8')
  const encoded = /export const face: string = `([^`]*)`/.exec(source)?.[1] ?? ''
  writeFileSync(file, Buffer.from(encoded.replaceAll(/\s/g, ''), 'base64'))
  return file
}

async function measured(studio: StudioForPages, run: string) {
  const headers = { authorization: `Bearer ${studio.address('x').split('#')[1]}` }
  const response = await fetch(`${studio.url}/api/v1/runs/${run}`, { headers })
  const { measures } = (await response.json()) as Debrief
  const of = (name: string) => measures.find((one) => one.name === name)
  return { inFrame: of('faceInFrame'), facing: of('facingLens') }
}

const host = (vision: boolean) => [{ trainee: null, name: '王小明', role: 'host' as const, vision }]

test('sees a face in the picture and turned to the lens, with nothing asked of anybody but the studio', async () => {
  test.setTimeout(180_000)
  const folder = mkdtempSync(join(tmpdir(), 'daobo-face-'))
  await withCamera(faceFilm(join(folder, 'face.mjpeg')), async ({ studio, page, outside }) => {
    await page.goto(studio.address('practice'))
    await expect(page.getByText('还没有开始排练')).toBeVisible()
    await studio.send({ type: 'rehearsal.enter', level: 'practice', vision: true, drilled: host(true) })
    const run = studio.state().saved.live.runId!
    await expect(page.getByText('画面提示在看王小明，只记数字，不存画面')).toBeVisible(late)
    await expect.poll(async () => (await measured(studio, run)).inFrame, late).toMatchObject({ value: 1 })
    expect((await measured(studio, run)).facing).toMatchObject({ value: 1, band: null, unit: 'share' })

    await studio.send({ type: 'rehearsal.pause' })
    await expect(page.getByText('暂停中，画面提示不看')).toBeVisible()
    await studio.send({ type: 'rehearsal.resume' })
    await studio.send({ type: 'vision.stop' })
    await expect(page.getByText(/画面提示/)).toHaveCount(0)
    await expect
      .poll(() => page.workers().filter((worker) => worker.url().includes('look.worker')).length)
      .toBe(0)
    expect(outside).toEqual([])
  })
  rmSync(folder, { recursive: true, force: true })
})

test('sees no face where there is none, and says so', async () => {
  test.setTimeout(180_000)
  await withCamera(null, async ({ studio, page }) => {
    await page.goto(studio.address('practice'))
    await expect(page.getByText('还没有开始排练')).toBeVisible()
    await studio.send({ type: 'rehearsal.enter', level: 'practice', vision: true, drilled: host(true) })
    const run = studio.state().saved.live.runId!
    await expect.poll(async () => (await measured(studio, run)).inFrame, late).toMatchObject({ value: 0 })
    expect((await measured(studio, run)).facing).toMatchObject({
      value: null,
      why: 'measure.why.visionNoFace',
    })
  })
})

test('loads nothing and looks at nobody without consent, and the debrief says why', async () => {
  await withCamera(null, async ({ studio, page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(studio.address('practice'))
    await expect(page.getByText('还没有开始排练')).toBeVisible()
    await studio.send({ type: 'rehearsal.enter', level: 'practice', vision: true, drilled: host(false) })
    const run = studio.state().saved.live.runId!
    await expect(page.getByText(/在录 0:0[1-9]/)).toBeVisible(late)
    await studio.send({ type: 'rehearsal.leave' })
    expect(asked.filter((path) => /vision|look\.worker/.test(path))).toEqual([])
    expect((await measured(studio, run)).inFrame).toMatchObject({ why: 'measure.why.visionNoConsent' })
    await page.goto(studio.address('debrief').replace('#', `?run=${run}#`))
    await page.getByRole('button', { name: '指标' }).click()
    await expect(page.getByRole('complementary').getByText('本人这次没有同意')).toBeVisible()
  })
})
