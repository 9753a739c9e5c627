import { expect } from '@playwright/test'
import type { StudioForPages } from '../support/studioPage.ts'
import { studioTest as test } from '../support/studioTest.ts'

async function post(studio: StudioForPages, entries: readonly object[]): Promise<void> {
  const token = studio.address('console').split('#')[1]
  const response = await fetch(`${studio.url}/api/v1/comments`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(entries),
  })
  expect(response.status).toBe(202)
}

test('shows what each platform gives to a figure, and lets any be set by hand', async ({ studio, page }) => {
  await studio.send({ type: 'run.start', mode: 'live' })
  await post(studio, [
    { source: 'douyin', room: '7', totals: { viewers: 80_000, likes: 26_000 } },
    { source: 'bilibili', count: 341 },
  ])
  await page.goto(studio.address('console'))
  const figures = page.getByRole('button', { name: /观看/ })
  await expect(figures).toContainText('8万')
  await figures.click()
  const panel = page.getByLabel('计数', { exact: true })
  await expect(panel.locator('dl')).toContainText(/点赞.*抖音.*2\.6万.*B站.*341/)
  await panel.getByLabel('简历').fill('1,234')
  await page.keyboard.press('Enter')
  await expect.poll(() => studio.state().saved.live.counters['resumes']).toBe(1234)
})

test('lists who asked for which job', async ({ studio, page }) => {
  await studio.send({
    type: 'card.put',
    card: { id: 'j', kind: 'job', facts: { position: '面点师', code: 'A03', employer: '江畔食品' } },
  })
  await post(
    studio,
    ['x', 'y', 'x'].map((id, at) => ({
      source: 'douyin',
      id: at,
      text: '求职+A3',
      author: { id, name: id },
    })),
  )
  await page.goto(studio.address('moderate'))
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '求职意向' }).click()
  const line = page.getByRole('dialog').getByRole('row', { name: /A03/ })
  await expect(line).toContainText('面点师 · 江畔食品')
  await expect(line.getByRole('cell').nth(1)).toHaveText('2')
  await expect(line.getByRole('cell').nth(2)).toHaveText('3')
})
