import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Debrief, Recording } from '../../shared/rehearsal/record.ts'
import { startBuilt } from '../support/builtStudio.ts'
import { browserWithCameras, playedAt } from '../support/practicePage.ts'

/** Encoding takes its time where others use the processor too. */
const late = { timeout: 60_000 }

test('a studio killed in the middle of a film: the page films on, and at most the last seconds are missing', async () => {
  test.setTimeout(240_000)
  const dataDir = mkdtempSync(join(tmpdir(), 'daobo-film-'))
  let studio = await startBuilt('--port', '0', '--practice', '--sample', '--data', dataDir)
  const { port } = new URL(studio.url)
  const context = await browserWithCameras()
  const again = async (): Promise<void> => {
    await studio.kill()
    studio = await startBuilt('--port', port, '--practice', '--data', dataDir)
  }
  const films = async (run: string): Promise<readonly Recording[]> =>
    ((await studio.get(`/api/v1/runs/${run}`)) as unknown as Debrief).recordings
  const lengthMs = async (run: string): Promise<number> => {
    const [film] = await films(run)
    return (await playedAt(page, film!.id, 0)).duration * 1000
  }
  const page = await context.newPage()
  try {
    await page.goto(`${studio.url}/practice/#${studio.token}`)
    const { body } = await studio.command({ type: 'rehearsal.enter', level: 'practice' })
    const { run } = body['result'] as { run: string }
    await studio.command({ type: 'scene.take', scene: '机位一' })
    await expect.poll(async () => (await films(run))[0]?.bytes ?? 0, late).toBeGreaterThan(30_000)

    await test.step('killed and started again: the same film goes on, without a gap', async () => {
      const before = (await films(run))[0]!.bytes
      await again()
      expect((await studio.state()).mode).toBe('rehearsal')
      await expect.poll(async () => (await films(run))[0]!.bytes, late).toBeGreaterThan(before)
      await expect(page.getByText(/在录 \d/)).toBeVisible()
      await expect(page.getByText('还没送到导播台')).toHaveCount(0, late)
      expect(await films(run)).toHaveLength(1)
    })

    await test.step('killed together with the page that films: what had arrived plays in the debrief', async () => {
      const { startedAtEpochMs } = (await films(run))[0]!
      await page.waitForTimeout(3000)
      const killedAfterMs = Date.now() - startedAtEpochMs
      await studio.kill()
      await page.goto('about:blank')
      await again()
      await page.goto(`${studio.url}/practice/#${studio.token}`)
      const kept = await lengthMs(run)
      expect(killedAfterMs - kept).toBeLessThan(5000)
      await studio.command({ type: 'rehearsal.leave' })

      await page.goto(`${studio.url}/debrief/?run=${run}#${studio.token}`)
      await page.getByRole('button', { name: '播放' }).click(late)
      await expect
        .poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime), late)
        .toBeGreaterThan(1)
    })
  } finally {
    await context.close()
    await studio.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
})
