import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { cardTitle } from '../../shared/cards/card.ts'
import { newUser, openDesk } from '../support/newUser.ts'
import { openOverlay } from '../support/overlayPage.ts'
import { studioForPages, type StudioForPages } from '../support/studioPage.ts'

/** Set to a folder to keep pictures of what was seen. */
const shots = process.env['DAOBO_SHOTS']
const tables = join(import.meta.dirname, '../fixtures/tables')
const planned = (studio: StudioForPages) => studio.state().saved.plan.show

// Pages left open go on looking for their studio, and slow down the next test.
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close()
})

test('a rundown that an editor keeps in Excel becomes a show, with what is unclear told by its cell', async ({
  browser,
}) => {
  const studio = await studioForPages({ sample: false })
  try {
    const desk = await openDesk(browser, studio)
    await desk.keyboard.press('s')
    await newUser(desk).pick('从表格导入流程单', join(tables, 'rundown.xlsx'))
    await expect(desk.getByRole('dialog').getByRole('status')).toContainText('看不出时长，先按 3 分钟')
    if (shots) await desk.screenshot({ path: `${shots}/rundown.png` })
    const row = desk.getByRole('dialog').getByRole('listitem').filter({ hasText: '4 个环节' })
    await row.getByRole('button', { name: '打开' }).click()
    await expect(desk.getByRole('dialog')).toHaveCount(0)
    const { cues, cards, people } = planned(studio)
    expect(cues.map(({ title, plannedMs, scene }) => [title, plannedMs / 1000, scene])).toEqual([
      ['开场', 90, '双人'],
      ['以案说法', 210, '机位一'],
      ['答疑', 300, '双人'],
      ['结束语', 180, null],
    ])
    expect(people.map(({ name }) => name)).toEqual(['杜警官', '李经理'])
    expect(cards.map((card) => [card.kind, cardTitle(card)])).toEqual([
      ['lowerThird', '杜警官'],
      ['notice', '接到96110请放心接听'],
      ['case', '冒充客服退款'],
      ['notice', '报警请打110'],
    ])
    const overlay = await openOverlay(browser, studio)
    await desk.keyboard.press('g')
    await expect(desk.getByRole('region', { name: '流程单' })).toContainText('待播')
    await desk.keyboard.press('g')
    await expect(overlay.locator('main')).toContainText('接到96110请放心接听')
    await expect(overlay.locator('main')).toContainText('杜警官')
  } finally {
    await studio.close()
  }
})

test('a job fair’s list becomes its cards in one step, telephones left out, and is taken back as one', async ({
  browser,
}) => {
  const studio = await studioForPages({ sample: false })
  try {
    const desk = await openDesk(browser, studio)
    const user = newUser(desk)
    await user.makeShow('春风行动带岗专场', 'jobs')
    const before = planned(studio).cards.length
    await desk.getByRole('tab', { name: /^卡片/ }).click()
    await desk.getByRole('button', { name: '新卡片' }).click()
    await desk.getByRole('menuitem', { name: '从表格加卡片' }).click()
    await user.pick('选择文件', join(tables, 'positions.xlsx'))
    const dialog = desk.getByRole('dialog')
    await expect(dialog).toContainText('“positions.xlsx”：3 张岗位卡，跳过 0 行')
    await expect(dialog).toContainText('企业名称 → 用人单位')
    await expect(dialog.getByRole('listitem').filter({ hasText: 'K5' })).toContainText('看不出日期')
    await expect(dialog).toContainText('联系方式没有放到卡片上')
    if (shots) await desk.screenshot({ path: `${shots}/positions.png` })
    await dialog.getByRole('button', { name: '加入 3 张卡片' }).click()
    await expect(dialog).toHaveCount(0)
    const made = planned(studio).cards.slice(before)
    expect(made.map(cardTitle)).toEqual([
      'A01 · 仓储管理员 · 江城顺达物流有限公司',
      'A02 · 分拣员 · 江城顺达物流有限公司',
      'B01 · 前台接待 · 东湖酒店',
    ])
    expect(JSON.stringify(made)).not.toContain('88886666')
    const overlay = await openOverlay(browser, studio)
    await desk.getByRole('button', { name: /A02 · 分拣员/ }).click()
    await desk.keyboard.press('Enter')
    await expect(overlay.locator('main')).toContainText('分拣员')
    await expect(overlay.locator('main')).toContainText('江城顺达物流有限公司')
    await desk.getByRole('status').getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => planned(studio).cards.length).toBe(before)
  } finally {
    await studio.close()
  }
})

test('a show from another PC says how much of it airs masked, whatever that PC had decided', async ({
  browser,
}, testInfo) => {
  const studio = await studioForPages()
  try {
    const facts = { text: '咨询 13800138000', level: 'info' as const }
    await studio.send({ type: 'card.put', card: { id: 'n', kind: 'notice', facts } })
    await studio.send({ type: 'card.unmask', card: 'n', text: '13800138000' })
    const authorization = `Bearer ${studio.address('console').split('#')[1]}`
    const address = `${studio.url}/api/v1/shows/${planned(studio).id}/export`
    const file = await fetch(address, { headers: { authorization } })
    const kept = testInfo.outputPath('第 12 期.daobo')
    writeFileSync(kept, new Uint8Array(await file.arrayBuffer()))
    const desk = await openDesk(browser, studio)
    await desk.keyboard.press('s')
    await newUser(desk).pick('导入节目文件', kept)
    await expect(desk.getByRole('dialog').getByRole('status')).toContainText(
      '有 1 处号码、住址等，播出时隐去',
    )
    if (shots) await desk.screenshot({ path: `${shots}/imported.png` })
  } finally {
    await studio.close()
  }
})
