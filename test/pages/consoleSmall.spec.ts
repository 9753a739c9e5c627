import { expect, test } from '@playwright/test'
import { stagedConsole } from '../support/stagedConsole.ts'
import { studioForPages } from '../support/studioPage.ts'

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

test('on a phone the desk stands one below the other: the script is driven and the host written to by thumb', async ({
  browser,
}) => {
  const studio = await studioForPages()
  await studio.send({ type: 'prompter.load', cue: 'refund' })
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    hasTouch: true,
    isMobile: true,
  })
  const page = await context.newPage()
  await page.goto(studio.address('console'))
  const prompter = page.getByRole('region', { name: '提词', exact: true })
  for (const name of ['播放', '快', '下段', '给主播留言']) {
    const box = (await prompter.getByRole('button', { name }).boundingBox())!
    expect(box.height).toBeGreaterThanOrEqual(44)
    expect(box.x + box.width).toBeLessThanOrEqual(390)
  }
  expect((await prompter.getByRole('list').boundingBox())!.width).toBeGreaterThan(360)
  await prompter.getByRole('button', { name: '播放' }).tap()
  await expect.poll(() => studio.state().saved.live.prompter.playing).toBe(true)
  await prompter.getByRole('button', { name: '给主播留言' }).tap()
  await prompter.getByRole('textbox').fill('请看2号机')
  await prompter.getByRole('button', { name: '发送' }).tap()
  await expect(prompter.getByText('请看2号机')).toBeVisible()
  await context.close()
  await studio.close()
})
