import { expect, type Page } from '@playwright/test'
import type { StudioForPages } from '../support/studioPage.ts'
import { consoleTest } from '../support/studioTest.ts'

/** The console in editing mode, over a studio of its own with the sample show. */
const test = consoleTest.extend({
  desk: async ({ desk }, use) => {
    await desk.keyboard.press('e')
    await desk.getByRole('toolbar', { name: '编辑流程单' }).waitFor()
    await use(desk)
  },
})

const cues = (studio: StudioForPages) => studio.state().saved.plan.show.cues
const titles = (studio: StudioForPages) => cues(studio).map((cue) => cue.title)
const row = (page: Page, title: string) =>
  page.getByRole('region', { name: '流程单' }).getByRole('button', { name: title })

test('a deleted cue comes back from the toast, and by Ctrl+Z', async ({ studio, desk }) => {
  const before = titles(studio)
  await row(desk, before[1]!).click()
  await desk.keyboard.press('Delete')
  await expect.poll(() => titles(studio)).toEqual(before.toSpliced(1, 1))
  await desk.getByRole('status').getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => titles(studio)).toEqual(before)

  // The page hears of it a moment after the studio knows.
  await expect(row(desk, before[1]!)).toHaveAttribute('aria-pressed', 'true')
  await desk.keyboard.press('Delete')
  await expect.poll(() => titles(studio)).toEqual(before.toSpliced(1, 1))
  await desk.keyboard.press('Control+z')
  await expect.poll(() => titles(studio)).toEqual(before)
  await desk.keyboard.press('Control+Shift+z')
  await expect.poll(() => titles(studio)).toEqual(before.toSpliced(1, 1))
})

test('a deleted cue comes back from the toast even after another edit, which stays', async ({
  studio,
  desk,
}) => {
  const before = titles(studio)
  await row(desk, before[1]!).click()
  await desk.keyboard.press('Delete')
  await expect.poll(() => titles(studio)).toHaveLength(before.length - 1)
  await studio.send({ type: 'cue.edit', cue: cues(studio)[0]!.id, changes: { title: '别处改的' } })
  await desk.getByRole('status').getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => titles(studio)).toEqual(['别处改的', ...before.slice(1)])
})

test('cues are added, duplicated and moved with keys', async ({ studio, desk }) => {
  const before = titles(studio)
  await row(desk, before[0]!).click()
  await desk.keyboard.press('a')
  await expect.poll(() => titles(studio)).toEqual(before.toSpliced(1, 0, '新环节'))
  // The new cue is selected: what follows is about it.
  await expect(row(desk, '新环节')).toHaveAttribute('aria-pressed', 'true')
  await desk.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => titles(studio)).toEqual(before.toSpliced(2, 0, '新环节'))
  await desk.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => titles(studio)).toEqual(before.toSpliced(1, 0, '新环节'))
  await desk.keyboard.press('Control+d')
  await expect.poll(() => titles(studio)).toEqual(before.toSpliced(1, 0, '新环节', '新环节'))
})

test('a cue is dragged to its place by the grip', async ({ studio, desk }) => {
  const before = titles(studio)
  const items = desk.getByRole('region', { name: '流程单' }).getByRole('listitem')
  await items
    .nth(0)
    .locator('[data-grip]')
    .dragTo(items.nth(3), { targetPosition: { x: 100, y: 36 } })
  await expect
    .poll(() => titles(studio))
    .toEqual([before[1], before[2], before[3], before[0], ...before.slice(4)])
})

test('a duration is typed as people write it, and nonsense changes nothing', async ({ studio, desk }) => {
  await row(desk, titles(studio)[0]!).click()
  const field = desk.getByRole('textbox', { name: '计划时长' })
  for (const [typed, ms] of [
    ['1分30秒', 90_000],
    ['２：００', 120_000],
    ['45', 45_000],
  ] as const) {
    await field.fill(typed)
    await field.press('Enter')
    await expect.poll(() => cues(studio)[0]!.plannedMs).toBe(ms)
  }
  await field.fill('很久')
  await expect(desk.getByText('写法如 90、1:30')).toBeVisible({ timeout: 5000 })
  await field.press('Enter')
  await expect(field).toHaveValue('0:45')
  expect(cues(studio)[0]!.plannedMs).toBe(45_000)
})

test('a scene is picked from OBS’s own list', async ({ studio, desk }) => {
  await row(desk, titles(studio)[0]!).click()
  await desk.getByRole('combobox', { name: '场景' }).click()
  const names = studio.state().seen.obs.scenes.map((scene) => scene.name)
  await expect(desk.getByRole('option')).toHaveText(['不切画面', ...names])
  await desk.getByRole('option', { name: names[4]! }).click()
  await expect.poll(() => cues(studio)[0]!.scene).toBe(names[4])
})

test('a script is typed as plain lines, keeps the ids of what stays, and saves when typing pauses', async ({
  studio,
  desk,
}) => {
  await row(desk, titles(studio)[0]!).click()
  const field = desk.getByRole('textbox', { name: /台词/ })
  const ids = cues(studio)[0]!.script.map((paragraph) => paragraph.id)
  await field.press('Control+End')
  await field.pressSequentially('\n杜警官：再见。')
  await expect.poll(() => cues(studio)[0]!.script.at(-1)?.text, { timeout: 6000 }).toBe('再见。')
  expect(
    cues(studio)[0]!
      .script.slice(0, -1)
      .map((paragraph) => paragraph.id),
  ).toEqual(ids)
  await expect(field).toBeFocused()
})

test('an edit on top of somebody else’s is refused with a sentence, and the other’s words are shown', async ({
  studio,
  desk,
}) => {
  await row(desk, titles(studio)[0]!).click()
  const field = desk.getByRole('textbox', { name: '环节名称' })
  await field.fill('我改的')
  await studio.send({ type: 'cue.edit', cue: cues(studio)[0]!.id, changes: { title: '别处改的' } })
  await field.press('Tab')
  await expect(desk.getByRole('status').getByText('这个环节刚被别处改过')).toBeVisible()
  await expect(field).toHaveValue('别处改的')
  expect(titles(studio)[0]).toBe('别处改的')
})

test('editing never changes what is on air', async ({ studio, desk }) => {
  await studio.send({ type: 'cue.go' })
  const onAir = titles(studio)[0]!
  await row(desk, onAir).click()
  await desk.getByRole('textbox', { name: '环节名称' }).fill('改过的名字')
  await desk.getByRole('textbox', { name: '环节名称' }).press('Tab')
  await expect.poll(() => titles(studio)[0]).toBe('改过的名字')
  expect(studio.state().saved.live.current?.cue.title).toBe(onAir)
})
