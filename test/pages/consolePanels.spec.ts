/** The windows over the desk: shows, cards, devices, preparing OBS. */
import { expect } from '@playwright/test'
import { lan, type StudioForPages } from '../support/studioPage.ts'
import { consoleTest as test } from '../support/studioTest.ts'

const kept = (studio: StudioForPages) =>
  studio
    .state()
    .saved.shows.filter((show) => show.deletedAtEpochMs === null)
    .map((show) => show.title)

test('a show is made, renamed, duplicated, deleted and brought back', async ({ studio, desk }) => {
  const sample = studio.state().saved.plan.show.title
  await desk.keyboard.press('s')
  await desk.getByRole('dialog').getByRole('button', { name: '新建节目' }).click()
  await desk.getByRole('textbox', { name: '节目名称' }).fill('春季招聘会')
  await desk.getByRole('radio', { name: /带岗/ }).check()
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('dialog')).toHaveCount(0)
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('春季招聘会')
  expect(studio.state().saved.plan.show.kind).toBe('jobs')

  await desk.keyboard.press('s')
  const row = (title: string) => desk.getByRole('dialog').getByRole('listitem').filter({ hasText: title })
  await row(sample).getByRole('button', { name: '改名' }).click()
  await desk.getByRole('textbox', { name: '改名' }).fill('反诈旧档')
  await desk.keyboard.press('Enter')
  await expect.poll(() => kept(studio)).toContain('反诈旧档')
  await row('反诈旧档').getByRole('button', { name: '复制' }).click()
  await expect.poll(() => kept(studio)).toContain('反诈旧档（副本）')
  await row('反诈旧档（副本）').getByRole('button', { name: '删除' }).click()
  await expect.poll(() => kept(studio)).not.toContain('反诈旧档（副本）')
  await desk.getByRole('status').getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => kept(studio)).toContain('反诈旧档（副本）')
})

test('a card is made from its kind’s form, with what is missing said, and aired', async ({
  studio,
  desk,
}) => {
  await desk.keyboard.press('k')
  await desk.getByRole('button', { name: '新卡片' }).click()
  await desk.getByRole('menuitem', { name: '提示条' }).click()
  const form = desk.getByRole('dialog')
  await expect(form.getByRole('textbox', { name: /提示内容/ })).toBeFocused()
  await expect(form.getByText('这一项必须填写')).toHaveCount(0)
  await desk.keyboard.press('Tab')
  await expect(form.getByText('这一项必须填写')).toBeVisible()
  await form.getByRole('textbox', { name: /提示内容/ }).fill('接到96110，请一定接听')
  await form.getByRole('textbox', { name: '自动下掉' }).fill('1:30')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toHaveCount(0)
  const card = studio.state().saved.plan.show.cards.at(-1)!
  expect(card).toMatchObject({ kind: 'notice', facts: { text: '接到96110，请一定接听' }, holdMs: 90_000 })
  // It is selected, so Enter airs it.
  await desk.keyboard.press('Enter')
  await expect.poll(() => studio.state().saved.live.air.notice?.card.id).toBe(card.id)
  await desk.keyboard.press('x')
  await expect.poll(() => studio.state().saved.live.air.notice).toBeNull()
})

test('a deleted card comes back with its place in the cues', async ({ studio, desk }) => {
  const cue = studio.state().saved.plan.show.cues.find((known) => known.cards.length > 0)!
  const [id] = cue.cards
  await desk.keyboard.press('k')
  const at = studio.state().saved.plan.show.cards.findIndex((card) => card.id === id)
  const item = desk.getByRole('tabpanel').getByRole('listitem').nth(at)
  await item.getByRole('button').first().click()
  await item.getByRole('button', { name: '删除' }).click()
  await expect.poll(() => studio.state().saved.plan.show.cards.some((card) => card.id === id)).toBe(false)
  await desk.getByRole('status').getByRole('button', { name: '撤销' }).click()
  await expect
    .poll(() => studio.state().saved.plan.show.cues.find((known) => known.id === cue.id)?.cards)
    .toEqual([...cue.cards])
})

test('Prepare OBS shows what it will add, adds it, and then has nothing to add', async ({ studio, desk }) => {
  await studio.send({
    type: 'cue.edit',
    cue: studio.state().saved.plan.show.cues[0]!.id,
    changes: { scene: '新机位' },
  })
  const row = desk.getByRole('region', { name: '流程单' }).getByRole('listitem').first()
  await expect(row).toContainText('OBS 里没有场景“新机位”')
  await row.getByRole('button', { name: /处理/ }).click()
  await desk.getByRole('button', { name: '在 OBS 里新建…' }).click()
  const panel = desk.getByRole('dialog', { name: '准备 OBS' })
  await expect(panel).toContainText('新建空场景“新机位”')
  expect(studio.state().seen.obs.scenes.some((scene) => scene.name === '新机位')).toBe(false)
  await panel.getByRole('button', { name: /执行/ }).click()
  await expect(panel).toContainText('OBS 已经准备好了')
  await expect.poll(() => studio.state().seen.obs.scenes.some((scene) => scene.name === '新机位')).toBe(true)
  await desk.keyboard.press('Escape')
  await expect(row).not.toContainText('OBS 里没有场景')
})

test('a device is let in by PIN and word, renamed and sent away', async ({ studio, desk }) => {
  await desk.keyboard.press('p')
  const panel = desk.getByRole('dialog', { name: '设备与配对' })
  await panel.getByRole('switch', { name: '允许局域网设备连接' }).click()
  await expect.poll(() => studio.state().saved.settings.lanAddress).toBe(lan.address)
  await panel.getByRole('button', { name: '生成配对码' }).click()
  const { pin } = studio.state().seen.pairing.offer!
  await expect(panel.getByLabel('配对码', { exact: true })).toHaveText(`${pin.slice(0, 3)} ${pin.slice(3)}`)
  await expect(panel.getByRole('img', { name: '配对二维码' })).toBeVisible()
  // Whose it is stays said, whatever is chosen for the next one.
  await expect(panel).toContainText('给主播，只用一次')

  const answer = await fetch(`${studio.url}/api/v1/pair`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ pin, name: '主播平板' }),
  })
  expect(answer.status).toBe(200)
  await panel.getByRole('button', { name: '同意' }).click()
  const device = panel.getByRole('listitem').filter({ hasText: '主播平板' })
  await device.getByRole('button', { name: '改名' }).click()
  await panel.getByRole('textbox', { name: '改名' }).fill('一号平板')
  await desk.keyboard.press('Enter')
  await expect
    .poll(() => Object.values(studio.state().saved.devices).map((one) => one.name))
    .toEqual(['一号平板'])
  const renamed = panel.getByRole('listitem').filter({ hasText: '一号平板' })
  await renamed.getByRole('button', { name: '收回' }).click()
  await renamed.getByRole('button', { name: '确定收回' }).click()
  await expect.poll(() => Object.keys(studio.state().saved.devices)).toEqual([])
})

test('a code that was left open is found again with the role it lets in', async ({ studio, desk }) => {
  await studio.send({ type: 'lan.set', address: lan.address })
  await studio.send({ type: 'pairing.offer', role: 'moderator' })
  await desk.keyboard.press('p')
  const panel = desk.getByRole('dialog', { name: '设备与配对' })
  await expect(panel).toContainText('给评论员，只用一次')
  await expect(panel.getByRole('combobox', { name: '新设备的身份' })).toHaveText('评论员')
})

test('streaming is asked about before viewers would notice', async ({ studio, desk }) => {
  await desk.keyboard.press('Shift+S')
  await desk.getByRole('dialog', { name: '开始推流？' }).getByRole('button', { name: '取消' }).click()
  expect(studio.state().seen.obs.stream.active).toBe(false)
  await desk.keyboard.press('Shift+S')
  const start = desk.getByRole('dialog', { name: '开始推流？' }).getByRole('button', { name: '开始推流' })
  await expect(start).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect.poll(() => studio.state().seen.obs.stream.active).toBe(true)
  await desk.keyboard.press('Shift+R')
  await expect.poll(() => studio.state().seen.obs.record.active).toBe(true)
  await expect(desk.getByRole('button', { name: '停止推流' })).toContainText('00:00:0')
})

test('microphones are muted by button and by key', async ({ studio, desk }) => {
  const mic = desk.getByRole('group', { name: '话筒' }).getByRole('button').first()
  const name = (await mic.textContent()) ?? ''
  await mic.click()
  await expect(mic).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => studio.state().seen.obs.inputs.filter((input) => input.muted).length).toBe(1)
  await desk.keyboard.press('Shift+1')
  await expect.poll(() => studio.state().seen.obs.inputs.filter((input) => input.muted).length).toBe(0)
  expect(name).not.toBe('')
})
