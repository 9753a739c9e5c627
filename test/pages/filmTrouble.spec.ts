import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { filmsOf, playedAt, practiceTest as test } from '../support/practicePage.ts'
import { fill, mayMount, mountSmall } from '../support/smallDisk.ts'
import { studioForPages } from '../support/studioPage.ts'

/** Encoding takes its time where others use the processor too. */
const late = { timeout: 30_000 }

test('a full disk stops the film with a sentence; the rehearsal goes on, and so does a new film once there is room', async ({
  page,
}) => {
  test.skip(!mayMount, 'only root may mount a small disk')
  let disk = { unmount: (): void => undefined }
  const studio = await studioForPages({
    prepare: (dataDir) => (disk = mountSmall(join(dataDir, 'recordings'), 20)),
  })
  try {
    await page.goto(studio.address('practice'))
    await studio.send({ type: 'rehearsal.enter', level: 'practice' })
    await studio.send({ type: 'scene.take', scene: '机位一' })
    const run = studio.state().saved.live.runId!
    const bytes = async (at: number) => (await filmsOf(studio, run))[at]?.bytes ?? 0
    await expect.poll(() => bytes(0), late).toBeGreaterThan(30_000)

    const ballast = fill(join(studio.dataDir, 'recordings'))
    await expect(page.getByRole('alert')).toContainText('录制停了：磁盘已满', late)
    await expect(page.getByText(/在录 \d/)).toHaveCount(0)
    expect(studio.state().seen.notices.map(({ key }) => key)).toContain('notice.recording.full')
    const kept = await bytes(0)
    await studio.send({ type: 'cue.go' })
    expect(studio.state().saved.live.mode).toBe('rehearsal')
    expect(studio.state().saved.live.current?.cue.id).toBe('opening')

    ballast.free()
    await page.getByRole('button', { name: '重新开始录' }).click()
    await expect(page.getByText(/在录 \d/)).toBeVisible(late)
    await expect.poll(() => bytes(1), late).toBeGreaterThan(30_000)
    await studio.send({ type: 'rehearsal.leave' })
    await expect
      .poll(async () => (await filmsOf(studio, run)).every((one) => one.endedAtEpochMs !== null), late)
      .toBe(true)
    const films = await filmsOf(studio, run)
    expect(films).toHaveLength(2)
    expect(films[0]!.bytes).toBe(kept)
    for (const { id } of films) expect((await playedAt(page, id, 0.5)).duration).toBeGreaterThan(1)
  } finally {
    await studio.stop()
    disk.unmount()
    await studio.close()
  }
})

test('a film that was moved away is said in the debrief, with all the rest still there; put back it plays', async ({
  studio,
  page,
}) => {
  await page.goto(studio.address('practice'))
  await studio.send({ type: 'rehearsal.enter', level: 'practice' })
  const run = studio.state().saved.live.runId!
  await studio.send({ type: 'cue.go' })
  await studio.send({ type: 'mark.add', kind: 'good', text: '接话自然', atEpochMs: Date.now() })
  await expect.poll(async () => (await filmsOf(studio, run))[0]?.bytes ?? 0, late).toBeGreaterThan(30_000)
  await studio.send({ type: 'rehearsal.leave' })
  await expect.poll(async () => (await filmsOf(studio, run))[0]?.endedAtEpochMs ?? null, late).not.toBeNull()

  const [film] = await filmsOf(studio, run)
  const file = join(studio.dataDir, 'recordings', film!.file)
  const elsewhere = join(studio.dataDir, 'elsewhere.webm')
  renameSync(file, elsewhere)
  await page.goto(studio.address('debrief').replace('/#', `/?run=${run}#`))
  await expect(page.getByText('录像文件已被移走或删除')).toBeVisible(late)
  await expect(page.locator('video')).toBeHidden()
  await expect(page.getByRole('button', { name: '播放' })).toBeDisabled()
  await page.getByRole('complementary').getByText('接话自然').click()
  await expect(page.getByRole('complementary').getByText('接话自然')).toBeVisible()

  renameSync(elsewhere, file)
  await page.reload()
  await expect(page.locator('video')).toBeVisible(late)
  await page.getByRole('button', { name: '播放' }).click()
  await expect
    .poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime), late)
    .toBeGreaterThan(1)
})

test('a spoken note is kept with its mark, even when the rehearsal is ended while it is spoken, and is heard in the debrief', async ({
  studio,
  page,
}) => {
  await page.goto(studio.address('trainer'))
  await page.getByRole('textbox', { name: '主播姓名' }).fill('王小明')
  await page.getByRole('button', { name: '开始排练' }).last().click()
  await expect(page.getByText('排练·练习')).toBeVisible()
  const run = studio.state().saved.live.runId!
  const notes = page.getByRole('region', { name: '标记' }).getByRole('listitem')

  await page.keyboard.press('v')
  await expect(page.locator('button[aria-pressed=true]')).toHaveCount(1)
  await page.waitForTimeout(3000)
  await page.keyboard.press('v')
  await expect(notes.getByText('语音备注')).toHaveCount(1, late)
  await page.keyboard.press('v')
  await page.waitForTimeout(2000)
  await page.getByRole('button', { name: '结束排练' }).click()
  await page.getByRole('button', { name: '再按一次' }).click()
  await page.waitForURL(/\/debrief\//)

  const listen = page.getByRole('complementary').getByRole('button', { name: '语音备注' })
  await expect(listen).toHaveCount(2, late)
  await listen.first().click()
  const audio = page.locator('audio')
  await expect
    .poll(() => audio.evaluate((one: HTMLAudioElement) => one.currentTime), late)
    .toBeGreaterThan(0.5)
  const heard = await audio.evaluate(async (one: HTMLAudioElement) => {
    const context = new OfflineAudioContext(1, 1, 48_000)
    const sound = await context.decodeAudioData(await (await fetch(one.src)).arrayBuffer())
    const loudest = sound.getChannelData(0).reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    return { seconds: sound.duration, loudest }
  })
  expect(heard.seconds).toBeGreaterThan(1.5)
  expect(heard.seconds).toBeLessThan(20)
  expect(heard.loudest).toBeGreaterThan(0.05)
  expect(await filmsOf(studio, run)).toHaveLength(2)
})
