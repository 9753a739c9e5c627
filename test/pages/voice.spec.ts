import { AxeBuilder } from '@axe-core/playwright'
import { chromium, expect, type Browser, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { positionAt } from '../../shared/prompter/clock.ts'
import { speak, type SpokenFile } from '../support/spoken.ts'
import type { StudioForPages } from '../support/studioPage.ts'
import { studioTest } from '../support/studioTest.ts'

/**
 * The whole way of a voice: synthesised speech in Chromium's fake microphone, the console's capture, the studio, the
 * detector in its own process, and the prompter that moves by it.
 */
const take = [1200, '大家晚上好，欢迎来到反诈直播间。', 1800, '今天我们说一说退款理赔骗局。', 1500] as const

const test = studioTest.extend<object, { room: { browser: Browser; spoken: SpokenFile } }>({
  room: [
    async ({ launchOptions }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'daobo-voice-'))
      const file = join(folder, 'host.wav')
      const spoken = speak(file, take)
      const browser = await chromium.launch({
        ...launchOptions,
        args: [
          ...(launchOptions.args ?? []),
          '--use-fake-ui-for-media-stream',
          '--use-fake-device-for-media-stream',
          `--use-file-for-fake-audio-capture=${file}`,
        ],
      })
      await use({ browser, spoken })
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  studio: async ({ studio }, use) => {
    await studio.send({ type: 'prompter.load', cue: 'refund' })
    await use(studio)
  },
})

/** A hand's three seconds, in which the voice does not move the prompter, are over by then. */
const handMs = 3200

const prompter = (studio: StudioForPages) => studio.state().saved.live.prompter
const voice = (studio: StudioForPages) => studio.state().seen.voice
const place = (studio: StudioForPages): number => positionAt(prompter(studio), Date.now())

async function openPanel(page: Page, studio: StudioForPages): Promise<void> {
  await page.goto(studio.address('console'))
  await page.getByRole('button', { name: '随声', exact: true }).click()
  await page.getByRole('dialog').waitFor()
}

async function panel(browser: Browser, studio: StudioForPages): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  const page = await context.newPage()
  await openPanel(page, studio)
  return page
}

const hostSwitch = (page: Page) => page.getByRole('switch', { name: '主播', exact: true })

async function openHost(page: Page, studio: StudioForPages): Promise<void> {
  await hostSwitch(page).click()
  await expect.poll(() => voice(studio).engine.status, { timeout: 10_000 }).toBe('ready')
}

test('the prompter moves while the host speaks into the microphone and stands in the pauses', async ({
  studio,
  room,
}) => {
  const page = await panel(room.browser, studio)
  await openHost(page, studio)
  await page.getByRole('switch', { name: '随声滚动' }).click()
  await studio.send({ type: 'prompter.speed', charsPerMinute: 240 })
  await studio.send({ type: 'prompter.play' })

  await page.waitForTimeout(handMs)
  // One whole round of the file, looked at ten times a second.
  const seen: { speaking: boolean; place: number; atMs: number }[] = []
  const from = performance.now()
  while (performance.now() - from < room.spoken.lengthMs + 1500) {
    const speaking = voice(studio).speakers.host?.speaking ?? false
    seen.push({ speaking, place: place(studio), atMs: performance.now() - from })
    await page.waitForTimeout(100)
  }
  let moved = 0
  let stood = 0
  let spokenMs = 0
  for (const [index, one] of seen.entries()) {
    const before = seen[index - 1]
    if (!before || before.speaking !== one.speaking) continue
    if (one.speaking) {
      moved += one.place - before.place
      spokenMs += one.atMs - before.atMs
    } else stood = Math.max(stood, Math.abs(one.place - before.place))
  }
  expect(spokenMs).toBeGreaterThan(2500)
  expect(moved / (spokenMs / 60_000)).toBeGreaterThan(200)
  expect(moved / (spokenMs / 60_000)).toBeLessThan(280)
  expect(stood).toBeLessThan(0.01)
  await expect(page.getByText('正在说话')).toBeVisible({ timeout: 10_000 })
  await page.close()
})

test('a hand wins while the voice is followed, and the microphone comes back with the page', async ({
  studio,
  room,
}) => {
  const page = await panel(room.browser, studio)
  await openHost(page, studio)
  await page.getByRole('switch', { name: '随声滚动' }).click()
  await studio.send({ type: 'prompter.play' })
  await studio.send({ type: 'prompter.pause' })
  await expect.poll(() => voice(studio).speakers.host?.speaking, { timeout: 15_000 }).toBe(true)
  expect(prompter(studio).playing).toBe(false)
  expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([])

  await page.reload()
  await expect.poll(() => voice(studio).speakers.host?.status, { timeout: 10_000 }).toBe('open')
  await page.getByRole('button', { name: '随声', exact: true }).click()
  await hostSwitch(page).click()
  await expect.poll(() => voice(studio).speakers.host).toBeUndefined()
  await page.close()
})

test('the prompter goes on when the listener dies, and follows again once it is back', async ({
  studio,
  room,
}) => {
  const page = await panel(room.browser, studio)
  await openHost(page, studio)
  await page.getByRole('switch', { name: '随声滚动' }).click()
  await studio.send({ type: 'prompter.play' })
  await page.waitForTimeout(handMs)
  await expect.poll(() => prompter(studio).playing, { timeout: 15_000 }).toBe(true)
  const [listener] = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'main/voice'])
    .toString()
    .trim()
    .split('\n')
  process.kill(Number(listener), 'SIGKILL')
  await expect.poll(() => voice(studio).engine.status, { intervals: [10] }).toBe('starting')
  expect(prompter(studio).playing).toBe(true)
  await expect.poll(() => voice(studio).engine.status, { timeout: 5000 }).toBe('ready')
  await expect.poll(() => voice(studio).speakers.host?.speaking, { timeout: 15_000 }).toBe(true)
  await page.close()
})

test('a microphone that is taken away is told of in words, and the prompter goes on', async ({
  studio,
  room,
}) => {
  const page = await room.browser.newPage()
  await page.addInitScript(() => {
    const { mediaDevices } = navigator
    const ask = mediaDevices.getUserMedia.bind(mediaDevices)
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted)
      Object.assign(window, { unplug: () => stream.getTracks()[0]?.dispatchEvent(new Event('ended')) })
      return stream
    }
  })
  await openPanel(page, studio)
  await openHost(page, studio)
  await studio.send({ type: 'prompter.follow', by: 'voice' })
  await studio.send({ type: 'prompter.play' })
  await page.waitForTimeout(handMs)
  await page.evaluate('window.unplug()')
  await expect(page.getByText('话筒被拔掉或被系统收回了。')).toBeVisible()
  await expect.poll(() => voice(studio).speakers.host).toBeUndefined()
  await expect.poll(() => prompter(studio).playing).toBe(true)
  await page.close()
})

test('why there is no microphone is said in words', async ({ studio, browser }) => {
  const refused = await panel(browser, studio)
  await hostSwitch(refused).click()
  await expect(refused.getByText(/没有允许使用话筒|没有找到话筒/)).toBeVisible()
  await refused.close()

  const page = await browser.newPage()
  await page.addInitScript(() => Object.defineProperty(globalThis, 'isSecureContext', { value: false }))
  await openPanel(page, studio)
  await hostSwitch(page).click()
  await expect(page.getByText('这个地址（http）上浏览器不给用话筒。')).toBeVisible()
  await page.close()
})

test('a speech model is looked at, taken and told of; lines that were said are ticked on prompter and console', async ({
  studio,
  room,
  browser,
}) => {
  const page = await panel(room.browser, studio)
  const archive = join(
    import.meta.dirname,
    '../fixtures/models/sherpa-onnx-streaming-zipformer-zh-14M-2023-02-23.tar.bz2',
  )
  await page.getByLabel('模型在哪里').fill('没有这个文件夹')
  await page.getByRole('button', { name: '查看' }).click()
  await expect(page.getByText('这个位置没有东西。')).toBeVisible()
  await page.getByLabel('模型在哪里').fill(archive)
  await page.getByRole('button', { name: '查看' }).click()
  await expect(page.getByText('encoder-epoch-99.int8.onnx')).toBeVisible()
  await page.getByText('许可证', { exact: true }).click()
  await expect(page.getByText('Apache License')).toBeVisible()
  expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([])
  await page.getByRole('button', { name: '收下' }).click()
  await expect(page.getByText('试读之后才能启用。')).toBeVisible()
  await openHost(page, studio)
  await page.getByRole('button', { name: '试读五秒' }).click()
  await expect(page.getByText('模型装载失败')).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: '删除模型' }).click()
  await expect(page.getByLabel('模型在哪里')).toBeVisible()
  await page.close()

  const prompting = await browser.newPage()
  await prompting.goto(studio.address('prompter'))
  await prompting.locator('#surface[data-fonts=ready]').waitFor()
  const must = prompter(studio).script.find((paragraph) => paragraph.must)!
  const tick = () =>
    prompting.evaluate((id) => {
      const mark = document.querySelector(`[data-paragraph="${id}"] .mark`)!
      return getComputedStyle(mark, '::after').content
    }, must.id)
  expect(await tick()).toBe('none')
  await studio.send({ type: 'prompter.said', paragraph: must.id })
  await expect.poll(tick).toContain('✓')
  await prompting.keyboard.press('PageDown')
  await prompting.close()
})
