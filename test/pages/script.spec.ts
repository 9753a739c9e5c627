import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import type { Script } from '../../shared/show/script.ts'
import type { StudioForPages } from '../support/studioPage.ts'
import { studioTest } from '../support/studioTest.ts'

const test = studioTest.extend<{ editor: Page }>({
  editor: async ({ studio, page }, use) => {
    await page.goto(studio.address('console'))
    await page.locator('[data-id=opening] button').first().click()
    await page.getByRole('button', { name: '写台词：' }).click()
    await page.getByRole('textbox', { name: '台词' }).click()
    await use(page)
  },
})

const script = (studio: StudioForPages): Script =>
  studio.state().saved.plan.show.cues.find(({ id }) => id === 'opening')!.script
const words = (page: Page) => page.getByRole('textbox', { name: '台词' })

/** Empties the sheet and pastes, as from another program. */
async function paste(page: Page, text: string): Promise<void> {
  await words(page).click()
  await page.keyboard.press('Control+a')
  await page.evaluate((pasted) => document.execCommand('insertText', false, pasted), text)
}

test('a pasted script keeps its breaks and knows who speaks, keys say the rest, undo takes it back', async ({
  studio,
  editor: page,
}) => {
  const before = script(studio)
  await paste(page, '杜警官：大家好\n我是派出所民警\n李经理：欢迎\n[挥手]\n不要转账')
  await expect
    .poll(() => script(studio).map(({ kind, who, text }) => `${kind} ${who} ${text}`))
    .toEqual([
      'say officer 大家好',
      'say officer 我是派出所民警',
      'say banker 欢迎',
      'cue  [挥手]',
      'say banker 不要转账',
    ])
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Alt+2')
  await page.keyboard.press('Alt+m')
  await expect.poll(() => script(studio).at(-1)).toMatchObject({ who: 'banker', must: true })
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => script(studio)).toEqual(before)
  await expect.poll(() => words(page).inputValue()).toContain(before[0]!.text)
  await page.keyboard.press('Control+y')
  await expect.poll(() => script(studio)[0]?.text).toBe('大家好')
})

test('what comes from Word goes in without its bullets, and the caret stands behind it', async ({
  studio,
  editor: page,
}) => {
  await paste(page, '杜警官：一\n杜警官：二')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowDown')
  await words(page).evaluate((field) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '李经理：欢迎\r\n·\t先挂断\r\n备注：放慢\r\n必说：不转账\r\n')
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await page.keyboard.type('再说')
  await expect
    .poll(() => script(studio).map(({ kind, who, text }) => `${kind} ${who} ${text}`))
    .toEqual([
      'say officer 一',
      'say banker 欢迎',
      'say banker 先挂断',
      'note  放慢',
      'say banker 不转账',
      'say officer 再说二',
    ])
  expect(script(studio)[4]?.must).toBe(true)
})

test('a name that is typed before its words becomes the speaker, the caret stays at its letter', async ({
  studio,
  editor: page,
}) => {
  await paste(page, '一')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('李经理：您好')
  await page.keyboard.press('Enter')
  await page.keyboard.type('再见')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('会')
  await expect
    .poll(() => script(studio).map(({ who, text }) => [who, text]))
    .toEqual([
      ['banker', '您好'],
      ['banker', '再会见'],
    ])
})

test('counts and times while typing, and a segment has its own time', async ({ studio, editor: page }) => {
  await paste(page, '# 开场\n杜警官：一二三四五六七八九十')
  await expect(page.locator('dl').getByText('10', { exact: true })).toBeVisible()
  await page.keyboard.press('Control+Home')
  await page.getByRole('textbox', { name: '这一段要在多久内念完' }).fill('1:30')
  await expect.poll(() => script(studio)[0]).toMatchObject({ kind: 'mark', text: '开场', targetMs: 90_000 })
})

test('an edit from elsewhere is never overwritten unseen', async ({ studio, editor: page }) => {
  await page.keyboard.press('Control+End')
  await page.keyboard.type('我的')
  const theirs = script(studio).map((line, at) => (at === 0 ? { ...line, text: '别处改的' } : line))
  await studio.send({ type: 'cue.edit', cue: 'opening', changes: { script: theirs } })
  await page.keyboard.type('话')
  await expect(page.getByText('刚被别处改过，您的修改还没有保存')).toBeVisible()
  expect(script(studio)[0]?.text).toBe('别处改的')
  await page.getByRole('button', { name: '用我的' }).click()
  await expect.poll(() => script(studio).at(-1)?.text).toContain('我的话')
})

test('a line is tied to a card', async ({ studio, editor: page }) => {
  await page.keyboard.press('Control+Home')
  await page.getByRole('combobox', { name: '这一行讲的卡片或问题' }).click()
  await page.getByRole('option').nth(1).click()
  await expect.poll(() => script(studio)[0]?.link).toBe(studio.state().saved.plan.show.cards[0]!.id)
})

test('a file that can’t be read says why and changes nothing', async ({ studio, editor: page }) => {
  const before = script(studio)
  const pick = (name: string, body: string) =>
    page
      .locator('[role=dialog] input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(body, 'latin1') })
  await pick('稿.docx', 'PK\u0003\u0004broken')
  await expect(page.getByText('文件已损坏')).toBeVisible()
  await page.getByRole('button', { name: '取消' }).click()
  await pick('稿.rtf', '{\\rtf1 x}')
  await expect(page.getByText('请打开后另存为 .docx')).toBeVisible()
  expect(script(studio)).toBe(before)
})

test('goes out as Word, as text and on paper', async ({ studio, editor: page }) => {
  const save = async (name: string): Promise<Buffer> => {
    await page.getByRole('button', { name: '导出' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name }).click(),
    ])
    return readFileSync(await download.path())
  }
  expect((await save('存成 Word')).subarray(0, 2).toString()).toBe('PK')
  expect((await save('存成文本')).toString()).toContain(`\r\n`)
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByRole('button', { name: '导出' }).click()
  await page.getByRole('menuitem', { name: '打印' }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('body > section').getByText(script(studio)[0]!.text)).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('what is done within a line is set apart in the editor and at the desk', async ({
  studio,
  editor: page,
}) => {
  await studio.send({ type: 'prompter.load', cue: 'opening' })
  await paste(page, '杜警官：大家好[挥手]，我是民警。')
  const faint = 'rgb(148, 156, 163)'
  for (const place of [page.locator('[role=dialog] [aria-hidden]'), page.locator('[data-kind=say]')])
    await expect(place.getByText('[挥手]', { exact: true }).first()).toHaveCSS('color', faint)
})

test('the words of the glossary stay whole on the prompter', async ({ studio, editor: page }) => {
  await page.getByRole('button', { name: '词表' }).click()
  await page.getByRole('textbox', { name: '词表' }).fill('平安街道\n小额贷款')
  await page.getByRole('button', { name: '保存 2 个词' }).click()
  await expect.poll(() => studio.state().saved.settings.glossary).toEqual(['平安街道', '小额贷款'])
})

test('the letters of the field and those drawn under it break at the same places', async ({
  editor: page,
}) => {
  await paste(
    page,
    '杜警官：' + '接到陌生电话，先挂断，再核实；English words 和 12345 混排也要对得上。'.repeat(6),
  )
  const heights = await page.evaluate(() => {
    const field = document.querySelector('[role=dialog] textarea')!
    const drawn = field.previousElementSibling!
    return [field.scrollHeight, drawn.scrollHeight]
  })
  expect(Math.abs(heights[0]! - heights[1]!)).toBeLessThan(2)
})

test('has no accessibility faults', async ({ editor: page }) => {
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
})

test('a speaker’s colour is chosen in the editor and seen there and on every prompter', async ({
  studio,
  editor: page,
  browser,
}) => {
  await studio.send({ type: 'prompter.load', cue: 'opening' })
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 }, locale: 'zh-CN' })
  const prompter = await context.newPage()
  await prompter.goto(studio.address('prompter'))
  const { id, name } = studio.state().saved.plan.show.people[0]!
  const line = prompter.locator(`.say[data-who="${id}"]`).first()
  await expect(line).toHaveCSS('color', 'rgb(255, 255, 255)')
  await line.evaluate((node) => node.setAttribute('data-same', ''))
  await page.getByRole('button', { name: '颜色' }).click()
  await page.getByRole('group', { name }).getByRole('radio', { name: '浅绿' }).click()
  await expect(line).toHaveCSS('color', 'rgb(163, 235, 192)')
  // The paper was not touched for it.
  await expect(prompter.locator('[data-same]')).toHaveCount(1)
  await expect(page.locator('[aria-hidden] [data-kind=say][style]').first()).toHaveCSS(
    'color',
    'rgb(163, 235, 192)',
  )
  await context.close()
})
