import { expect } from '@playwright/test'
import { filmsOf, practiceTest as test } from '../support/practicePage.ts'

/** Encoding takes its time where others use the processor too. */
const late = { timeout: 30_000 }

test('two rehearsals lie side by side with both their films, and a cue takes both to where it begins', async ({
  studio,
  page,
}) => {
  const runs: string[] = []
  for (const _ of [1, 2]) {
    await page.goto(studio.address('practice'))
    await studio.send({ type: 'rehearsal.enter', level: 'practice' })
    const run = studio.state().saved.live.runId!
    runs.push(run)
    await studio.send({ type: 'cue.go' })
    await expect.poll(async () => (await filmsOf(studio, run))[0]?.bytes ?? 0, late).toBeGreaterThan(10_000)
    await studio.send({ type: 'cue.go' })
    await page.waitForTimeout(2000)
    await studio.send({ type: 'rehearsal.leave' })
    await expect
      .poll(async () => (await filmsOf(studio, run))[0]?.endedAtEpochMs ?? null, late)
      .not.toBeNull()
  }
  await page.goto(studio.address('debrief').replace('/#', `/?run=${runs[1]}#`))
  const ready = () =>
    page
      .locator('video')
      .evaluateAll((films) => films.map((film) => (film as HTMLVideoElement).readyState >= 2))
  await expect.poll(ready, late).toEqual([true])
  await page.getByRole('button', { name: '和上次比' }).click()
  await expect.poll(ready, late).toEqual([true, true])
  await page.getByRole('table').getByRole('button', { name: '今日警情' }).click()
  const places = () =>
    page
      .locator('video')
      .evaluateAll((films) => films.map((film) => (film as HTMLVideoElement).currentTime > 0.2))
  await expect.poll(places, late).toEqual([true, true])
  await page.getByRole('button', { name: '和上次比' }).click()
  await expect.poll(ready, late).toEqual([true])
})
