import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { pairedDevice } from '../support/pairedDevice.ts'
import { studioTest } from '../support/studioTest.ts'

const test = studioTest.extend<{ stage: Page }>({
  studio: async ({ studio }, use) => {
    await studio.send({ type: 'cue.edit', cue: 'opening', changes: { scene: null } })
    await studio.send({ type: 'cue.go' })
    await use(studio)
  },
  stage: async ({ studio, browser }, use) => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      locale: 'zh-CN',
    })
    const page = await context.newPage()
    await page.goto(studio.address('stage'))
    await use(page)
    await context.close()
  },
})

const upNext = (page: Page) => page.locator('section', { hasText: '后面的问题' }).getByRole('listitem')

test('shows the cue with the time it has left, and what follows', async ({ stage }) => {
  await expect(stage.getByRole('heading', { name: '开场与主持人介绍' })).toBeVisible()
  await expect(stage.locator('[data-stands]')).toContainText(/^余0:5\d$|^余1:00$/)
  await expect(stage.getByText('今日警情：冒充客服退款')).toBeVisible()
})

test('shows the question on air with its notes, and one touch answers it', async ({ studio, stage }) => {
  await studio.send({ type: 'question.air', question: 'q-phone' })
  const question = stage.locator('section', { hasText: '正在播出的问题' })
  await expect(question).toContainText('138****8000')
  await expect(question).toContainText('李经理 答')
  await expect(question).toContainText('不要念出居民的号码')
  await stage.getByRole('button', { name: '答完了' }).tap()
  await expect(stage.getByText('现在没有问题在播')).toBeVisible()
  expect(studio.state().saved.live.air.main).toBeNull()
  const answered = studio.state().saved.live.queue.find((item) => item.id === 'q-phone')
  expect(answered?.answeredAtEpochMs).not.toBeNull()
})

test('lists the next three questions without the one on air or those answered', async ({ studio, stage }) => {
  const list = upNext(stage)
  await expect(list).toHaveCount(3)
  await expect(list.first()).toContainText('屏幕共享软件')
  await stage.getByRole('button', { name: '播下一题' }).tap()
  await expect(list.first()).toContainText('138****8000')
  expect(studio.state().saved.live.air.main?.questionId).toBe('q-refund')
})

test('shows what is on the picture, and reveals points as they are spoken of', async ({ studio, stage }) => {
  const facts = { title: '记住三条', points: ['退款原路退回', '不共享屏幕', '打 13800138000 核实'] }
  await studio.send({ type: 'card.put', card: { id: 'three', kind: 'points', facts } })
  await studio.send({ type: 'card.air', card: 'three' })
  const onAir = stage.locator('section', { hasText: '画面上的卡片' })
  await expect(onAir).toContainText('记住三条')
  await expect(onAir.getByText('打 138****8000 核实')).toBeVisible()
  await stage.getByRole('button', { name: '亮出下一条（0/3）' }).tap()
  await expect(stage.getByRole('button', { name: '亮出下一条（1/3）' })).toBeVisible()
  expect(studio.state().saved.live.air.main?.revealed).toBe(1)
  await studio.send({ type: 'card.clear' })
  await expect(onAir).toHaveCount(0)
})

test('holds a message up until somebody took note of it', async ({ studio, stage }) => {
  await studio.send({ type: 'host.message', text: '请语速放慢' })
  await expect(stage.getByText('请语速放慢')).toBeVisible()
  await stage.getByRole('button', { name: '知道了' }).tap()
  await expect(stage.getByText('请语速放慢')).toHaveCount(0)
  expect(studio.state().saved.live.message?.ackedAtEpochMs).not.toBeNull()
})

test('asks for help, says that it was heard, and takes it back', async ({ studio, stage }) => {
  await stage.getByRole('button', { name: '请求支援' }).tap()
  await expect(stage.getByText('导播已收到求助')).toBeVisible()
  expect(studio.state().saved.live.help).not.toBeNull()
  await stage.getByRole('button', { name: '取消求助' }).tap()
  await expect(stage.getByRole('button', { name: '请求支援' })).toBeVisible()
  expect(studio.state().saved.live.help).toBeNull()
})

test('keeps what it shows when the studio is lost, with only a dot to say so', async ({ studio, stage }) => {
  await expect(stage.getByRole('heading', { name: '开场与主持人介绍' })).toBeVisible()
  await studio.stop()
  await stage.getByText('与导播台失去联系').waitFor({ state: 'attached', timeout: 3000 })
  await expect(stage.getByRole('heading', { name: '开场与主持人介绍' })).toBeVisible()
  await stage.getByRole('button', { name: '请求支援' }).tap()
  await expect(stage.getByText('暂时联系不上导播台')).toBeVisible()
  await studio.start()
  await expect(stage.getByText('与导播台失去联系')).toHaveCount(0, { timeout: 10_000 })
})

test('every control is large enough for a thumb, and has no accessibility faults', async ({
  studio,
  stage,
}) => {
  await studio.send({ type: 'question.air', question: 'q-phone' })
  await studio.send({ type: 'host.message', text: '请语速放慢' })
  await expect(stage.getByText('请语速放慢')).toBeVisible()
  for (const button of await stage.getByRole('button').all()) {
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(48)
  }
  const { violations } = await new AxeBuilder({ page: stage }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
})

test('a host with a phone goes on, answers and asks for help, where the operator lets them', async ({
  studio,
  browser,
}) => {
  const token = await pairedDevice(studio, 'host', '主播手机')
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: 'zh-CN',
  })
  const phone = await context.newPage()
  await phone.goto(`${studio.url}/stage/#${token}`)
  await expect(phone.getByRole('heading', { name: '开场与主持人介绍' })).toBeVisible()
  const next = phone.getByRole('button', { name: '播下一题' })
  const live = () => studio.state().saved.live

  // Not theirs to do unless the operator says so.
  await expect(upNext(phone)).toHaveCount(3)
  await expect(next).toHaveCount(0)
  await studio.send({ type: 'settings.set', changes: { hostMayAdvance: true } })
  await next.tap()
  await expect.poll(() => live().air.main?.questionId).toBe('q-refund')
  await expect(phone.locator('section', { hasText: '正在播出的问题' })).toContainText('屏幕共享软件')
  await next.tap()
  await expect.poll(() => live().air.main?.questionId).toBe('q-phone')
  await phone.getByRole('button', { name: '答完了' }).tap()
  await expect(phone.getByText('现在没有问题在播')).toBeVisible()
  expect(live().queue.find(({ id }) => id === 'q-phone')?.answeredAtEpochMs).not.toBeNull()
  await phone.getByRole('button', { name: '请求支援' }).tap()
  await expect.poll(() => live().help?.from).toBe('主播手机')

  // Everything fits the phone's width, and nothing of what was hidden came along.
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expect(phone.locator('body')).not.toContainText('13800138000')
  if (process.env['DAOBO_SHOTS']) await phone.screenshot({ path: `${process.env['DAOBO_SHOTS']}/host.png` })
  await studio.send({ type: 'settings.set', changes: { hostMayAdvance: false } })
  await expect(next).toHaveCount(0)
  await context.close()
})
