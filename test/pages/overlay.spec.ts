import { expect, type Page } from '@playwright/test'
import type { Card } from '../../shared/cards/card.ts'
import { cardExamples } from '../../shared/cards/examples.ts'
import { shownOf } from '../../renderer/overlay/preview.ts'
import { canvases, openOverlay, painted, type CanvasFormat } from '../support/overlayPage.ts'
import type { StudioForPages } from '../support/studioPage.ts'
import { studioTest } from '../support/studioTest.ts'

const test = studioTest.extend<{ overlay: Page }>({
  studio: async ({ studio }, use) => {
    for (const card of Object.values(cardExamples)) await studio.send({ type: 'card.put', card })
    await use(studio)
  },
  overlay: async ({ studio, browser }, use) => {
    const page = await openOverlay(browser, studio)
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await use(page)
    await page.context().close()
    expect(errors.filter((error) => !error.includes('ERR_CONNECTION_REFUSED'))).toEqual([])
  },
})

const put = (studio: StudioForPages, card: Card) => studio.send({ type: 'card.put', card })
const air = async (studio: StudioForPages, card: string): Promise<string> =>
  ((await studio.send({ type: 'card.air', card })) as { airId: string }).airId
const question = (text: string): Card => ({
  id: 'q',
  kind: 'question',
  facts: { text, asker: '', community: '' },
})

for (const format of Object.keys(canvases) as CanvasFormat[]) {
  test(`draws every kind of card at ${format} and says what is painted`, async ({ studio, browser }) => {
    const page = await openOverlay(browser, studio, format)
    const { width, height } = canvases[format]
    for (const card of Object.values(cardExamples) as Card[]) {
      const airId = await air(studio, card.id)
      await expect.poll(() => Object.values(painted(studio)), { message: card.kind }).toContain(airId)
      await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
      const box = await page.locator(`.card[data-kind="${card.kind}"]`).boundingBox()
      expect(box, card.kind).not.toBeNull()
      expect(box!.x, card.kind).toBeGreaterThanOrEqual(width * 0.05 - 1)
      expect(box!.y, card.kind).toBeGreaterThanOrEqual(height * 0.05 - 1)
      expect(box!.x + box!.width, card.kind).toBeLessThanOrEqual(width * 0.95 + 1)
      expect(box!.y + box!.height, card.kind).toBeLessThanOrEqual(height * 0.95 + 1)
    }
    await studio.send({ type: 'card.clear' })
    await expect.poll(() => painted(studio)).toEqual({})
    await expect(page.locator('.card')).toHaveCount(0)
    await page.context().close()
  })
}

test('leaves the picture alone where there is no card', async ({ studio, overlay }) => {
  await air(studio, cardExamples.question.id)
  await expect(overlay.locator('.card')).toBeVisible()
  await overlay.waitForTimeout(400)
  const shot = await overlay.screenshot({ omitBackground: true })
  const alpha = await overlay.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }))
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!
      context.drawImage(bitmap, 0, 0)
      const at = (x: number, y: number) => context.getImageData(x, y, 1, 1).data[3]
      return { middle: at(1000, 300), corner: at(1279, 719), card: at(100, 670) }
    },
    [...shot],
  )
  expect(alpha).toEqual({ middle: 0, corner: 0, card: 255 })
})

test('shows text from outside as text, whatever it looks like', async ({ studio, overlay }) => {
  const text = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>&lt;b&gt;'
  await put(studio, question(text))
  await air(studio, 'q')
  await expect(overlay.locator('.headline')).toHaveText(text)
  expect(await overlay.locator('.card img, .card script').count()).toBe(0)
  expect(await overlay.evaluate(() => 'broken' in window)).toBe(false)
})

test('keeps what is on air while the studio is away, and goes on from there', async ({ studio, overlay }) => {
  await put(studio, { ...question('它一直在吗？'), id: 'kept' })
  const airId = await air(studio, 'kept')
  await expect.poll(() => painted(studio).main).toBe(airId)
  await overlay.locator('.card').evaluate((card) => card.setAttribute('data-same', 'yes'))

  await studio.stop()
  await overlay.waitForTimeout(2500)
  await expect(overlay.locator('.card[data-same]')).toBeVisible()

  await studio.start()
  await expect.poll(() => painted(studio).main, { timeout: 10_000 }).toBe(airId)
  await expect(overlay.locator('.card[data-same]')).toBeVisible()
  const next = await air(studio, cardExamples.statute.id)
  await expect.poll(() => painted(studio).main).toBe(next)
  await expect(overlay.locator('.card')).toHaveCount(1)
})

test('takes a timed card off at its time though the studio is away', async ({ studio, overlay }) => {
  await put(studio, { ...question('三秒后下'), id: 'timed', holdMs: 3000 })
  await air(studio, 'timed')
  await expect(overlay.locator('.timer')).toBeVisible()
  await studio.stop()
  await expect(overlay.locator('.card')).toHaveCount(0, { timeout: 5000 })
})

test('reveals points one by one and the card grows with them', async ({ studio, overlay }) => {
  const { points } = cardExamples.points.facts
  await air(studio, cardExamples.points.id)
  const shown = overlay.locator('.point:visible')
  await expect(overlay.locator('.points .title')).toBeVisible()
  await expect(shown).toHaveCount(0)
  await overlay.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
  let before = await overlay.locator('.card').boundingBox()
  for (const [at, point] of points.entries()) {
    await studio.send({ type: 'card.reveal' })
    await expect(shown).toHaveCount(at + 1)
    await expect(shown.last()).toContainText(point)
    const after = await overlay.locator('.card').boundingBox()
    expect(after!.height).toBeGreaterThan(before!.height)
    expect(after!.y + after!.height).toBeCloseTo(before!.y + before!.height, 0)
    before = after
  }
})

test('shows a quiz with its right answer only once it is revealed', async ({ studio, overlay }) => {
  await air(studio, cardExamples.quiz.id)
  await expect(overlay.locator('.option')).toHaveCount(3)
  await expect(overlay.getByText('正确答案')).toBeHidden()
  await expect(overlay.getByText('公安机关没有')).toBeHidden()
  await studio.send({ type: 'card.reveal' })
  await expect(overlay.locator('.option.right').getByText('正确答案')).toBeVisible()
  await expect(overlay.getByText('公安机关没有')).toBeVisible()
})

test('follows a counter', async ({ studio, overlay }) => {
  await air(studio, cardExamples.goal.id)
  for (const [value, text] of [
    [0, '0'],
    [13_460, '13,460'],
    [1_250_000, '125万'],
  ] as const) {
    await studio.send({ type: 'counter.set', counter: 'amount', value })
    await expect(overlay.locator('.goal .value')).toHaveText(text)
  }
})

test('draws rare characters of names from the fonts that travel along', async ({ studio, overlay }) => {
  await put(studio, {
    id: 'rare',
    kind: 'lowerThird',
    facts: { name: '䶮㛃𬱖', title: '', unit: '沿江派出所' },
  })
  await air(studio, 'rare')
  await expect(overlay.locator('.card .name')).toBeVisible()
  const client = await overlay.context().newCDPSession(overlay)
  await client.send('DOM.enable')
  await client.send('CSS.enable')
  const { root } = await client.send('DOM.getDocument')
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector: '.card .name' })
  const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId })
  expect(
    fonts.map(({ familyName, isCustomFont, glyphCount }) => [familyName, isCustomFont, glyphCount]),
  ).toEqual([['LXGW WenKai Screen', true, 3]])
})

test('has its letters before it is seen: nothing changes font on air', async ({ studio, overlay }) => {
  await overlay.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    document.fonts.addEventListener('loading', () => {
      if (document.querySelector('.card')) seen.push('a font began to load under a card')
    })
  })
  await put(studio, { ...question('龘靐齉爩麤鱻羴羴犇骉淼焱垚'), id: 'unusual' })
  await air(studio, 'unusual')
  await expect(overlay.locator('.card')).toBeVisible()
  await overlay.waitForTimeout(500)
  expect(await overlay.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([])
})

test('moves nothing where motion is not wanted', async ({ studio, overlay }) => {
  await overlay.emulateMedia({ reducedMotion: 'reduce' })
  await overlay.evaluate(() => {
    const animate = Element.prototype.animate
    Object.assign(window, { moves: 0 })
    Element.prototype.animate = function (...given) {
      ;(window as unknown as { moves: number }).moves += 1
      return animate.apply(this, given)
    }
  })
  await air(studio, cardExamples.question.id)
  await air(studio, cardExamples.points.id)
  await studio.send({ type: 'card.reveal' })
  await studio.send({ type: 'card.clear' })
  await expect(overlay.locator('.card')).toHaveCount(0)
  expect(await overlay.evaluate(() => (window as unknown as { moves: number }).moves)).toBe(0)
})

test('turns with the canvas, and stays as asked when the address says so', async ({ studio, overlay }) => {
  await air(studio, cardExamples.question.id)
  await expect(overlay.locator('.stage:not(.upright) .card')).toBeVisible()
  await overlay.setViewportSize(canvases['9:16'])
  await expect(overlay.locator('.stage.upright .card')).toBeVisible()
  const [address, token] = studio.address('overlay').split('#')
  await overlay.goto(`${address}?format=16:9#${token}`)
  await expect(overlay.locator('.stage:not(.upright) .card')).toBeVisible()
})

test('a picture that can’t be had leaves its place to the rest', async ({ studio, overlay }) => {
  const { product } = cardExamples
  await put(studio, {
    ...product,
    id: 'torn',
    facts: { ...product.facts, picture: 'data:image/png;base64,AAAA' },
  })
  await air(studio, 'torn')
  await expect(overlay.locator('.product .title')).toHaveText(product.facts.name)
  await expect(overlay.locator('.product img')).toHaveCount(0)
})

test('carries nothing that viewers don’t need: no schemas, no words of the desk', async ({ overlay }) => {
  const scripts = await overlay.evaluate(async () => {
    const urls = performance.getEntriesByType('resource').map(({ name }) => name)
    return Promise.all(
      urls.filter((url) => url.endsWith('.js')).map(async (url) => (await fetch(url)).text()),
    )
  })
  const code = scripts.join('\n')
  expect(code.length).toBeGreaterThan(1000)
  expect(code.length).toBeLessThan(64_000)
  expect(code).not.toMatch(/ZodError|invalid_type|流程单/)
})

test('the station’s name keeps to its place, and a broken emblem leaves the ring', async ({
  studio,
  overlay,
}) => {
  const theme = { station: '江城市公安局沿江分局旭日街道派出所反诈宣传志愿服务队', programme: '反诈公开课' }
  await studio.send({
    type: 'show.edit',
    changes: { theme: { ...theme, emblem: 'data:image/png;base64,AAAA' } },
  })
  await expect(overlay.locator('.brand')).toContainText('江城市公安局')
  await expect(overlay.locator('.brand .ring')).toBeVisible()
  const box = await overlay.locator('.brand').boundingBox()
  expect(box!.x + box!.width).toBeLessThanOrEqual(((96 + 728) * 2) / 3 + 1)
  await expect(overlay.locator('.brand')).not.toContainText('公开课')
})

test('a preview draws what the page around it hands in, and needs no token', async ({ studio, browser }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.route('**/around.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<iframe src="/overlay/?preview" width="360" height="640"></iframe>',
    }),
  )
  await page.addInitScript(() => {
    const told: unknown[] = []
    Object.assign(window, { told })
    window.addEventListener('message', ({ data }) => told.push(data))
  })
  await page.goto(`${studio.url}/around.html`)
  const told = () => page.evaluate(() => (window as unknown as { told: unknown[] }).told)
  await expect.poll(told).toContainEqual({ daobo: 'preview.ready' })
  const theme = { station: '', programme: '', emblem: '', primary: '#1d4f91', accent: '#b3261e' }
  const show = (text: string) =>
    page.evaluate(
      (shown) => frames[0]!.postMessage({ daobo: 'preview.show', shown }, location.origin),
      shownOf({ card: question(text), theme, format: '9:16', language: 'zh' }),
    )
  const frame = page.frameLocator('iframe')
  await show('能信吗？')
  await expect(frame.locator('.stage.upright .headline')).toHaveText('能信吗？')
  await expect.poll(told).toContainEqual({ daobo: 'preview.fitted', fit: { share: 1, cut: false } })
  await show('字太多了。'.repeat(300))
  await expect.poll(told).toContainEqual({ daobo: 'preview.fitted', fit: { share: 0, cut: true } })
  await expect(frame.locator('.card')).toHaveCount(1)
  await context.close()
})
