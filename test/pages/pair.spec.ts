import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Browser, type Page } from '@playwright/test'
import type { Role } from '../../shared/live/roles.ts'
import { lan, type StudioForPages } from '../support/studioPage.ts'
import { studioTest } from '../support/studioTest.ts'

const test = studioTest.extend({
  studio: async ({ studio }, use) => {
    await studio.send({ type: 'lan.set', address: lan.address })
    await use(studio)
  },
})

const offer = async (studio: StudioForPages, role: Role): Promise<string> => {
  const { pin } = (await studio.send({ type: 'pairing.offer', role })) as { pin: string }
  return pin
}

async function phone(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(address)
  return page
}

const allow = async (studio: StudioForPages, accept: boolean): Promise<void> => {
  await expect.poll(() => studio.state().seen.pairing.asking.length).toBe(1)
  await studio.send({ type: 'pairing.confirm', request: studio.state().seen.pairing.asking[0]!.id, accept })
}

test('a scanned code fills itself in, the operator allows, and the host chooses the prompter', async ({
  studio,
  browser,
}) => {
  const page = await phone(browser, `${studio.url}/pair/#${await offer(studio, 'host')}`)
  // What could be photographed off the address bar is gone.
  expect(new URL(page.url()).hash).toBe('')
  await page.getByLabel('设备名称').fill('主播平板')
  await page.getByRole('button', { name: '配对' }).click()
  await expect(page.getByText('等待导播确认')).toBeVisible()
  await expect(page.getByText('“主播平板”')).toBeVisible()
  await allow(studio, true)
  await page.getByRole('link', { name: '提词' }).click()
  await page.locator('#surface').waitFor()
  await expect(page.getByRole('heading', { name: '待命' })).toBeVisible()
  expect(Object.values(studio.state().saved.devices).map(({ name, role }) => ({ name, role }))).toEqual([
    { name: '主播平板', role: 'host' },
  ])
})

test('says how many tries are left after a wrong PIN, and takes the right one typed with a space', async ({
  studio,
  browser,
}) => {
  const pin = await offer(studio, 'host')
  const page = await phone(browser, `${studio.url}/pair/`)
  const field = page.getByLabel('配对码')
  await field.fill(pin === '000000' ? '000001' : '000000')
  await page.getByLabel('设备名称').fill('副播手机')
  await page.getByRole('button', { name: '配对' }).click()
  await expect(page.getByRole('alert')).toContainText('还可以再试 4 次')
  await field.fill(`${pin.slice(0, 3)} ${pin.slice(3)}`)
  await page.getByRole('button', { name: '配对' }).click()
  await expect(page.getByText('等待导播确认')).toBeVisible()
})

test('goes back to the start with a sentence when the operator does not allow it', async ({
  studio,
  browser,
}) => {
  const page = await phone(browser, `${studio.url}/pair/#${await offer(studio, 'host')}`)
  await page.getByLabel('设备名称').fill('陌生手机')
  await page.getByRole('button', { name: '配对' }).click()
  await allow(studio, false)
  await expect(page.getByRole('alert')).toContainText('导播没有允许')
  await expect(page.getByLabel('设备名称')).toHaveValue('陌生手机')
})

test('asks for what is missing before it asks the studio', async ({ studio, browser }) => {
  const page = await phone(browser, `${studio.url}/pair/`)
  await page.getByRole('button', { name: '配对' }).click()
  await expect(page.getByRole('alert')).toContainText('六位数字')
  await page.getByLabel('配对码').fill('123456')
  await page.getByRole('button', { name: '配对' }).click()
  await expect(page.getByRole('alert')).toContainText('起个名字')
})

test('says what to look at when the studio cannot be reached', async ({ studio, browser }) => {
  const page = await phone(browser, `${studio.url}/pair/#123456`)
  await page.getByLabel('设备名称').fill('主播平板')
  await studio.stop()
  await page.getByRole('button', { name: '配对' }).click()
  await expect(page.getByRole('alert')).toContainText('同一个网络')
})

test('works without what plain http in a LAN lacks', async ({ studio, browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  await context.addInitScript(() => {
    Object.defineProperty(crypto, 'randomUUID', { value: undefined })
    Object.defineProperty(crypto, 'subtle', { value: undefined })
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    delete (Navigator.prototype as unknown as { wakeLock?: unknown }).wakeLock
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${studio.url}/pair/#${await offer(studio, 'host')}`)
  await page.getByLabel('设备名称').fill('旧手机')
  await page.getByRole('button', { name: '配对' }).click()
  await allow(studio, true)
  await page.getByRole('link', { name: '候播' }).click()
  await expect(page.getByRole('heading', { name: '反诈公开课' })).toBeVisible()
  expect(faults).toEqual([])
})

test('has no accessibility faults', async ({ studio, browser }) => {
  const page = await phone(browser, `${studio.url}/pair/`)
  await page.getByRole('button', { name: '配对' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
})
