import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { studioTest as test } from '../support/studioTest.ts'

const drilled = [
  { trainee: null, name: '杜警官', role: 'host' as const },
  { trainee: null, name: '李经理', role: 'cohost' as const },
]

test('begins a rehearsal, marks by key with words after, ticks must-say lines, and ends in the debrief', async ({
  studio,
  page,
}) => {
  await page.goto(studio.address('trainer'))
  await page.getByRole('textbox', { name: '主播姓名' }).fill('王小明')
  await page.getByRole('textbox', { name: '副播姓名' }).fill('赵芳')
  await page.getByRole('button', { name: '开始排练' }).last().click()
  await expect(page.getByText('排练·练习')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect.poll(() => studio.state().saved.live.current?.cue.id).toBe('opening')

  // Keys go on after a mark: they are neither typed into its words nor is its Enter the next cue.
  await page.keyboard.press('g')
  await page.keyboard.press('w')
  await page.keyboard.type('开场亲切')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: '标记' }).getByText('开场亲切')).toBeVisible()
  expect(studio.state().saved.live.current?.cue.id).toBe('opening')
  await page.keyboard.press('b')
  await expect(page.getByPlaceholder('补一句')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByPlaceholder('补一句')).toHaveCount(0)
  const line = page.getByRole('region', { name: '必说句' }).getByRole('checkbox').first()
  await line.click()
  await expect(line).toBeChecked()
  // The box has the focus, and the keys are still the room's.
  await page.keyboard.press('[')
  await page.keyboard.press('[')
  await expect(page.getByRole('button', { name: /王小明 口头禅 2/ })).toBeVisible()

  await page.keyboard.press('Space')
  await expect(page.getByText('暂停中').first()).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.getByText('暂停中')).toHaveCount(0)
  await page.keyboard.press('7')
  await page.keyboard.press('8')
  await expect(page.getByText('先接住情绪')).toBeVisible()
  // The newest is on top, where it is seen: it is the one that the key means.
  const open = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /处置好了/ }) })
  await expect(open).toHaveText([/没料到的问题.*处置好了\s*H/, /副播离场/])
  await page.keyboard.press('h')
  await expect(page.getByText('先接住情绪')).toHaveCount(0)
  await page.keyboard.press('h')
  await expect(open).toHaveCount(0)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('没料到的问题')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: '结束排练' }).click()
  await page.getByRole('button', { name: '再按一次' }).click()
  await page.waitForURL(/\/debrief\/\?run=/)
  await expect(page.getByRole('complementary').getByText('开场亲切')).toBeVisible()
  expect(studio.state().saved.live.mode).toBe('idle')
})

test('says at practice that nothing is filmed as long as no practice page is open', async ({
  studio,
  page,
  context,
}) => {
  await page.goto(studio.address('trainer'))
  const note = page.getByText('练习画面没有打开，不录像。')
  await expect(note).toBeVisible()
  await page.getByRole('radio', { name: '预览' }).check()
  await expect(note).toHaveCount(0)
  await page.getByRole('radio', { name: '练习' }).check()
  await page.getByRole('button', { name: '开始排练' }).last().click()
  await expect(page.getByText('排练·练习')).toBeVisible()
  await expect(note).toBeVisible()
  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: '打开' }).click()
  const practice = await opened
  await expect(practice.getByText('话筒都没打开，录像没有声音。')).toBeVisible()
  await expect(note).toHaveCount(0)
  await practice.close()
  await expect(note).toBeVisible()
})

test('two trainers score the same item side by side, and the total is theirs', async ({ studio, page }) => {
  await studio.send({ type: 'rehearsal.enter', level: 'practice', drilled })
  const run = studio.state().saved.live.runId!
  await studio.send({ type: 'cue.go' })
  await studio.send({ type: 'rehearsal.leave' })
  await studio.send({ type: 'score.set', run, trainee: '杜警官', item: 'must', value: 3, note: '漏一句' })
  await page.goto(studio.address('debrief').replace('#', `?run=${run}#`))
  await page.getByRole('button', { name: '评分' }).click()
  await expect(page.getByRole('listitem').getByText('漏一句')).toBeVisible()
  await page.getByRole('group', { name: '必说句' }).getByRole('button', { name: '5' }).click()
  await expect(page.getByText('80 / 100', { exact: true })).toBeVisible()
  await page.getByRole('group', { name: '合规' }).getByRole('button', { name: '0' }).click()
  await expect(page.getByText('一票否决').first()).toBeVisible()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('textbox', { name: '商定的下一步' }).fill('看镜头说必说句')
  // What is written stays while one looks elsewhere, and the film's keys go on after a click.
  await page.getByRole('button', { name: '台词' }).click()
  // The run was over within a second: no further than to its end.
  for (const _ of [1, 2]) await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('figure').locator('time')).toHaveText(/^0:0[0-3]$/)
  await page.keyboard.press('l')
  await expect(page.getByRole('button', { name: '循环十秒' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('textbox', { name: '商定的下一步' })).toHaveValue('看镜头说必说句')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('button', { name: '保存' })).toBeDisabled()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出数据' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.json$/)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('article')).toContainText('看镜头说必说句')
  await page.emulateMedia({ media: 'screen' })
})

test('keeps what a rehearsal made up out of the question library, and lets the trainer take it out', async ({
  studio,
  page,
}) => {
  await studio.send({ type: 'rehearsal.enter', level: 'practice' })
  await studio.send({ type: 'incident.throw', kind: 'question.unexpected', target: '路灯坏了归谁管？' })
  await studio.send({ type: 'rehearsal.leave' })
  await page.goto(studio.address('trainer'))
  await page.getByRole('button', { name: '复盘' }).click()
  await expect(page.getByText('模拟问题还留着 1 个')).toBeVisible()
  await page.getByRole('button', { name: '查看' }).click()
  await expect(page.getByRole('dialog').getByText('路灯坏了归谁管？')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.getByRole('button', { name: '全部删除' }).click()
  await expect(page.getByText('模拟问题还留着')).toHaveCount(0)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('模拟问题还留着 1 个')).toBeVisible()
  await page.goto('about:blank')
  await page.goto(studio.address('console'))
  await expect(page.getByText('路灯坏了归谁管？')).toHaveCount(0)
})

test('asks each person anew before anybody is looked at, leaves out who said never, and ends it at a press', async ({
  studio,
  page,
}) => {
  await studio.send({ type: 'trainee.put', trainee: { id: 't2', name: '赵芳', note: '', vision: 'never' } })
  await page.goto(studio.address('trainer'))
  const choice = page.getByRole('switch', { name: /用画面提示/ })
  await expect(choice).not.toBeChecked()
  await page.getByRole('combobox', { name: '从名单里选副播' }).click()
  await page.getByRole('option', { name: '赵芳' }).click()
  await page.getByRole('textbox', { name: '主播姓名' }).fill('王小明')
  await choice.click()
  await expect(page.getByText('赵芳：名单上写明不用')).toBeVisible()
  await page.getByRole('checkbox', { name: '王小明这次同意' }).check()
  await page.getByRole('textbox', { name: '主播姓名' }).fill('王小亮')
  await expect(page.getByRole('checkbox', { name: '王小亮这次同意' })).not.toBeChecked()
  await page.getByRole('checkbox', { name: '王小亮这次同意' }).check()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.getByRole('button', { name: '开始排练' }).last().click()
  await expect
    .poll(() =>
      studio.state().saved.live.rehearsal?.drilled.map(({ name, vision }) => [name, vision === true]),
    )
    .toEqual([
      ['王小亮', true],
      ['赵芳', false],
    ])
  await page.getByRole('button', { name: '停用画面提示' }).click()
  await expect.poll(() => studio.state().saved.live.rehearsal?.vision).toBe(false)
  await expect(page.getByRole('button', { name: '停用画面提示' })).toHaveCount(0)
})

test('says so where a run is not there, and where no run is named', async ({ studio, page }) => {
  await page.goto(studio.address('debrief').replace('#', '?run=nothing#'))
  await expect(page.getByText('没有这一场的记录')).toBeVisible()
  await page.goto('about:blank')
  await page.goto(studio.address('debrief'))
  await expect(page.getByText('没有说是哪一场')).toBeVisible()
})

test('keeps the class list and the rubric, and has no accessibility faults', async ({ studio, page }) => {
  await page.goto(studio.address('trainer'))
  const audit = async (): Promise<void> => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
      [],
    )
  }
  await audit()
  await page.getByRole('button', { name: '学员', exact: true }).click()
  await page.getByRole('button', { name: '新学员' }).click()
  await page.getByRole('textbox', { name: '姓名' }).fill('王小明')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('heading', { name: '王小明' })).toBeVisible()
  await audit()
  await page.getByRole('button', { name: '评分表' }).click()
  await expect(page.getByText('合计 100 分')).toBeVisible()
  await page.getByRole('spinbutton', { name: '分值' }).first().fill('20')
  await expect(page.getByText('合计 108 分')).toBeVisible()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已保存')).toBeVisible()
  await audit()
})
