import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { paragraphStart, positionAt } from '../../shared/prompter/clock.ts'
import { fakeHardware } from '../support/fakeHardware.ts'
import { reading, test as prompters } from '../support/prompterPages.ts'
import type { StudioForPages } from '../support/studioPage.ts'

/** Keys, wheel, gamepad and MIDI pedal at the prompter; the gamepad and the pedal are typed stand-ins, the rest is real. */
const test = prompters.extend({
  page: async ({ open }, use) => {
    await use(await open(1280, 720, { before: fakeHardware }))
  },
})

const place = (studio: StudioForPages): number => positionAt(reading(studio), Date.now())
const button = (page: Page, index: number, value: number) =>
  page.evaluate(`hardware.button(${index}, ${value})`)
const axis = (page: Page, index: number, value: number) => page.evaluate(`hardware.axis(${index}, ${value})`)
const midi = (page: Page, ...bytes: number[]) => page.evaluate(`hardware.midi(${JSON.stringify(bytes)})`)

async function press(page: Page, index: number): Promise<void> {
  await button(page, index, 1)
  await page.waitForTimeout(80)
  await button(page, index, 0)
  await page.waitForTimeout(60)
}

async function editor(page: Page): Promise<void> {
  await page.mouse.move(300, 300)
  await page.getByRole('button', { name: '遥控设置' }).click()
  await page.getByRole('dialog', { name: '遥控器、踏板和按键' }).waitFor()
}

test('a presenter remote goes from paragraph to paragraph, and its slideshow key does not load the page anew', async ({
  studio,
  page,
}) => {
  await page.evaluate('window.same = true')
  await page.keyboard.press('PageDown')
  const second = paragraphStart(reading(studio).script, 1)!
  await expect.poll(() => place(studio)).toBeCloseTo(second, 1)
  await page.keyboard.press('PageUp')
  await expect.poll(() => place(studio)).toBe(0)
  await page.keyboard.press('F5')
  await expect.poll(() => reading(studio).playing).toBe(true)
  await page.keyboard.press('b')
  await expect.poll(() => reading(studio).playing).toBe(false)
  expect(await page.evaluate('window.same')).toBe(true)
})

test('the wheel moves the place, changes the pace, or steps, as it is set', async ({ studio, page }) => {
  await page.mouse.move(600, 300)
  await page.mouse.wheel(0, 500)
  await expect.poll(() => place(studio)).toBeCloseTo(20, 1)
  await editor(page)
  await page.getByLabel('改快慢').check()
  await page.getByRole('button', { name: '关闭' }).click()
  const { rate } = reading(studio)
  await page.mouse.wheel(0, -100)
  await expect.poll(() => reading(studio).rate).toBe(rate + 10)
  await editor(page)
  await page.getByLabel('一段一段走').check()
  await page.getByRole('button', { name: '关闭' }).click()
  await page.mouse.wheel(0, 100)
  await expect.poll(() => place(studio)).toBeCloseTo(paragraphStart(reading(studio).script, 2)!, 1)
})

test('a gamepad steers as soon as it is plugged in, and goes on while it is held', async ({
  studio,
  page,
}) => {
  await page.evaluate('hardware.plugGamepad()')
  await press(page, 0)
  await expect.poll(() => reading(studio).playing).toBe(true)
  await press(page, 0)
  await expect.poll(() => reading(studio).playing).toBe(false)
  const { rate } = reading(studio)
  await button(page, 12, 1)
  await expect.poll(() => reading(studio).rate).toBeGreaterThanOrEqual(rate + 30)
  await button(page, 12, 0)
})

test('a button is learned by pressing it, is kept on this device, and does one thing', async ({
  studio,
  page,
}) => {
  await page.evaluate('hardware.plugGamepad()')
  await editor(page)
  await page.getByRole('button', { name: '学习：下一段' }).click()
  await expect(page.getByText('请按一下要用的键或按钮')).toBeVisible()
  await press(page, 0)
  await expect(page.getByText('请按一下要用的键或按钮')).toBeHidden()
  expect(reading(studio).playing).toBe(false)
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([])
  await page.getByRole('button', { name: '学习：回到开头' }).click()
  await page.keyboard.press('q')
  await page.getByRole('button', { name: '关闭' }).click()

  await page.reload()
  await page.locator('#surface[data-fonts=ready]').waitFor()
  await page.evaluate('hardware.plugGamepad()')
  await press(page, 0)
  await expect.poll(() => place(studio)).toBeCloseTo(paragraphStart(reading(studio).script, 1)!, 1)
  expect(reading(studio).playing).toBe(false)
  await page.keyboard.press('q')
  await expect.poll(() => place(studio)).toBe(0)
})

test('a MIDI pedal goes as fast as it is pressed, by its curve, and stops when it is let go', async ({
  studio,
  page,
}) => {
  await editor(page)
  await page.getByRole('button', { name: '打开 MIDI' }).click()
  await expect(page.getByText('MIDI：踏板')).toBeVisible()
  await page.getByRole('button', { name: '关闭' }).click()
  await midi(page, 0xb0, 11, 127)
  await expect.poll(() => reading(studio)).toMatchObject({ playing: true, rate: 500 })
  await midi(page, 0xb0, 11, 64)
  await expect.poll(() => reading(studio).rate).toBeLessThan(220)
  await midi(page, 0xb0, 11, 2)
  await expect.poll(() => reading(studio).playing).toBe(false)
})

test('a stick is learned by moving it; its curve shows where it is and can be bent and measured', async ({
  studio,
  page,
}) => {
  await page.evaluate('hardware.plugGamepad()')
  await editor(page)
  await page.getByRole('button', { name: '添加：摇杆：前推走' }).click()
  await axis(page, 1, -0.9)
  const dot = page.locator('svg circle').last()
  await expect(dot).toBeVisible()
  await axis(page, 1, 0)
  await page.getByLabel('反过来').last().check()
  await page.getByLabel('起步细腻度').last().fill('1')
  await axis(page, 1, -1)
  await expect.poll(() => reading(studio)).toMatchObject({ playing: true, rate: 500 })
  await expect.poll(async () => Number(await dot.getAttribute('cx'))).toBeLessThan(5)
  await axis(page, 1, 0)
  await expect.poll(() => reading(studio).playing).toBe(false)
})

test('the editor fits a phone', async ({ open }) => {
  const page = await open(390, 844, { before: fakeHardware })
  await editor(page)
  const wide = await page.evaluate(() => {
    const dialog = document.querySelector('dialog')!
    return dialog.scrollWidth - dialog.clientWidth
  })
  expect(wide).toBeLessThanOrEqual(0)
})

test('text fields are never triggers', async ({ studio, page }) => {
  await page.evaluate(() => {
    const field = document.createElement('input')
    document.body.append(field)
    field.focus()
  })
  await page.keyboard.type('b m f . q')
  await page.keyboard.press('PageDown')
  await page.waitForTimeout(300)
  expect(reading(studio).playing).toBe(false)
  expect(place(studio)).toBe(0)
  expect(await page.locator('body > input').inputValue()).toBe('b m f . q')
})

test('a phone on plain http is a remote', async ({ studio, open }) => {
  const page = await open(390, 844, {
    at: 'stage',
    before: () => void Object.defineProperty(globalThis, 'isSecureContext', { value: false }),
  })
  await page.getByRole('button', { name: '提词遥控' }).click()
  await page.getByRole('button', { name: '滚动' }).click()
  await expect.poll(() => reading(studio).playing).toBe(true)
  await page.getByRole('button', { name: '暂停' }).click()
  await expect.poll(() => reading(studio).playing).toBe(false)
  const { rate } = reading(studio)
  await page.getByRole('button', { name: '快', exact: true }).click()
  await expect.poll(() => reading(studio).rate).toBe(rate + 10)
  await page.getByRole('button', { name: '随声' }).click()
  await expect.poll(() => reading(studio).following?.by).toBe('voice')
})
