import { expect, type Browser, type Page } from '@playwright/test'
import { cardKinds, type CardKindName } from '../../shared/cards/kinds.ts'
import type { CardField } from '../../shared/cards/kind.ts'
import type { ShowKind } from '../../shared/show/show.ts'
import { say } from '../../shared/words/words.ts'
import type { StudioForPages } from './studioPage.ts'

/** What somebody does at the console who has never seen it: by the words on the screen, with mouse and keyboard. */
export interface NewUser {
  makeShow(title: string, kind: ShowKind): Promise<void>
  /** Picks the file behind a button that asks for one. */
  pick(button: string, path: string): Promise<void>
  /** Opens the library at one of its tabs. */
  bank(tab: string): Promise<void>
  closeWindow(): Promise<void>
  /** Fills in the form of a new card and saves it; it is selected then. */
  makeCard(kind: CardKindName, facts: { readonly [field: string]: string }): Promise<void>
}

/** The console on a laptop's screen. */
export async function openDesk(browser: Browser, studio: StudioForPages): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(studio.address('console'))
  await page.getByRole('region', { name: '流程单' }).waitFor()
  return page
}

export function newUser(page: Page): NewUser {
  const dialog = page.getByRole('dialog')
  const pick = async (button: string, path: string): Promise<void> => {
    const asked = page.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: button }).first().click()
    await (await asked).setFiles(path)
  }
  return {
    pick,
    async makeShow(title, kind) {
      await page.getByRole('banner').getByRole('button').first().click()
      await page.getByRole('menuitem', { name: '新建节目' }).click()
      await dialog.getByRole('textbox', { name: '节目名称' }).fill(title)
      await dialog.getByRole('radio', { name: say('zh', `console.kind.${kind}.about`) }).check()
      await dialog.getByRole('button', { name: '新建并打开' }).click()
      await expect(dialog).toHaveCount(0)
    },
    async bank(tab) {
      if (!(await dialog.isVisible())) {
        await page.getByRole('tab', { name: /^问题/ }).click()
        await page.getByRole('region', { name: '问题库' }).getByRole('button', { name: '打开…' }).click()
      }
      await dialog.getByRole('tab', { name: tab }).click()
    },
    async closeWindow() {
      await dialog.getByRole('button', { name: '关闭', exact: true }).click()
      await expect(dialog).toHaveCount(0)
    },
    async makeCard(kind, facts) {
      await page.getByRole('tab', { name: /^卡片/ }).click()
      await page.getByRole('button', { name: '新卡片' }).click()
      await page.getByRole('menuitem', { name: say('zh', cardKinds[kind].name), exact: true }).click()
      const fields: readonly CardField[] = cardKinds[kind].fields
      for (const field of fields) {
        const value = facts[field.key]
        if (value === undefined) continue
        if (field.input === 'picture') await pick('选择图片…', value)
        else
          await dialog
            .getByLabel(`${say('zh', field.label)}${field.required ? ' *' : ''}`, { exact: true })
            .fill(value)
      }
      await dialog.getByRole('button', { name: '保存' }).click()
      await expect(dialog).toHaveCount(0)
    },
  }
}
