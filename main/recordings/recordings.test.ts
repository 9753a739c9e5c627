import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '../library/migrations.ts'
import { openDatabase, type Database } from '../library/database.ts'
import { mayMount, mountSmall } from '../../test/support/smallDisk.ts'
import { createRecordings, type Recordings } from './recordings.ts'

let folder: string
let db: Database
let films: Recordings
/** How often it was told that the disk is full. */
let told = 0

const begin = () => {
  let count = 0
  db = openDatabase(join(folder, 'db'), { migrations, checked: false })
  films = createRecordings({
    db,
    folder,
    clock: { now: () => 5000 },
    newId: () => `id${(count += 1)}`,
    full: () => (told += 1),
  })
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daobo-films-'))
  begin()
})
afterEach(async () => {
  await films.close()
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

const film = { run: 'run', track: 'program', mime: 'video/mp4', startedAtEpochMs: 1000 } as const
const part = (text: string) => Buffer.from(text)
async function contents(id: string): Promise<string> {
  const found = await films.read(id)
  return found ? new Response(found.stream(0, found.bytes - 1) as BodyInit).text() : ''
}

describe('recordings', () => {
  it('grow by numbered chunks; a repeated one is not written twice, a missing one is asked for', async () => {
    const { id } = await films.create(film)
    expect(await films.append(id, 0, part('one '))).toEqual({ is: 'ok', next: 1 })
    expect(await films.append(id, 0, part('one '))).toEqual({ is: 'ok', next: 1 })
    expect(await films.append(id, 2, part('three'))).toEqual({ is: 'gap', next: 1 })
    expect(await films.append(id, 1, part('two'))).toEqual({ is: 'ok', next: 2 })
    expect(await contents(id)).toBe('one two')
  })

  it('writes a chunk once that is sent twice at the same time', async () => {
    const { id } = await films.create(film)
    await Promise.all([films.append(id, 0, part('abc')), films.append(id, 0, part('abc'))])
    expect(await contents(id)).toBe('abc')
  })

  it('go on after a crash from the last chunk that was answered', async () => {
    const { id, file } = await films.create(film)
    await films.append(id, 0, part('sure '))
    await films.close()
    // Written, but the process died before it could say so.
    writeFileSync(join(folder, file), 'sure half a chu')
    db.close()
    begin()
    expect(await contents(id)).toBe('sure ')
    const [kept] = await films.of('run')
    expect(kept).toMatchObject({ bytes: 5, found: true })
  })

  it('are read once they can be, though they could not be before', async () => {
    const { id, file } = await films.create({ ...film, mime: 'video/webm' })
    await films.append(id, 0, part('abc'))
    const place = join(folder, file)
    renameSync(place, join(folder, 'kept'))
    // Of the same size, and nothing that could be opened as a film.
    mkdirSync(place)
    db.run('UPDATE recordings SET bytes = ? WHERE id = ?', statSync(place).size, id)
    await expect(films.read(id)).rejects.toThrow('EISDIR')
    rmSync(place, { recursive: true })
    writeFileSync(place, Buffer.alloc(4096, 'x'))
    expect(await contents(id)).toMatch(/^x+$/)
  })

  it('say when a file was moved away, and find it again when it is back', async () => {
    const { id, file } = await films.create(film)
    await films.append(id, 0, part('abc'))
    renameSync(join(folder, file), join(folder, 'elsewhere'))
    expect((await films.get(id))?.found).toBe(false)
    expect(await films.read(id)).toBeNull()
    expect(await films.append(id, 1, part('def'))).toEqual({ is: 'gone' })
    renameSync(join(folder, 'elsewhere'), join(folder, file))
    expect((await films.get(id))?.found).toBe(true)
  })

  it('take nothing more once they have ended', async () => {
    const { id } = await films.create(film)
    await films.append(id, 0, part('abc'))
    films.end(id, 9000)
    expect(await films.append(id, 1, part('def'))).toEqual({ is: 'ended' })
    expect((await films.get(id))?.endedAtEpochMs).toBe(9000)
  })

  it.runIf(mayMount)('stay whole where the disk runs full in the middle of a part', async () => {
    const disk = mountSmall(join(folder, 'run'), 1)
    try {
      const { id } = await films.create(film)
      await films.append(id, 0, part('one '))
      const large = new Uint8Array(3_000_000)
      expect(await films.append(id, 1, large)).toEqual({ is: 'full' })
      expect(told).toBe(1)
      expect(await films.get(id)).toMatchObject({ found: true, bytes: 4 })
      expect(await contents(id)).toBe('one ')
      expect(await films.append(id, 1, part('two'))).toEqual({ is: 'ok', next: 2 })
      expect(await contents(id)).toBe('one two')
    } finally {
      await films.close()
      disk.unmount()
    }
  })

  it('are deleted with their run; what another program wrote is only forgotten', async () => {
    const { id, file } = await films.create(film)
    await films.append(id, 0, part('abc'))
    const obs = join(folder, 'obs.mkv')
    writeFileSync(obs, 'film')
    await films.keepElsewhere({ run: 'run', startedAtEpochMs: 1, endedAtEpochMs: 2, file: obs })
    expect(await films.of('run')).toHaveLength(2)
    await films.remove('run')
    expect(await films.of('run')).toEqual([])
    expect(existsSync(join(folder, file))).toBe(false)
    expect(existsSync(obs)).toBe(true)
  })
})
