import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { testStudio, type TestStudio } from './testStudio.ts'

/** A disk of a few megabytes. Only root can mount one; the loop's own test shows the same with a journal that is full. */
const mayMount = process.platform === 'linux' && process.getuid?.() === 0

async function onSmallDisk(run: (disk: string) => Promise<void>): Promise<void> {
  const disk = mkdtempSync(join(tmpdir(), 'daobo-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk])
  try {
    await run(disk)
  } finally {
    execFileSync('umount', ['-l', disk])
    rmSync(disk, { recursive: true, force: true })
  }
}

/** Fills what is left to the last block. */
function fill(disk: string, name = 'ballast'): string {
  const ballast = join(disk, name)
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(ballast, Buffer.alloc(bavail * bsize))
  return ballast
}

/** The write-ahead file has room of its own for a while: writes until there is none. */
async function untilFull(studio: TestStudio): Promise<number> {
  for (let kept = 0; kept < 20_000; kept += 1) {
    const { status } = await studio.command('question.add', { text: `${kept}${'问'.repeat(1500)}` })
    if (status === 507) return kept
    expect(status).toBe(200)
  }
  throw new Error('the disk never filled')
}

describe.runIf(mayMount)('a full disk', () => {
  it('refuses what it can’t keep, changes nothing by it, airs on, and recovers by itself', async () => {
    await onSmallDisk(async (dataDir) => {
      const studio = await testStudio({ dataDir })
      await studio.command('settings.set', { changes: { takeGapMs: 0 } })
      const ballast = fill(dataDir)
      const kept = await untilFull(studio)

      const before = JSON.stringify(studio.state().saved)
      const refused = await studio.command('cue.add', { cue: { title: '新环节', note: '长'.repeat(2000) } })
      expect([refused.status, refused.body.error?.code]).toEqual([507, 'disk.full'])
      expect(refused.body.error?.message).toContain('磁盘已满')
      expect(JSON.stringify(studio.state().saved)).toBe(before)
      expect(
        (await studio.call('POST', '/api/v1/comments', { source: 'a', text: '长'.repeat(1900) })).status,
      ).toBeOneOf([202, 507])
      expect(studio.state().seen.notices.map((notice) => notice.key)).toContain('notice.disk.full')

      // The show goes on: a take, panic and release are what may not wait.
      expect(await studio.command('cue.go')).toMatchObject({ status: 200 })
      expect(await studio.command('panic.engage')).toMatchObject({ status: 200 })
      expect(studio.state().saved.live.panic).not.toBeNull()
      expect(await studio.command('panic.release')).toMatchObject({ status: 200 })
      const current = studio.state().saved.live.current?.cue.id

      rmSync(ballast)
      expect((await studio.command('question.add', { text: '又有空间了' })).status).toBe(200)
      await studio.stop()
      const later = await testStudio({ dataDir })
      expect(later.state().saved.live.current?.cue.id).toBe(current)
      const { body } = await later.call('GET', '/api/v1/questions?limit=1000')
      expect((body['items'] as unknown as object[]).length).toBe(Math.min(1000, kept + 1 + 8))
      await later.stop()
    })
  }, 60_000)

  it('at the start is said in one sentence', async () => {
    await onSmallDisk(async (dataDir) => {
      const studio = await testStudio({ dataDir })
      await untilFull(studio)
      fill(dataDir)
      await studio.stop()
      // Closing let go of what was written ahead.
      fill(dataDir, 'more')
      await expect(testStudio({ dataDir })).rejects.toMatchObject({
        key: expect.stringMatching(/^start\.(full|folder)$/),
      })
    })
  }, 60_000)
})
