import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { lan } from '../support/studioPage.ts'
import { studioTest } from '../support/studioTest.ts'

/** Set to a folder to keep pictures of what was seen. */
const shots = process.env['DAOBO_SHOTS']

const test = studioTest.extend<{ desk: Page }>({
  desk: async ({ studio, page }, use) => {
    await page.goto(studio.address('console'))
    await page.getByRole('region', { name: '问题库' }).getByRole('button', { name: '打开…' }).click()
    await expect(page.getByRole('dialog', { name: '问题库' })).toBeVisible()
    await use(page)
  },
})

const fixture = (name: string): string => join(import.meta.dirname, '../fixtures/tables', name)
const dialog = (page: Page) => page.getByRole('dialog', { name: '问题库' })
const rows = (page: Page) => dialog(page).getByRole('list', { name: '问题列表' }).getByRole('listitem')
const tab = (page: Page, name: string) => dialog(page).getByRole('tab', { name }).click()
const press = (page: Page, name: string | RegExp) =>
  dialog(page).getByRole('button', { name }).first().click()
const picture = async (page: Page, name: string): Promise<void> => {
  if (shots) await page.screenshot({ path: `${shots}/bank-${name}.png` })
}

async function importTable(page: Page, name: string): Promise<void> {
  await tab(page, '导入表格')
  const chooser = page.waitForEvent('filechooser')
  await press(page, '选择文件')
  await (await chooser).setFiles(fixture(name))
}

test('a table is looked at, corrected, imported and undone', async ({ studio, desk }) => {
  await importTable(desk, 'grid-workers.xlsx')
  await expect(dialog(desk)).toContainText('“grid-workers.xlsx”：5 个问题，跳过 1 行')
  await expect(dialog(desk)).toContainText('E9')
  await expect(dialog(desk)).toContainText('公式没有结果')
  await picture(desk, 'preview')
  // The grid worker goes into the notes unless told otherwise.
  await dialog(desk).getByRole('combobox', { name: '导入为 网格员' }).click()
  await desk.getByRole('option', { name: '不导入' }).click()
  await press(desk, '导入 5 个问题')
  await expect(dialog(desk)).toContainText('已导入 5 个问题，等待审核。')
  await press(desk, '查看待审问题')
  await expect(rows(desk)).toHaveCount(6)
  await picture(desk, 'list')
  await rows(desk).filter({ hasText: '共享软件' }).getByRole('button').click()
  await expect(dialog(desk).getByLabel('给解答人的备注')).toHaveValue('')
  await expect.poll(() => studio.state().seen.bankCounts['new']).toBe(6)
  await press(desk, /撤销：导入完成/)
  await expect(rows(desk)).toHaveCount(1)
})

test('pasted cells go the same way', async ({ desk }) => {
  await tab(desk, '导入表格')
  await dialog(desk).getByLabel('粘贴表格').fill('问题\t社区\n网上贷款要交保证金吗\t东湖社区\n')
  await press(desk, '预览粘贴的内容')
  await expect(dialog(desk)).toContainText('“粘贴的内容”：1 个问题')
})

test('a file that can’t be read says why, and nothing is imported', async ({ desk }) => {
  await tab(desk, '导入表格')
  const chooser = desk.waitForEvent('filechooser')
  await press(desk, '选择文件')
  const half = readFileSync(fixture('english.xlsx')).subarray(0, 2000)
  await (await chooser).setFiles({ name: '坏.xlsx', mimeType: 'application/octet-stream', buffer: half })
  await expect(dialog(desk)).toContainText('文件已损坏')
})

test('a film, a locked workbook and a picture are told apart, each in a sentence', async ({ desk }) => {
  await tab(desk, '导入表格')
  const folder = mkdtempSync(join(tmpdir(), 'daobo-files-'))
  const files: readonly [name: string, bytes: Uint8Array | number, sentence: string][] = [
    ['片子.xlsx', 200 * 1024 * 1024, '文件超过 50 MB，没有接收'],
    [
      '加密.xlsx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      '文件有密码',
    ],
    ['照片.xlsx', readFileSync(join(import.meta.dirname, '../../build/icon.png')), '这是图片'],
    ['空.csv', new Uint8Array(), '文件是空的'],
  ]
  for (const [name, bytes, sentence] of files) {
    const path = join(folder, name)
    writeFileSync(path, typeof bytes === 'number' ? '' : bytes)
    if (typeof bytes === 'number') truncateSync(path, bytes)
    const chooser = desk.waitForEvent('filechooser')
    await press(desk, '选择文件')
    await (await chooser).setFiles(path)
    await expect(dialog(desk)).toContainText(sentence)
  }
  rmSync(folder, { recursive: true })
})

test('ten thousand rows show how far they are, and come in whole', async ({ studio, desk }) => {
  await tab(desk, '导入表格')
  const lines = Array.from({ length: 10_000 }, (_, k) => `第${k}位居民问：接到客服电话能信吗？,旭日社区`)
  const chooser = desk.waitForEvent('filechooser')
  await press(desk, '选择文件')
  const buffer = Buffer.from(`问题,社区\n${lines.join('\n')}`)
  await (await chooser).setFiles({ name: '一万行.csv', mimeType: 'text/csv', buffer })
  await expect(dialog(desk)).toContainText('“一万行.csv”：10000 个问题', { timeout: 20_000 })
  const bar = dialog(desk).getByRole('progressbar', { name: /正在导入 \d+ \/ 10000/ })
  await Promise.all([expect(bar).toBeVisible({ timeout: 20_000 }), press(desk, '导入 10000 个问题')])
  await expect(dialog(desk)).toContainText('已导入 10000 个问题', { timeout: 30_000 })
  expect(studio.state().seen.bankCounts['new']).toBeGreaterThanOrEqual(10_000)
})

test('a column chosen wrongly leaves the table in sight, to choose again', async ({ desk }) => {
  await importTable(desk, 'grid-workers.xlsx')
  await dialog(desk).getByRole('combobox', { name: '导入为 问题内容' }).click()
  await desk.getByRole('option', { name: '不导入' }).click()
  await expect(dialog(desk)).toContainText('没有找到“问题”这一列')
  await expect(dialog(desk).getByRole('table', { name: '各列对应' })).toBeVisible()
  await dialog(desk)
    .getByRole('combobox', { name: '导入为 类别' })
    .or(dialog(desk).getByRole('combobox', { name: '导入为 问题类别' }))
    .first()
    .click()
  await desk.getByRole('option', { name: '问题', exact: true }).click()
  await expect(dialog(desk).getByRole('button', { name: /^导入 \d+ 个问题$/ })).toBeEnabled()
})

test('searches as one types, filters by state, and decides about many at once', async ({ studio, desk }) => {
  await importTable(desk, 'grid-workers.xlsx')
  await press(desk, '导入 5 个问题')
  await press(desk, '查看待审问题')
  await dialog(desk).getByRole('searchbox').fill('旭日')
  await expect(rows(desk)).toHaveCount(3)
  await dialog(desk).getByRole('checkbox', { name: '全选本页' }).check()
  await picture(desk, 'chosen')
  await dialog(desk)
    .getByRole('group', { name: '对选中的问题一起操作' })
    .getByRole('button', { name: '通过' })
    .click()
  await expect(dialog(desk)).toContainText('3 条已处理。')
  await expect.poll(() => studio.state().seen.bankCounts['approved']).toBe(4)
  await dialog(desk)
    .getByRole('button', { name: /^已通过/ })
    .click()
  await expect(rows(desk)).toHaveCount(3)
  await rows(desk).first().getByRole('checkbox').check()
  await press(desk, '不采用…')
  await desk.getByRole('menuitem', { name: '内容不清楚' }).click()
  await expect(rows(desk)).toHaveCount(2)
  await press(desk, /撤销：不采用/)
  await expect(rows(desk)).toHaveCount(3)
})

test('a question is edited, queued, and its asker reached on record', async ({ studio, desk }) => {
  await importTable(desk, 'grid-workers.xlsx')
  await press(desk, '导入 5 个问题')
  await press(desk, '查看待审问题')
  await rows(desk).filter({ hasText: '共享软件' }).getByRole('button').click()
  const detail = dialog(desk).getByRole('region', { name: '问题详情' })
  await expect(detail).toContainText('屏幕上显示：张*')
  await detail.getByRole('combobox', { name: '署名' }).click()
  await desk.getByRole('option', { name: '匿名' }).click()
  await detail.getByLabel('谁来答').fill('李经理')
  await detail.getByRole('button', { name: '保存修改' }).click()
  await expect(detail).toContainText('屏幕上不显示提问人')
  await detail.getByRole('button', { name: '查看联系方式' }).click()
  await expect(detail).toContainText('13800138000')
  await picture(desk, 'detail')
  await detail.getByRole('button', { name: '排进队列' }).click()
  await expect.poll(() => studio.state().saved.live.queue.at(-1)?.answerer).toBe('李经理')
  expect(JSON.stringify(studio.state())).not.toContain('13800138000')
})

test('near-duplicates are shown together and merged into the one that is kept', async ({ studio, desk }) => {
  for (const text of [
    '接到自称公安的电话要我转账到安全账户怎么办？',
    '接到自称公安的电话，要我转账到安全账户，怎么办',
    '接到自称公安的来电要我转账到安全账户，该怎么办？',
  ])
    await studio.send({ type: 'question.add', text })
  await tab(desk, '可能重复')
  await expect(dialog(desk)).toContainText('共 1 组')
  await picture(desk, 'merge')
  await dialog(desk).getByRole('radio').nth(1).check()
  await press(desk, '合并这 3 条')
  await expect(dialog(desk)).toContainText('没有发现重复的问题。')
  await tab(desk, '全部问题')
  await dialog(desk).getByRole('searchbox').fill('安全账户')
  await expect(rows(desk)).toHaveCount(1)
  await expect(rows(desk)).toContainText('合并了 2 条')
})

test('the ask page is opened, shown as a code, made a card, and closed', async ({ studio, desk }) => {
  await tab(desk, '现场提问')
  await press(desk, '开放提问')
  await expect(dialog(desk)).toContainText('局域网没有打开')
  await studio.send({ type: 'lan.set', address: lan.address })
  await expect(dialog(desk).getByRole('img', { name: '提问页的二维码' })).toBeVisible()
  await picture(desk, 'ask')
  await press(desk, '做成二维码卡片')
  const card = studio.state().saved.plan.show.cards.find(({ kind }) => kind === 'qr')
  expect(JSON.stringify(card)).toContain(`http://${lan.address}:`)
  await press(desk, '关闭提问，二维码作废')
  await expect(dialog(desk)).toContainText('没有开放')
})

test('is read out well, and keys go through the list', async ({ desk }) => {
  const { violations } = await new AxeBuilder({ page: desk }).include('[role=dialog]').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.target])).toEqual([])
  await rows(desk).first().getByRole('button').click()
  await desk.keyboard.press('ArrowDown')
  await expect(rows(desk).nth(1)).toHaveAttribute('aria-current', 'true')
  await expect(rows(desk).nth(1).getByRole('button')).toBeFocused()
})
