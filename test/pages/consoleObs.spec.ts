import { expect, test } from '@playwright/test'
import { stagedConsole } from '../support/stagedConsole.ts'

/** How OBS stands, as the operator is told, and what can be done about it from where it is told. */

test('a wrong password is mended where it is said', async ({ page }) => {
  const stage = await stagedConsole(page)
  stage.obs({ status: 'refused', problem: 'obs.password' })
  await page.getByRole('status').getByRole('button', { name: '填写密码' }).click()
  const field = page.getByLabel('WebSocket 密码')
  await expect(field).toBeFocused()
  await field.fill('mended')
  await field.press('Enter')
  await expect.poll(() => stage.sent).toContain('obs.use')
  expect(stage.desk.effects).toContainEqual({ to: 'studio', act: { do: 'obs.use', password: 'mended' } })
  await expect(field).toHaveValue('')
})

test('without OBS one press practises, and the desk says that this goes nowhere until OBS is chosen again', async ({
  page,
}) => {
  const stage = await stagedConsole(page)
  const bars = page.getByRole('status')
  const connected = stage.desk.state.seen.obs
  stage.obs({ status: 'absent', problem: 'obs.absent' })
  await bars.getByRole('button', { name: '先用练习切换台' }).click()
  await expect.poll(() => stage.desk.state.saved.settings.switcher).toBe('practice')
  stage.obs({ status: 'practice', problem: null })
  await expect(bars.getByText('播不出去')).toBeVisible()
  await bars.getByRole('button', { name: '改用 OBS' }).click()
  await expect.poll(() => stage.desk.state.saved.settings.switcher).toBe('obs')

  stage.obs(connected)
  stage.desk.send({ type: 'cue.go' })
  stage.obs({ status: 'absent', problem: 'obs.absent' })
  await expect(bars.getByRole('button', { name: '立即重连' })).toBeVisible()
  await expect(bars.getByRole('button', { name: '先用练习切换台' })).toHaveCount(0)
})

test('without OBS the show goes on by a deliberate press, picture left as it is', async ({ page }) => {
  const stage = await stagedConsole(page)
  stage.obs({ status: 'absent', problem: 'obs.absent' })
  await page.keyboard.press('g')
  await expect(page.getByRole('button', { name: 'GO', exact: true })).toBeVisible()
  await page.keyboard.press('g')
  await expect(page.getByRole('status').getByText('OBS 没有连上')).toBeVisible()
  expect(stage.desk.state.saved.live.current).toBeNull()
  await page.getByRole('status').getByRole('button', { name: '不切画面，只走流程' }).click()
  await expect
    .poll(() => stage.desk.state.saved.live.current?.cue.id)
    .toBe(stage.desk.state.saved.plan.show.cues[0]!.id)
})

test('a scene switched elsewhere is followed and said, until it is old news', async ({ page }) => {
  const stage = await stagedConsole(page)
  stage.obs({ programScene: '案例卡', changedElsewhere: { scene: '案例卡', atEpochMs: stage.desk.now } })
  const notice = page.getByRole('status').getByText('“案例卡”是在别处切的')
  await expect(notice).toBeVisible()
  await expect(page.getByRole('figure').first()).toContainText('案例卡')
  stage.at(stage.desk.now + 20_000)
  await expect(notice).toHaveCount(0)
})

test('in studio mode a pressed scene goes to preview first', async ({ page }) => {
  const stage = await stagedConsole(page)
  stage.obs({ studioMode: true, previewScene: '双人' })
  await expect(page.getByRole('figure')).toHaveCount(2)
  await page.keyboard.press('3')
  await expect.poll(() => stage.desk.requests).toEqual(['SetCurrentPreviewScene'])
  await page.keyboard.press('Enter')
  await expect.poll(() => stage.desk.requests).toContain('SetCurrentProgramScene')
})

test('a card counts as on air only when drawn by a page and shown by OBS', async ({ page }) => {
  const stage = await stagedConsole(page)
  const slots = page.getByRole('group', { name: '画面上的卡片' })
  const card = stage.desk.state.saved.plan.show.cards.find((one) => one.kind === 'notice')!
  stage.desk.send({ type: 'card.air', card: card.id })
  stage.at(stage.desk.now + 5000)
  stage.obs({})
  await expect(slots).toContainText('叠加层页面没有画出来')
  const screen = {
    page: 'overlay',
    role: 'overlay',
    device: 'overlay',
    name: 'overlay',
    inObs: true,
  } as const
  stage.desk.send({ type: 'seen.screen', connection: 'o', screen })
  stage.desk.send({
    type: 'seen.drawn',
    connection: 'o',
    drawn: { notice: stage.desk.state.saved.live.air.notice!.airId },
  })
  stage.obs({})
  await expect(slots).toContainText('播出画面里没有叠加层')
  stage.obs({ overlay: { source: 'x', supported: true, inProgram: true } })
  await expect(slots).toContainText(/播出 0:0\d/)
  stage.obs({ status: 'frozen', problem: 'obs.frozen' })
  await expect(slots).toContainText('OBS 未连接')
})
