import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'
import { studioForPages, type StudioForPages } from '../support/studioPage.ts'

const test = base.extend<{ studio: StudioForPages; stage: Page }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from the pattern
  studio: async ({}, use) => {
    const studio = await studioForPages()
    await studio.send({ type: 'cue.edit', cue: 'opening', changes: { scene: null } })
    await studio.send({ type: 'cue.go' })
    await use(studio)
    await studio.close()
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
  const list = stage.getByRole('listitem')
  await expect(list).toHaveCount(3)
  await expect(list.first()).toContainText('屏幕共享软件')
  await stage.getByRole('button', { name: '播下一题' }).tap()
  await expect(list.first()).toContainText('138****8000')
  expect(studio.state().saved.live.air.main?.questionId).toBe('q-refund')
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
