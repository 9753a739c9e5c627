import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { rehearsalLevels } from '../../shared/rehearsal/level.ts'
import { studioForPages } from '../support/studioPage.ts'

const names = { practice: '练习', preview: '预览', full: '全流程' } as const

/** A rehearsal is seen for what it is on every screen of the house, and on no overlay of viewers. */
test('a rehearsal has its level on every screen in words and colour, and not on the overlay', async ({
  context,
}, info) => {
  const studio = await studioForPages()
  try {
    const open = async (screen: string) => {
      const page = await context.newPage()
      await page.goto(studio.address(screen))
      return page
    }
    const overlay = await open('overlay')
    const screens = [await open('stage'), await open('prompter'), await open('moderate')]
    const desk = await open('console')
    for (const level of rehearsalLevels) {
      await desk.getByRole('button', { name: '未开始' }).click()
      await desk.getByRole('menuitem', { name: `排练：${names[level]}` }).click()
      const badge = `排练·${names[level]}`
      await expect(desk.getByRole('button', { name: badge })).toHaveAttribute('data-level', level)
      const colours = new Set<string>()
      for (const [at, page] of screens.entries()) {
        const shown = page.getByText(badge)
        await expect(shown).toBeVisible()
        colours.add(await shown.evaluate((element) => getComputedStyle(element).color))
        await page.screenshot({ path: info.outputPath(`${level}-${at}.png`) })
      }
      expect(colours.size).toBe(1)
      const { violations } = await new AxeBuilder({ page: screens[0]! }).include('output').analyze()
      expect(violations.map(({ id }) => id)).toEqual([])
      await expect(overlay.locator('body')).not.toContainText('排练')
      await studio.send({ type: 'rehearsal.pause' })
      for (const page of screens) await expect(page.getByText('暂停中')).toBeVisible()
      await desk.getByRole('button', { name: badge }).click()
      await desk.getByRole('menuitem', { name: '结束排练' }).click()
      for (const page of screens) await expect(page.getByText(badge)).toHaveCount(0)
    }
  } finally {
    await studio.close()
  }
})
