import { expect, type Page } from '@playwright/test'
import type { StudioForPages } from '../support/studioPage.ts'
import { consoleTest as test } from '../support/studioTest.ts'

const live = (studio: StudioForPages) => studio.state().saved.live
const cues = (studio: StudioForPages) => studio.state().saved.plan.show.cues
const cueRow = (page: Page, at: number) =>
  page.getByRole('region', { name: '流程单' }).getByRole('listitem').nth(at).getByRole('button').first()
const status = (page: Page) => page.getByRole('status')

test('one key arms and then takes: green, then red, with the picture following', async ({ studio, desk }) => {
  await desk.keyboard.press('g')
  await expect.poll(() => live(studio).armed).toBe(cues(studio)[0]!.id)
  await expect(cueRow(desk, 0)).toContainText('待播')
  expect(live(studio).current).toBeNull()

  await desk.keyboard.press('g')
  await expect(cueRow(desk, 0)).toHaveAttribute('aria-current', 'step')
  await expect.poll(() => studio.state().seen.obs.programScene).toBe(cues(studio)[0]!.scene)
  await expect(desk.getByRole('figure')).toContainText(cues(studio)[0]!.scene!)
  await expect(desk.getByRole('img', { name: /播出/ })).toBeVisible()
})

test('Enter does the same as GO while nothing else is selected, and a click on a cue only selects it', async ({
  studio,
  desk,
}) => {
  await cueRow(desk, 2).click()
  expect(live(studio).armed).toBeNull()
  await desk.keyboard.press('Enter')
  await expect(cueRow(desk, 2)).toContainText('待播')
  expect(live(studio).armed).toBe(cues(studio)[2]!.id)
  await desk.keyboard.press('Enter')
  await expect.poll(() => live(studio).current?.cue.id).toBe(cues(studio)[2]!.id)
  await expect(cueRow(desk, 2)).toHaveAttribute('aria-pressed', 'false')
})

test('keys rest while somebody types', async ({ studio, desk }) => {
  const field = desk.getByRole('textbox', { name: '新问题' })
  await field.fill('')
  await field.pressSequentially('glexn2 ')
  await expect(field).toHaveValue('glexn2 ')
  const { saved } = studio.state()
  expect(saved.live.armed).toBeNull()
  expect(saved.settings.takeLocked).toBe(false)
  await expect(desk.getByRole('button', { name: '编辑', exact: true })).toHaveAttribute(
    'aria-pressed',
    'false',
  )
})

test('keys rest while a window is open over the desk', async ({ studio, desk }) => {
  await desk.keyboard.press('?')
  await expect(desk.getByRole('dialog', { name: '按键' })).toBeVisible()
  await desk.keyboard.press('g')
  await desk.keyboard.press('l')
  await desk.keyboard.press('Escape')
  await expect(desk.getByRole('dialog')).toHaveCount(0)
  expect(live(studio).armed).toBeNull()
  expect(studio.state().saved.settings.takeLocked).toBe(false)
})

test('a button that was clicked is not pressed again by the keys of the desk', async ({ studio, desk }) => {
  const lock = desk.getByRole('button', { name: '锁定切换' })
  await lock.click()
  await expect.poll(() => studio.state().saved.settings.takeLocked).toBe(true)
  await desk.keyboard.press('Space')
  await expect.poll(() => live(studio).prompter.playing).toBe(true)
  expect(studio.state().saved.settings.takeLocked).toBe(true)
})

test('arrows go to the rundown after a menu that was opened by a click', async ({ desk }) => {
  const menu = desk.getByRole('banner').getByRole('button').first()
  await menu.click()
  await expect(desk.getByRole('menu')).toBeVisible()
  await desk.keyboard.press('Escape')
  await expect(desk.getByRole('menu')).toHaveCount(0)
  await desk.keyboard.press('ArrowDown')
  await expect(cueRow(desk, 0)).toHaveAttribute('aria-pressed', 'true')
  await expect(desk.getByRole('menu')).toHaveCount(0)
  // Who walks there by Tab opens it as everywhere.
  await desk.keyboard.press('Tab')
  await menu.focus()
  await desk.keyboard.press('ArrowDown')
  await expect(desk.getByRole('menu')).toBeVisible()
})

test('a button that was reached with Tab is pressed by Space as everywhere', async ({ studio, desk }) => {
  await desk.getByRole('button', { name: '锁定切换' }).focus()
  await desk.keyboard.press('Tab')
  await desk.keyboard.press('Shift+Tab')
  await desk.keyboard.press('Space')
  await expect.poll(() => studio.state().saved.settings.takeLocked).toBe(true)
  expect(live(studio).prompter.playing).toBe(false)
})

test('the take lock holds GO back with a sentence', async ({ studio, desk }) => {
  await desk.keyboard.press('l')
  await expect.poll(() => studio.state().saved.settings.takeLocked).toBe(true)
  await desk.keyboard.press('g')
  await expect(cueRow(desk, 0)).toContainText('待播')
  await desk.keyboard.press('g')
  await expect(status(desk).getByText('切换已锁定')).toBeVisible()
  expect(live(studio).current).toBeNull()
})

test('a scene is chosen by its number and taken by pressing it again', async ({ studio, desk }) => {
  const before = studio.state().seen.obs.programScene
  const target = desk.getByRole('group', { name: '场景' }).getByRole('button').nth(2)
  const name = studio.state().seen.obs.scenes[2]!.name
  await desk.keyboard.press('3')
  await expect(target).toHaveAttribute('aria-pressed', 'true')
  expect(studio.state().seen.obs.programScene).toBe(before)
  await desk.keyboard.press('3')
  await expect.poll(() => studio.state().seen.obs.programScene).toBe(name)
  await expect(target).toHaveAttribute('aria-current', 'true')
})

test('the next question is selected, aired and marked as answered by one key each', async ({
  studio,
  desk,
}) => {
  const [first] = live(studio).queue
  await desk.keyboard.press('n')
  await expect(
    desk.getByRole('list', { name: '本场队列' }).getByRole('button', { pressed: true }),
  ).toContainText(first!.text)
  await desk.keyboard.press('Enter')
  await expect.poll(() => live(studio).air.main?.questionId).toBe(first!.id)
  // No overlay page is open: the desk says so rather than claiming that viewers see it.
  await expect(desk.getByRole('group', { name: '画面上的卡片' })).toContainText('叠加层页面没有画出来')
  await desk.keyboard.press('d')
  await expect
    .poll(() => live(studio).queue.find((one) => one.id === first!.id)?.answeredAtEpochMs)
    .not.toBeNull()
  expect(live(studio).air.main).toBeNull()
})

test('a typed question is added to the library and queued', async ({ studio, desk }) => {
  const count = live(studio).queue.length
  await desk.getByRole('textbox', { name: '新问题' }).fill('快递员要我扫码领奖，能扫吗？')
  await desk.keyboard.press('Enter')
  await expect.poll(() => live(studio).queue.length).toBe(count + 1)
  await expect(desk.getByRole('textbox', { name: '新问题' })).toHaveValue('')
  expect(live(studio).queue.at(-1)?.text).toBe('快递员要我扫码领奖，能扫吗？')
})

test('a message reaches the host and its confirmation comes back', async ({ studio, desk }) => {
  await desk.keyboard.press('m')
  await desk.keyboard.type('看2号机')
  await desk.keyboard.press('Enter')
  await expect(desk.getByText('没有屏能看到')).toBeVisible()
  const host = await desk.context().newPage()
  await host.goto(studio.address('stage'))
  await expect(desk.getByText('已送到，未确认')).toBeVisible()
  await studio.send({ type: 'host.ack', message: live(studio).message!.id })
  await expect(desk.getByText(/test 已看到/)).toBeVisible()
})

test('panic needs Escape to be held, and holding it again goes back', async ({ studio, desk }) => {
  await desk.keyboard.press('g')
  await expect(cueRow(desk, 0)).toContainText('待播')
  await desk.keyboard.press('Escape')
  await expect.poll(() => live(studio).armed).toBeNull()
  expect(live(studio).panic).toBeNull()

  const before = studio.state().seen.obs.programScene
  await desk.keyboard.down('Escape')
  await expect.poll(() => live(studio).panic).not.toBeNull()
  await desk.keyboard.up('Escape')
  await expect(status(desk).getByText('紧急画面：已切到')).toBeVisible()
  await expect.poll(() => studio.state().seen.obs.programScene).toBe('安全画面')

  await desk.keyboard.down('Escape')
  await expect.poll(() => live(studio).panic).toBeNull()
  await desk.keyboard.up('Escape')
  await expect.poll(() => studio.state().seen.obs.programScene).toBe(before)
})

test('holding Escape is panic even while somebody types', async ({ studio, desk }) => {
  await desk.getByRole('textbox', { name: '新问题' }).focus()
  await desk.keyboard.down('Escape')
  await expect.poll(() => live(studio).panic).not.toBeNull()
  await desk.keyboard.up('Escape')
})

test('the language changes at once, everywhere, and back', async ({ studio, desk }) => {
  await desk.keyboard.press('Shift+L')
  await expect(desk.getByRole('region', { name: 'Rundown' })).toBeVisible()
  await expect(desk.locator('html')).toHaveAttribute('lang', 'en')
  expect(studio.state().saved.settings.language).toBe('en')
  await desk.getByRole('button', { name: '中文' }).click()
  await expect(desk.getByRole('region', { name: '流程单' })).toBeVisible()
})

test('says within two seconds that the studio is gone, keeps showing what is on air, and comes back by itself', async ({
  studio,
  desk,
}) => {
  await desk.keyboard.press('g')
  await expect(cueRow(desk, 0)).toContainText('待播')
  await desk.keyboard.press('g')
  await expect(cueRow(desk, 0)).toHaveAttribute('aria-current', 'step')
  await studio.stop()
  await expect(status(desk).getByText('与导播台失去联系')).toBeVisible({ timeout: 2000 })
  await expect(cueRow(desk, 0)).toHaveAttribute('aria-current', 'step')
  await expect(desk.getByRole('button', { name: '准备' })).toBeDisabled()
  await studio.start()
  await expect(status(desk).getByText('与导播台失去联系')).toHaveCount(0)
  await expect(cueRow(desk, 0)).toHaveAttribute('aria-current', 'step')
})
