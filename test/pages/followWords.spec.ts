import { join } from 'node:path'
import { chromium, expect, test, type Page } from '@playwright/test'
import { studioForPages } from '../support/studioPage.ts'
import { typedListener } from '../support/typedListener.ts'

/**
 * The way of heard words from the studio into the browser. What is heard is typed, for no model can be had here; the
 * microphone, the studio, the alignment and the pages are real.
 */
const script = [
  {
    id: 'a',
    kind: 'say' as const,
    who: '',
    text: '上个星期，王女士接到一个电话，对方自称是购物平台的客服，说她买的奶粉有质量问题，要给她办理三倍退款。',
  },
  { id: 'act', kind: 'cue' as const, who: '', text: '[举起手机]' },
  {
    id: 'm',
    kind: 'say' as const,
    who: '',
    text: '请记住，公安机关没有安全账户，也不会在电话里要求转账。',
    must: true,
  },
  {
    id: 'b',
    kind: 'say' as const,
    who: '',
    text: '如果您拿不准，就先挂断电话，再到官方平台去核实，千万不要点击对方发来的链接，更不要打开屏幕共享。',
  },
  {
    id: 'c',
    kind: 'say' as const,
    who: '',
    text: '最后告诉大家一个号码，反诈预警劝阻专线，看到它打来一定要接，那是民警在提醒您。',
  },
]
const spoken = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Id of the paragraph that the reader sees at the reading line. */
const underLine = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const line = document.querySelector('.line')!.getBoundingClientRect()
    const nodes = [...document.querySelectorAll<HTMLElement>('.paragraph')]
    const middle = line.top + line.height / 2
    return nodes.find((node) => node.getBoundingClientRect().bottom > middle)?.dataset['paragraph']
  })

test('the prompter page goes where the words are that were heard, over a skip and back, and ticks what was said', async ({
  launchOptions,
}) => {
  const listener = typedListener()
  const studio = await studioForPages({ desk: listener.on })
  const args = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']
  const browser = await chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), ...args] })
  const seen = () => studio.state().seen.voice
  const prompter = () => studio.state().saved.live.prompter
  await studio.send({ type: 'script.bring', cue: 'refund', script })
  await studio.send({ type: 'prompter.load', cue: 'refund' })

  const console = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  await console.goto(studio.address('console'))
  await console.getByRole('button', { name: '随声', exact: true }).click()
  await console.getByRole('switch', { name: '主播', exact: true }).click()
  await expect.poll(() => seen().speakers.host?.status).toBe('open')
  const model = '../fixtures/models/sherpa-onnx-streaming-zipformer-zh-14M-2023-02-23.tar.bz2'
  await studio.send({ type: 'model.look', path: join(import.meta.dirname, model) })
  await expect.poll(() => seen().model.phase, { timeout: 20_000 }).toBe('found')
  await studio.send({ type: 'model.add' })
  await studio.send({ type: 'model.try' })
  await expect.poll(() => seen().model.phase).toBe('trial')
  listener.hear('请读这句话')
  await expect.poll(() => seen().model.trial, { timeout: 20_000 }).not.toBeNull()
  await studio.send({ type: 'model.enable', on: true })
  await console.keyboard.press('Escape')

  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'zh-CN' })
  await page.goto(studio.address('prompter'))
  await page.locator('#surface[data-fonts=ready]').waitFor()
  await studio.send({ type: 'prompter.follow', by: 'words' })
  await studio.send({ type: 'prompter.play' })
  // A hand's three seconds are over.
  await page.waitForTimeout(3200)

  /** Says it at 300 characters a minute, told of every 400 ms. */
  const say = async (text: string): Promise<void> => {
    const words = spoken(text)
    for (let length = 2; length < words.length + 2; length += 2) {
      listener.hear(words.slice(0, length))
      await page.waitForTimeout(400)
    }
    listener.hear(words, true)
  }
  listener.speaking(true)
  await say(script[0]!.text)
  await expect.poll(() => underLine(page)).toMatch(/^(a|act|m)$/)
  await say(script[2]!.text)
  await expect.poll(() => underLine(page)).toMatch(/^(m|b)$/)
  const tick = (): Promise<string> =>
    page.evaluate(
      () => getComputedStyle(document.querySelector('[data-paragraph=m] .mark')!, '::after').content,
    )
  await expect.poll(tick).toContain('✓')
  await expect(console.getByRole('button', { name: /必说.*：请记住/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )

  // Over a paragraph that nobody reads now, then back to it.
  await say(script[4]!.text.slice(0, 26))
  await expect.poll(() => underLine(page)).toBe('c')
  await say(script[3]!.text.slice(0, 26))
  await expect.poll(() => underLine(page)).toBe('b')
  // Nobody speaks: the page does not run away.
  listener.speaking(false)
  await expect.poll(() => prompter().playing, { timeout: 10_000 }).toBe(false)
  expect(await underLine(page)).toBe('b')

  await browser.close()
  await studio.close()
})
