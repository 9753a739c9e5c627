import { expect, test, type Page } from '@playwright/test'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareObs, whyNoObs } from '../obs/realObs.ts'
import { speak } from '../support/spoken.ts'
import { begin, debriefOf, deskOfTwo, deskWith, late, scoreBoth, stateOf } from '../support/trainersDesk.ts'

/** A folder for pictures of the pages, where somebody wants to look at them. */
const pictures = process.env['DAOBO_PICTURES']
const look = async (page: Page, name: string): Promise<void> => {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) })
}

test('a two-host rehearsal without OBS: cameras, voices, an audience, four incidents, debrief; then live', async ({
  launchOptions,
}) => {
  test.setTimeout(480_000)
  const folder = mkdtempSync(join(tmpdir(), 'daobo-rehearsal-'))
  speak(join(folder, 'host.wav'), [
    1500,
    '大家晚上好，欢迎来到反诈公开课。',
    4000,
    '接到客服电话先别慌。',
    5000,
  ])
  speak(join(folder, 'cohost.wav'), [5000, '是的，银行也不会要验证码。', 3500, '记住九六一一零。', 4000])
  const { desk: studio, studio: house } = await deskOfTwo()
  const live = () => house.state().saved.live
  const host = await deskWith(join(folder, 'host.wav'), launchOptions)
  const cohost = await deskWith(join(folder, 'cohost.wav'), launchOptions)
  const page = await host.newPage()
  let run = ''
  /** One press is enough: the page shows what is open, and a key that does nothing would be a fault. */
  const throwIn = async (key: string, kind: string) => {
    await page.keyboard.press(key)
    await expect.poll(() => live().rehearsal?.incidents.some((one) => one.kind === kind), late).toBe(true)
  }

  try {
    await test.step('both microphones are opened, one on each PC', async () => {
      const practice = await host.newPage()
      await practice.goto(`${studio.url}/practice/#${studio.token}`)
      await practice.getByRole('button', { name: '打开' }).first().click()
      await expect(practice.getByRole('button', { name: '关闭' })).toBeVisible()
      const desk = await cohost.newPage()
      await desk.goto(`${studio.url}/console/#${studio.token}`)
      await desk.getByRole('button', { name: '随声' }).click()
      await desk.getByRole('switch', { name: '副播', exact: true }).click()
    })

    await test.step('a seeded audience comes as soon as the rehearsal begins', async () => {
      run = await begin(page, studio, '练习', '居民夜谈')
      await page.keyboard.press('Enter')
      await expect.poll(() => live().current?.cue.id, late).toBe('opening')
      await expect(page.getByRole('region', { name: '观众' }).getByRole('listitem').first()).toBeVisible(late)
    })

    await test.step('four incidents: three the studio sees handled, one the trainer does', async () => {
      await throwIn('6', 'card.wrong')
      await studio.command({ type: 'card.clear' })
      await throwIn('9', 'time.cut')
      await studio.command({ type: 'host.message', text: '少两分钟' })
      await throwIn('3', 'scene.fails')
      await studio.command({ type: 'scene.take', scene: '机位二' })
      await throwIn('7', 'cohost.absent')
      // The page is a moment behind the studio, and the studio behind the switcher: the key means what the page shows.
      const open = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /处置好了/ }) })
      await expect(open.filter({ hasText: '副播离场' })).toHaveCount(1, late)
      await expect(open).toHaveCount(1, late)
      await look(page, 'trainer')
      await page.keyboard.press('h')
      await expect(open).toHaveCount(0, late)
    })

    await test.step('marks by one key, words after', async () => {
      await page.keyboard.press('g')
      await page.getByPlaceholder('补一句').fill('接话自然', late)
      await page.getByPlaceholder('补一句').press('Enter')
      await page.keyboard.press('[')
      await page.keyboard.press(']')
      await page.getByRole('checkbox').first().click()
      await expect(page.getByRole('checkbox').first()).toBeChecked(late)
    })

    await test.step('it goes on long enough to be filmed, and ends in its debrief', async () => {
      await expect
        .poll(async () => (await debriefOf(studio, run)).recordings[0]?.bytes ?? 0, { timeout: 60_000 })
        .toBeGreaterThan(50_000)
      await page.getByRole('button', { name: '结束排练' }).click()
      await page.getByRole('button', { name: '再按一次' }).click()
      await page.waitForURL(/\/debrief\//)
      await expect(page.getByRole('complementary').getByText('接话自然')).toBeVisible()
      await expect(page.locator('video')).toBeVisible()
      await expect
        .poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.duration), late)
        .toBeGreaterThan(3)
      const debrief = await debriefOf(studio, run)
      expect(debrief.incidents.map(({ kind, handledBy }) => [kind, handledBy])).toEqual([
        ['card.wrong', 'studio'],
        ['time.cut', 'studio'],
        ['scene.fails', 'studio'],
        ['cohost.absent', 'trainer'],
      ])
      expect(debrief.measures.length).toBeGreaterThan(5)
      expect(debrief.comments.said.every(({ simulated }) => simulated)).toBe(true)
    })

    await test.step('two trainers score, the page is exported as data and as paper', async () => {
      await scoreBoth(page, studio, run)
      const { scores } = await debriefOf(studio, run)
      expect(scores.map(({ trainee, value, as }) => `${trainee} ${value} ${as}`).toSorted()).toEqual([
        '王小明 3 trainer',
        '王小明 5 trainer',
        '赵芳 3 trainer',
        '赵芳 5 trainer',
      ])
      await look(page, 'debrief-scores')
      await page.getByRole('button', { name: '指标' }).click()
      await look(page, 'debrief-measures')
      await page.getByRole('button', { name: '标记', exact: true }).click()
      await page.getByRole('complementary').getByText('接话自然').click()
      await page.setViewportSize({ width: 1920, height: 1080 })
      await look(page, 'debrief-1920')
      await page.setViewportSize({ width: 1366, height: 768 })
      await look(page, 'debrief')
      const saved = page.waitForEvent('download')
      await page.getByRole('button', { name: '导出数据' }).click()
      expect((await saved).suggestedFilename()).toContain('反诈公开课')
      const paper = await page.pdf(pictures === undefined ? {} : { path: join(pictures, 'debrief.pdf') })
      expect(paper.length).toBeGreaterThan(10_000)
    })

    await test.step('the same show goes live, and what was made up can’t be aired', async () => {
      const { items } = (await studio.get('/api/v1/comments?show=*&limit=5')) as unknown as {
        items: { id: string; origin: string }[]
      }
      const simulated = items.find(({ origin }) => origin === 'simulated')!
      await studio.command({ type: 'cue.go' })
      expect(live().mode).toBe('live')
      const refused = await studio.command({ type: 'comment.air', comment: simulated.id })
      expect(refused).toMatchObject({ status: 409, body: { error: { code: 'simulated.live' } } })
      expect(live().air.comment).toBeNull()
      const rehearse = await studio.command({ type: 'rehearsal.enter', level: 'practice' })
      expect(rehearse).toMatchObject({ body: { error: { code: 'rehearsal.live' } } })
    })
  } finally {
    await host.close()
    await cohost.close()
    await house.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a rehearsal at preview level with real OBS: it records, its program stays, and the film is in the debrief', async ({
  page,
}) => {
  const missing = whyNoObs()
  test.skip(missing !== null, missing ?? '')
  test.setTimeout(240_000)
  const obs = await prepareObs({ screen: '640x360' })
  await obs.start()
  const { desk: studio, studio: house } = await deskOfTwo({ url: obs.url, password: obs.password })
  const obsNow = async () => (await stateOf(studio)).obs
  try {
    await expect.poll(async () => (await obsNow()).status, late).toBe('connected')
    const headers = { authorization: `Bearer ${studio.token}` }
    await fetch(`${studio.url}/api/v1/obs/prepare`, { method: 'POST', headers })
    await studio.command({ type: 'scene.take', scene: '片尾' })
    const before = (await obsNow()).programScene

    const run = await begin(page, studio, '预览', null)
    await expect(page.getByRole('button', { name: 'OBS 在录' })).toBeVisible(late)
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await stateOf(studio)).rundown.current, late).toBe('opening')
    await page.keyboard.press('b')
    await page.getByPlaceholder('补一句').press('Escape')
    await page.waitForTimeout(4000)
    await look(page, 'trainer-preview')
    expect((await obsNow()).programScene).toBe(before)
    const stream = await studio.command({ type: 'stream.start' })
    expect(stream.status).toBe(409)

    await page.getByRole('button', { name: '结束排练' }).click()
    await page.getByRole('button', { name: '再按一次' }).click()
    await page.waitForURL(/\/debrief\//)
    await expect.poll(async () => (await debriefOf(studio, run)).recordings.length, late).toBe(1)
    const { recordings } = await debriefOf(studio, run)
    expect(recordings[0]).toMatchObject({ track: 'obs', found: true })
    expect(existsSync(recordings[0]!.file)).toBe(true)
    await page.reload()
    await scoreBoth(page, studio, run)
    await look(page, 'debrief-obs')
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出数据' }).click()
    expect((await saved).suggestedFilename()).toContain('反诈公开课')
    expect((await obsNow()).programScene).toBe(before)

    await test.step('a film that was moved away is said, and nothing else is lost', async () => {
      rmSync(recordings[0]!.file)
      await page.reload()
      await expect(page.getByText('录像文件已被移走或删除')).toBeVisible(late)
      await expect(page.getByRole('complementary').getByText('要改').first()).toBeVisible()
    })
  } finally {
    await house.close()
    await obs.close()
  }
})
