import { readFileSync, writeFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import type { Scenario } from '../../shared/rehearsal/scenario.ts'
import { scenarioSchema } from '../../shared/rehearsal/scenarioSchema.ts'
import { lawPack } from '../../shared/rehearsal/packs/law.ts'
import type { StudioForPages } from '../support/studioPage.ts'
import { studioTest as test } from '../support/studioTest.ts'

async function scenarios(studio: StudioForPages, page: Page): Promise<void> {
  await page.goto(studio.address('trainer'))
  await page.getByRole('button', { name: '剧本', exact: true }).click()
  await expect(page.getByRole('list', { name: '剧本' }).getByRole('listitem')).toHaveCount(5)
}

const audit = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
}

/** The pack under an id that may be changed. */
const own = (title: string) => scenarioSchema.parse({ ...lawPack, id: 'own', title }) as never

/** What a file holds that the page gave out. */
async function exported(page: Page, title: string, button = `导出“${title}”`): Promise<Scenario> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe(`${title}.scenario.json`)
  return scenarioSchema.parse(JSON.parse(readFileSync(await file.path(), 'utf8')))
}

test('a trainer copies a scenario, changes every kind of part, tries it out, saves it and rehearses with it', async ({
  studio,
  page,
}) => {
  await scenarios(studio, page)
  await page.getByRole('button', { name: `复制来改“${lawPack.title}”` }).click()
  const sample = page.getByRole('region', { name: '试演' })
  await expect(sample.getByText(lawPack.lines[0]!.text)).toBeVisible()
  await audit(page)
  await page.getByRole('textbox', { name: '名称' }).fill('本所夜谈')

  const parts = page.getByRole('navigation', { name: '内容' })
  await parts.getByRole('button', { name: '0:00 6 条/分' }).click()
  await page.getByRole('textbox', { name: '评论，每分钟' }).fill('30')
  await page.getByRole('slider', { name: '诈骗引流' }).fill('8')
  await expect(page.getByRole('slider', { name: '诈骗引流' })).toHaveAttribute('aria-valuetext', '50%')
  await expect(sample.getByText('诈骗引流').first()).toBeVisible()
  await page.getByRole('textbox', { name: '到', exact: true }).fill('2分半')
  await expect(parts.getByRole('button', { name: '2:30 25 条/分' })).toBeVisible()
  await audit(page)

  await parts.getByRole('button', { name: '加一条' }).click()
  await page.getByRole('textbox', { name: '时间' }).fill('0:40')
  await page.getByRole('textbox', { name: '谁说的' }).fill('小区张叔')
  await page.getByRole('textbox', { name: '说什么' }).fill('我刚点了个链接')
  await expect(sample.getByText('我刚点了个链接')).toBeVisible()
  await page.getByRole('button', { name: '复制', exact: true }).click()
  await expect(page.getByRole('textbox', { name: '时间' })).toHaveValue('0:50')
  await page.getByRole('button', { name: '删除', exact: true }).click()
  await page.getByRole('button', { name: '撤销', exact: true }).last().click()
  await expect(parts.getByRole('button', { name: '0:50 我刚点了个链接' })).toBeVisible()

  await parts.getByRole('button', { name: '加一个' }).click()
  await page.getByRole('combobox', { name: '哪种突发' }).click()
  await page.getByRole('option', { name: '话筒静音' }).click()
  await page.getByRole('textbox', { name: '怎样算处置得好' }).fill('副播先接话')
  await expect(page.getByText('只在这些级别投入：练习 全流程')).toBeVisible()
  await audit(page)
  await page.keyboard.press('Control+s')
  await expect(page.getByText('已保存', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: '返回' }).click()

  const kept = await exported(page, '本所夜谈')
  expect(kept.waves[0]).toMatchObject({
    commentsPerMinute: 30,
    mix: { friendly: 5, offTopic: 2, asking: 1, lure: 8 },
  })
  expect(kept.waves[1]?.fromMs).toBe(150_000)
  expect(kept.lines.filter(({ author }) => author === '小区张叔').map(({ atMs }) => atMs)).toEqual([
    40_000, 50_000,
  ])
  expect(kept.incidents.at(-1)).toMatchObject({ kind: 'mic.muted', target: null, good: '副播先接话' })
  expect(kept.seed).toBe(lawPack.seed)

  await page.getByRole('button', { name: '开始排练' }).click()
  await page.getByRole('combobox', { name: '剧本' }).click()
  await page.getByRole('option', { name: '本所夜谈' }).click()
  await page.getByRole('button', { name: '开始排练' }).last().click()
  await expect.poll(() => studio.state().saved.live.rehearsal?.scenario?.title).toBe('本所夜谈')
})

test('takes back and does again by key, also what was typed, and says what has to be mended before it saves', async ({
  studio,
  page,
}) => {
  await scenarios(studio, page)
  await page.getByRole('button', { name: '新剧本' }).click()
  const title = page.getByRole('textbox', { name: '名称' })
  await title.fill('演练')
  await page.getByRole('textbox', { name: '说明' }).fill('第一次')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('textbox', { name: '说明' })).toHaveValue('')
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByRole('textbox', { name: '说明' })).toHaveValue('第一次')

  await page.getByRole('textbox', { name: '时长' }).fill('几分钟')
  await expect(page.getByText('看不懂这个时间。写 3:30 或 3分半。')).toBeVisible()
  await page.getByRole('textbox', { name: '时长' }).fill('5分')
  await page.getByRole('navigation', { name: '内容' }).getByRole('button', { name: '加一条' }).click()
  await page.getByRole('textbox', { name: '时间' }).fill('9:00')
  await expect(page.getByText('这时剧本已经结束，这句话说不到。')).toBeVisible()
  await page.getByRole('button', { name: '名称和时长' }).click()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('有 2 处要先改好才能保存')).toBeVisible()
  await audit(page)
  await page.getByRole('button', { name: '去改' }).click()
  await expect(page.getByText('写上是谁说的。')).toBeVisible()
  await expect(page.getByText('写上说什么。')).toBeVisible()
  await page.getByRole('textbox', { name: '谁说的' }).fill('甲')
  await page.getByRole('textbox', { name: '说什么' }).fill('在吗')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已保存', { exact: true })).toBeVisible()
})

test('gives out what is on the desk; where there is no room the try-out takes the place of the form', async ({
  studio,
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await scenarios(studio, page)
  await page.getByRole('button', { name: '新剧本' }).click()
  const title = page.getByRole('textbox', { name: '名称' })
  const sample = page.getByRole('region', { name: '试演' })
  await expect(sample).toBeHidden()
  await page.getByRole('button', { name: '试演' }).click()
  await expect(sample).toBeVisible()
  await expect(title).toBeHidden()
  await audit(page)

  // Without a title nobody could bring it in again: the page goes to where it has to be mended.
  await page.getByRole('button', { name: '导出' }).click()
  await page.getByRole('button', { name: '去改' }).click()
  await expect(title).toBeFocused()
  await title.fill('还没保存的')
  expect(await exported(page, '还没保存的', '导出')).toMatchObject({ title: '还没保存的' })
})

test('keeps an unsaved scenario through a rehearsal, asks before it is thrown away, and never saves over others', async ({
  studio,
  page,
}) => {
  await studio.send({
    type: 'scenario.save',
    scenario: own('共用'),
  })
  await page.goto(studio.address('trainer'))
  await page.getByRole('button', { name: '剧本', exact: true }).click()
  await page.getByRole('button', { name: '修改“共用”' }).click()
  await page.getByRole('textbox', { name: '说明' }).fill('我写的')
  await studio.send({ type: 'rehearsal.enter', level: 'practice' })
  await expect(page.getByText('排练·练习')).toBeVisible()
  await studio.send({ type: 'rehearsal.leave' })
  await page.getByRole('button', { name: '剧本', exact: true }).click()
  await expect(page.getByRole('textbox', { name: '说明' })).toHaveValue('我写的')

  await studio.send({
    type: 'scenario.save',
    scenario: own('别人改的'),
  })
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('dialog', { name: '别人刚改过这个剧本' })).toBeVisible()
  await page.getByRole('button', { name: '另存一份' }).click()
  await expect(page.getByText('已保存', { exact: true })).toBeVisible()
  await page.getByRole('textbox', { name: '说明' }).fill('又改')
  await page.getByRole('button', { name: '返回' }).click()
  await expect(page.getByRole('dialog', { name: '改动还没有保存' })).toBeVisible()
  await page.getByRole('button', { name: '不保存' }).click()
  const list = page.getByRole('list', { name: '剧本' })
  await expect(list.getByText('我写的')).toBeVisible()
  await expect(list.getByText('别人改的')).toBeVisible()
})

test('takes a file in, names its mistakes by place, and brings a deleted scenario back', async ({
  studio,
  page,
}, info) => {
  await scenarios(studio, page)
  const file = info.outputPath('夜谈.scenario.json')
  const wrong = {
    ...lawPack,
    waves: [{ ...lawPack.waves[0], mix: { lure: '多' } }],
    incidents: [{ atMs: 0, kind: 'earthquake' }],
  }
  const pick = async (content: string): Promise<void> => {
    writeFileSync(file, content)
    await page.locator('input[type=file]').setInputFiles(file)
  }
  await pick(JSON.stringify(wrong))
  const dialog = page.getByRole('dialog')
  await expect(
    dialog.getByRole('row', { name: '第 1 段 · 说什么的人 · 诈骗引流 类型不对，应为数字' }),
  ).toBeVisible()
  await expect(dialog.getByRole('row', { name: /第 1 个突发 · 哪种突发 不在可选范围/ })).toBeVisible()
  await audit(page)
  await dialog.getByRole('button', { name: '关闭' }).last().click()

  await pick(JSON.stringify({ ...lawPack, title: '外来的' }))
  await expect(page.getByText('已导入“外来的”')).toBeVisible()
  await page.getByRole('button', { name: '删除“外来的”' }).click()
  await expect(page.getByRole('button', { name: '修改“外来的”' })).toHaveCount(0)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByRole('button', { name: '修改“外来的”' })).toBeVisible()
  await audit(page)
})

test('makes a scenario of a live run that is over', async ({ studio, page }) => {
  await studio.send({ type: 'run.start' })
  await studio.send({ type: 'run.end' })
  await scenarios(studio, page)
  await page.getByRole('button', { name: '用一场直播做' }).click()
  await page.getByRole('button', { name: '做成剧本' }).click()
  await expect(page.getByText('做好了，共 0 条评论')).toBeVisible()
  await expect(page.getByRole('list', { name: '剧本' }).getByRole('listitem')).toHaveCount(6)
})
