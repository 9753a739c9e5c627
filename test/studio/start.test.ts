import { once } from 'node:events'
import {
  appendFileSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, it } from 'vitest'
import { failHeadless, startHeadless } from './headless.ts'
import { testStudio } from './testStudio.ts'

const folders: string[] = []
const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'daobo-start-'))
  folders.push(path)
  return path
}
afterEach(() => {
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true })
})

/** One sentence in Chinese on stderr, nothing on stdout, exit code 1. */
async function endsWith(mention: string, ...args: string[]): Promise<void> {
  const { code, stdout, stderr } = await failHeadless(...args)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).toContain(mention)
}

describe('a second start of the desk', () => {
  it('finds the studio that runs already on the folder', async () => {
    const dataDir = folder()
    const first = await startHeadless('--data', dataDir, '--practice')
    const port = new URL(first.url).port
    const { code, stdout } = await failHeadless('--port', port, '--data', dataDir, '--join')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      ready: true,
      joined: true,
      url: first.url,
      token: first.token,
    })
    await first.kill()
  })

  it('takes no stranger on the port for one', async () => {
    const stranger = await startHeadless('--data', folder(), '--practice')
    const port = new URL(stranger.url).port
    await endsWith(port, '--port', port, '--data', folder(), '--join')
    await stranger.kill()
  })
})

describe('a start that can’t be', () => {
  it('names the port in use', async () => {
    const holder = createServer().listen(0, '127.0.0.1')
    await once(holder, 'listening')
    const { port } = holder.address() as AddressInfo
    await endsWith(String(port), '--port', String(port), '--data', folder())
    holder.close()
  })

  it('names the folder that can’t be written', async () => {
    const file = join(folder(), 'file')
    writeFileSync(file, '')
    await endsWith(join(file, 'data'), '--port', '0', '--data', join(file, 'data'))
  })

  it('names the folder that another studio holds, and lets go of it when that one is killed', async () => {
    const dataDir = folder()
    const first = await startHeadless('--data', dataDir, '--practice')
    await endsWith(dataDir, '--port', '0', '--data', dataDir)
    await first.kill()
    const next = await startHeadless('--data', dataDir, '--practice')
    await next.kill()
  }, 30_000)

  it('names the damaged database where there is no copy', async () => {
    const dataDir = folder()
    writeFileSync(
      join(dataDir, 'daobo.db'),
      'this is no database, and long enough to be looked at as one'.repeat(100),
    )
    await endsWith(join(dataDir, 'daobo.db'), '--port', '0', '--data', dataDir)
    expect(readFileSync(join(dataDir, 'daobo.db'), 'utf8')).toContain('this is no database')
  })

  it('names a database of a newer version and leaves it alone', async () => {
    const dataDir = folder()
    const sqlite = new DatabaseSync(join(dataDir, 'daobo.db'))
    sqlite.exec('PRAGMA user_version = 9999')
    sqlite.close()
    await endsWith('daobo.db', '--port', '0', '--data', dataDir)
  })

  it.each([['--port', 'abc'], ['--port', '70000'], ['--obs', 'localhost'], ['--nonsense']])(
    'names the option %s %s',
    async (...args) => {
      await endsWith(args[0], '--data', folder(), ...args)
    },
  )
})

describe('a start and an end', () => {
  it('says so on one line, and closes in order on SIGTERM and SIGINT', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const studio = await startHeadless('--data', folder(), '--practice')
      expect(studio.pid).toBe(studio.process.pid)
      expect((await fetch(`${studio.url}/healthz`)).status).toBe(200)
      studio.process.kill(signal)
      expect(await once(studio.process, 'exit')).toEqual([0, null])
    }
  }, 30_000)
})

describe('a damaged database', () => {
  /** A studio with something to lose: two good copies, and the last question only in the newer one. */
  async function worn(): Promise<string> {
    const dataDir = folder()
    const first = await testStudio({ dataDir })
    await first.command('host.message', { text: '第一次' })
    await first.stop()
    const second = await testStudio({ dataDir })
    await second.command('host.message', { text: '第二次' })
    await second.stop()
    return dataDir
  }
  const db = (dataDir: string) => join(dataDir, 'daobo.db')

  it.each<[string, (path: string) => void]>([
    [
      'garbage over its head',
      (path) => writeFileSync(path, Buffer.concat([Buffer.alloc(200, 7), readFileSync(path).subarray(200)])),
    ],
    ['cut to half', (path) => truncateSync(path, Math.floor(readFileSync(path).length / 8192) * 4096)],
    ['cut to nothing', (path) => truncateSync(path, 0)],
    ['garbage in the middle', (path) => writeFileSync(path, readFileSync(path).fill(0xab, 4096, 40_960))],
    [
      'a row of the journal that is no JSON',
      (path) => change(path, `INSERT INTO journal VALUES (999999, 0, 'x', 'x', '{"broken')`),
    ],
    [
      'a row of the journal that does not fit',
      (path) =>
        change(path, `INSERT INTO journal VALUES (999999, 0, 'x', 'x', '[["cut",["no","such"],0,1,[]]]')`),
    ],
    ['a snapshot that is no state', (path) => change(path, `UPDATE snapshot SET state = '{}'`)],
  ])('%s: kept aside, the last good copy opened, and said so', async (_what, damage) => {
    const dataDir = await worn()
    damage(db(dataDir))
    const broken = readFileSync(db(dataDir))
    const studio = await testStudio({ dataDir })
    expect(studio.state().saved.live.message?.text).toBe('第二次')
    expect(studio.state().seen.notices).toMatchObject([
      { key: 'notice.damaged', params: { aside: expect.any(String) } },
    ])
    const aside = readdirSync(dataDir).find((name) => /damaged-[\dT-]+$/.test(name))!
    expect(readFileSync(join(dataDir, aside)).equals(broken)).toBe(true)
    expect((await studio.command('host.message', { text: '接着来' })).status).toBe(200)
    await studio.stop()
  })

  it('passes over a copy that is damaged too', async () => {
    const dataDir = await worn()
    const copies = join(dataDir, 'copies')
    const newest = readdirSync(copies).toSorted().at(-1)!
    // An older one, as if the two had been made on different days.
    copyFileSync(join(copies, newest), join(copies, 'daobo-2020-01-01T00-00-00.db'))
    for (const name of readdirSync(copies)) {
      if (!name.includes('2020')) writeFileSync(join(copies, name), 'nothing of use')
    }
    writeFileSync(db(dataDir), 'nothing of use')
    const studio = await testStudio({ dataDir })
    expect(studio.state().seen.notices[0]?.params['copy']).toContain('2020-01-01')
    await studio.stop()
  })

  it('a damaged comment store is set aside and the show goes on', async () => {
    const dataDir = await worn()
    writeFileSync(join(dataDir, 'comments.db'), 'nothing of use'.repeat(1000))
    const studio = await testStudio({ dataDir })
    expect(studio.state().seen.notices).toMatchObject([{ key: 'notice.comments.damaged' }])
    expect((await studio.call('POST', '/api/v1/comments', { source: 'a', text: '好' })).status).toBe(202)
    expect(studio.state().saved.live.message?.text).toBe('第二次')
    await studio.stop()
  })

  it('a write that was cut off in the middle is no damage', async () => {
    const dataDir = await worn()
    const studio = await testStudio({ dataDir })
    await studio.command('host.message', { text: '第三次' })
    const wal = readFileSync(`${db(dataDir)}-wal`)
    const file = readFileSync(db(dataDir))
    await studio.stop()
    const cut = folder()
    writeFileSync(join(cut, 'daobo.db'), file)
    writeFileSync(join(cut, 'daobo.db-wal'), wal)
    appendFileSync(join(cut, 'daobo.db-wal'), Buffer.alloc(1000, 0x5a))
    const later = await testStudio({ dataDir: cut })
    expect(later.state().saved.live.message?.text).toBe('第三次')
    expect(later.state().seen.notices).toEqual([])
    await later.stop()
  })
})

function change(path: string, sql: string): void {
  const sqlite = new DatabaseSync(path)
  sqlite.exec(sql)
  sqlite.close()
}
