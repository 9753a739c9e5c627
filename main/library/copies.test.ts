import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { manualClock } from '../../test/obs/manualClock.ts'
import { createCopies, keepers } from './copies.ts'
import { openDatabase } from './database.ts'
import { createFlush } from './flush.ts'
import { lockFolder } from './lock.ts'
import { migrations } from './migrations.ts'

const folders: string[] = []
const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'daobo-copies-'))
  folders.push(path)
  return path
}
afterEach(() => {
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true })
})

describe('good copies', () => {
  it('are whole, made beside a database that is being written', async () => {
    const at = folder()
    const db = openDatabase(join(at, 'daobo.db'), { migrations, checked: true })
    const copies = createCopies(join(at, 'daobo.db'), at)
    db.run('INSERT INTO reached VALUES (1, 7)')
    await copies.make(Date.UTC(2026, 0, 1))
    db.run('UPDATE reached SET revision = 8')
    copies.makeNow(Date.UTC(2026, 0, 2))
    expect(copies.paths().map((path) => path.slice(at.length + 1))).toEqual([
      'daobo-2026-01-02T00-00-00.db',
      'daobo-2026-01-01T00-00-00.db',
    ])
    const old = openDatabase(copies.paths()[1]!, { migrations, checked: true })
    expect(old.get('SELECT revision FROM reached')).toEqual({ revision: 7 })
    old.close()
    db.close()
  })

  it('are the newest few and the last of each day', () => {
    const name = (day: number, hour: number) =>
      `daobo-2026-01-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}-00-00.db`
    const all = Array.from({ length: 12 }, (_, day) =>
      Array.from({ length: 8 }, (_unused, hour) => name(day + 1, hour)),
    ).flat()
    expect([...keepers(all)].toSorted()).toEqual(
      [
        ...[6, 7, 8, 9, 10, 11].map((day) => name(day, 7)),
        ...[3, 4, 5, 6, 7].map((hour) => name(12, hour)),
      ].toSorted(),
    )
  })
})

describe('the data folder', () => {
  it('is held by one studio at a time', () => {
    const at = folder()
    const unlock = lockFolder(at)
    unlock()
    expect(() => lockFolder(at)()).not.toThrow()
  })
})

describe('the flush', () => {
  it('pushes what was committed on to the disk within a second, once for many commits', async () => {
    const path = join(folder(), 'x.db')
    writeFileSync(`${path}-wal`, 'x')
    const clock = manualClock()
    const failures: unknown[] = []
    const flush = createFlush({
      clock,
      path,
      checkpoint: () => Promise.resolve(),
      failed: (error) => failures.push(error),
    })
    flush.dirty()
    flush.dirty()
    await clock.pass(1000)
    await flush.close()
    expect(failures).toEqual([])
    expect(statSync(`${path}-wal`).size).toBe(1)
  })

  it('says so when it can’t', async () => {
    const clock = manualClock()
    const failures: unknown[] = []
    const flush = createFlush({
      clock,
      path: join(folder(), 'nowhere.db'),
      checkpoint: () => Promise.resolve(),
      failed: (error) => failures.push(error),
    })
    flush.dirty()
    await clock.pass(1000)
    await flush.close()
    expect(failures).toHaveLength(1)
  })
})
