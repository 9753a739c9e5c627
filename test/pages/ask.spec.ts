import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Browser, type Page } from '@playwright/test'
import { lan, type StudioForPages } from '../support/studioPage.ts'
import { studioTest } from '../support/studioTest.ts'

/** Set to a folder to keep pictures of what was seen. */
const shots = process.env['DAOBO_SHOTS']

const test = studioTest.extend({
  studio: async ({ studio }, use) => {
    await studio.send({ type: 'lan.set', address: lan.address })
    await studio.send({ type: 'ask.open' })
    await use(studio)
  },
})

async function call<T>(studio: StudioForPages, path: string): Promise<T> {
  const token = new URL(studio.address('console')).hash.slice(1)
  const response = await fetch(`${studio.url}${path}`, { headers: { authorization: `Bearer ${token}` } })
  return (await response.json()) as T
}

/** The address that the code on the wall holds. */
const wall = async (studio: StudioForPages) => (await call<{ url: string }>(studio, '/api/v1/ask/link')).url

async function phone(browser: Browser, address: string, size = { width: 390, height: 844 }): Promise<Page> {
  const context = await browser.newContext({
    viewport: size,
    locale: 'zh-CN',
    hasTouch: true,
    isMobile: true,
  })
  const page = await context.newPage()
  await page.goto(address)
  return page
}

const picture = async (page: Page, name: string): Promise<void> => {
  if (shots) await page.screenshot({ path: `${shots}/ask-${name}.png`, fullPage: true })
}

const question = async (studio: StudioForPages, words: string) =>
  (
    await call<{ items: Record<string, unknown>[] }>(
      studio,
      `/api/v1/questions?q=${encodeURIComponent(words)}`,
    )
  ).items[0]

test('a question from a phone lands as new, named as its asker chose', async ({ studio, browser }) => {
  const page = await phone(browser, await wall(studio))
  await expect(page.getByRole('heading', { name: '向节目提问' })).toBeVisible()
  // The token is not left for whoever looks over the shoulder.
  expect(new URL(page.url()).hash).toBe('')
  await picture(page, 'empty')
  await page.getByLabel('您的问题').fill('在小区门口扫码领鸡蛋，要填银行卡号，能填吗？')
  await page.getByText('化名').click()
  await page.getByLabel('姓名或称呼').fill('热心居民')
  await page.getByLabel('社区或单位').fill('旭日社区')
  await page.getByText('我同意这个问题').click()
  await picture(page, 'filled')
  await page.getByRole('button', { name: '提交问题' }).click()
  await expect(page.getByRole('heading', { name: '收到了' })).toBeFocused()
  await picture(page, 'thanks')
  expect(await question(studio, '领鸡蛋')).toMatchObject({
    state: 'new',
    source: 'room',
    naming: 'alias',
    asker: '热心居民',
    community: '旭日社区',
  })
  await page.getByRole('button', { name: '再提一个' }).click()
  await expect(page.getByLabel('您的问题')).toHaveValue('')
  await expect(page.getByLabel('社区或单位')).toHaveValue('旭日社区')
})

test('says one thing at a time that is missing, and puts the finger there', async ({ studio, browser }) => {
  const page = await phone(browser, await wall(studio))
  const send = page.getByRole('button', { name: '提交问题' })
  await send.click()
  await expect(page.getByRole('alert')).toHaveText('请先写下您的问题。')
  await expect(page.getByLabel('您的问题')).toBeFocused()
  await page.getByLabel('您的问题').fill('能问吗')
  await page.getByText('真实姓名').click()
  await send.click()
  await expect(page.getByRole('alert')).toContainText('请写上姓名')
  await page.getByText('匿名', { exact: true }).click()
  await send.click()
  await expect(page.getByRole('alert')).toHaveText('提交前请先勾选同意。')
  await picture(page, 'problem')
})

test('keeps what was typed over a reload, and says when the phone is too fast', async ({
  studio,
  browser,
}) => {
  await studio.send({ type: 'ask.open', perMinute: 1 })
  const page = await phone(browser, await wall(studio))
  for (const words of ['第一个问题', '第二个问题，打了很久的字']) {
    await page.getByLabel('您的问题').fill(words)
    await page.getByLabel('我同意这个问题').check()
    await page.getByRole('button', { name: '提交问题' }).click()
    if (words.startsWith('第一')) await page.getByRole('button', { name: '再提一个' }).click()
  }
  await expect(page.getByRole('alert')).toContainText('提问太快了')
  await page.reload()
  await expect(page.getByLabel('您的问题')).toHaveValue('第二个问题，打了很久的字')
})

test('tells that numbers will be hidden', async ({ studio, browser }) => {
  const page = await phone(browser, await wall(studio))
  await page.getByLabel('您的问题').fill('我的电话是13800138000，请回电')
  await page.getByLabel('我同意这个问题').check()
  await page.getByRole('button', { name: '提交问题' }).click()
  await expect(page.getByText('上屏时会自动隐去。', { exact: false }).last()).toBeVisible()
})

test('votes once, may change its mind, and hears when it is over', async ({ studio, browser }) => {
  const page = await phone(browser, await wall(studio))
  const facts = { question: '“客服”要您共享屏幕，该怎么办？', options: ['照着做', '立即挂断'], right: 2 }
  await studio.send({ type: 'card.put', card: { id: 'quiz', kind: 'quiz', facts } } as never)
  await studio.send({ type: 'card.air', card: 'quiz' })
  await page.getByRole('button', { name: '照着做' }).click()
  await page.getByRole('button', { name: '立即挂断' }).click()
  await expect(page.getByText('已投“立即挂断”')).toBeVisible()
  await picture(page, 'vote')
  await expect.poll(() => studio.state().saved.live.air.main?.ballot?.votes).toEqual([0, 1])
  await studio.send({ type: 'poll.close' })
  await expect(page.getByText('投票已截止')).toBeVisible()
  await expect(page.getByRole('button', { name: '立即挂断' })).toBeDisabled()
})

test('says when it is closed, when its code is worth nothing any more, and when the studio is gone', async ({
  studio,
  browser,
}) => {
  const page = await phone(browser, await wall(studio))
  await expect(page.getByLabel('您的问题')).toBeVisible()
  await studio.send({ type: 'ask.close' })
  await expect(page.getByRole('heading', { name: '现在不收提问' })).toBeVisible()
  await picture(page, 'closed')
  await studio.send({ type: 'ask.open' })
  await page.waitForTimeout(1500)
  await expect(page.getByRole('heading', { name: '现在不收提问' })).toBeVisible()
  const fresh = await phone(browser, await wall(studio))
  await expect(fresh.getByLabel('您的问题')).toBeVisible()
  const began = Date.now()
  await studio.stop()
  await expect(fresh.getByText('连不上节目')).toBeVisible()
  expect(Date.now() - began).toBeLessThan(2500)
  await picture(fresh, 'away')
  await studio.start()
  await studio.send({ type: 'lan.set', address: lan.address })
  await expect(fresh.getByText('连不上节目')).toBeHidden()
})

test('fits small and wide phones without scrolling sideways, and readers of the screen', async ({
  studio,
  browser,
}) => {
  const address = await wall(studio)
  for (const width of [320, 390, 844]) {
    const page = await phone(browser, address, { width, height: 640 })
    await expect(page.getByLabel('您的问题')).toBeVisible()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect([width, overflow]).toEqual([width, 0])
    if (width === 320) await picture(page, 'small')
  }
  const page = await phone(browser, address)
  await expect(page.getByLabel('您的问题')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.target])).toEqual([])
})

test('takes nothing from elsewhere and leaves no cookie', async ({ studio, browser }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).hostname))
  await page.goto(await wall(studio))
  await expect(page.getByLabel('您的问题')).toBeVisible()
  expect([...hosts]).toEqual([lan.address])
  expect(await context.cookies()).toEqual([])
})
