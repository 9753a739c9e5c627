import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { createHmac } from 'node:crypto'
import { studioTest } from '../support/studioTest.ts'

const test = studioTest.extend<{ desk: Page }>({
  desk: async ({ studio, page }, use) => {
    await page.goto(studio.address('console'))
    await page.getByRole('banner').getByRole('button', { name: studio.state().saved.plan.show.title }).click()
    await page.getByRole('menuitem', { name: '评论来源' }).click()
    await expect(page.getByRole('dialog')).toContainText('还没有评论来源')
    await use(page)
  },
})

const dialog = (page: Page) => page.getByRole('dialog')
const press = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).click()

async function addWebhook(page: Page): Promise<void> {
  await press(page, '添加来源')
  await dialog(page).getByRole('combobox', { name: '从哪里来？' }).click()
  await page.getByRole('option', { name: '通用接口（带签名）' }).click()
  await expect(dialog(page).getByRole('button', { name: '保存' })).toBeDisabled()
  await dialog(page).getByLabel('密钥').fill('shared-secret')
  await press(page, '保存')
}

test('sets a source up, starts it, shows where it is called, and counts what comes', async ({
  studio,
  desk,
}) => {
  await addWebhook(desk)
  await expect(dialog(desk)).toContainText('未开始')
  await press(desk, '开始')
  await expect(dialog(desk)).toContainText('接收中')
  const address = await dialog(desk).locator('code').innerText()
  const body = JSON.stringify([{ text: '包邮吗？' }, { text: '五', private: true }])
  const timestamp = String(Math.floor(Date.now() / 1000))
  const signature = createHmac('sha256', 'shared-secret').update(`${timestamp}.${body}`).digest('hex')
  const headers = { 'x-daobo-timestamp': timestamp, 'x-daobo-signature': signature }
  expect((await fetch(address, { method: 'POST', body, headers })).status).toBe(202)
  await expect(dialog(desk)).toContainText('收到 1 · 非公开 1')
  expect(JSON.stringify(studio.state())).not.toContain('shared-secret')
  await press(desk, '试连')
  await expect(dialog(desk)).toContainText('正在接收，已收到 1 条。')
})

test('says what is wrong, keeps a secret that is not typed again, and asks before it removes', async ({
  studio,
  desk,
}) => {
  await addWebhook(desk)
  await press(desk, '修改')
  await expect(dialog(desk).getByLabel('密钥')).toHaveValue('')
  await dialog(desk).getByLabel('来源名称').fill('')
  await press(desk, '保存')
  await expect(dialog(desk).getByRole('alert')).toBeVisible()
  await dialog(desk).getByLabel('来源名称').fill('热线')
  await press(desk, '保存')
  await press(desk, '开始')
  await expect(dialog(desk)).toContainText('接收中')
  await press(desk, '删除')
  await dialog(desk)
    .getByRole('button', { name: /^删除“/ })
    .click()
  await expect(dialog(desk)).toContainText('还没有评论来源')
  expect(studio.state().saved.feeds).toEqual([])
})

test('reads well, and is named for readers', async ({ studio, desk }) => {
  const twitch = { channel: 'shequ', address: 'ws://127.0.0.1:9' }
  const added = (await studio.send({
    type: 'feed.add',
    kind: 'twitch',
    name: '海外直播间',
    config: twitch,
  })) as { feed: string }
  await studio.send({ type: 'feed.start', feed: added.feed })
  await studio.send({ type: 'feed.add', kind: 'channels', name: '视频号', config: {} })
  await expect(dialog(desk)).toContainText('连不上对方')
  await press(desk, '添加来源')
  const found = await new AxeBuilder({ page: desk }).include('[role=dialog]').analyze()
  expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
})
