import { expect, test } from '@playwright/test'
import { stagedConsole } from '../support/stagedConsole.ts'

test('in a small window, or zoomed in for weak eyes, GO, panic and the clock stay and the lists scroll beside them', async ({
  page,
}) => {
  const stage = await stagedConsole(page)
  stage.desk.send({ type: 'run.start' })
  stage.obs({})
  for (const size of [
    { width: 1280, height: 600 },
    { width: 1093, height: 614 },
    { width: 910, height: 512 },
    { width: 683, height: 420 },
  ]) {
    await page.setViewportSize(size)
    for (const part of [
      page.getByRole('banner').getByRole('button').first(),
      page.getByRole('button', { name: /^(准备|GO)$/ }),
      page.getByRole('button', { name: '紧急画面' }),
      page.getByRole('timer'),
    ]) {
      await expect(part).toBeInViewport({ ratio: 1 })
    }
    const tabs = page.getByRole('tab', { name: /^卡片/ })
    await tabs.click()
    await expect(page.getByRole('button', { name: '新卡片' })).toBeVisible()
    await page.getByRole('button', { name: '新卡片' }).scrollIntoViewIfNeeded()
    await expect(page.getByRole('button', { name: '新卡片' })).toBeInViewport({ ratio: 1 })
  }
})
