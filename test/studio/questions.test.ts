import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testStudio, type Answered, type TestStudio } from './testStudio.ts'

let studio: TestStudio
beforeAll(async () => (studio = await testStudio()))
afterAll(() => studio.close())

const fixture = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/tables', name)))

async function upload(
  bytes: Uint8Array<ArrayBuffer> | string,
  query = '',
  fields: Record<string, string> = {},
) {
  const form = new FormData()
  form.set('file', new Blob([bytes]), 'table.xlsx')
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const response = await fetch(`${studio.url}/api/v1/questions/import${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${studio.tokens.operator}` },
    body: form,
  })
  return { status: response.status, body: (await response.json()) as Imported }
}

interface Imported {
  imported: number
  skipped: number
  found: number
  problems: readonly { row: number; column?: number; cell?: string; code: string; message: string }[]
  mapping: Record<string, string>
  error?: { code: string; message: string }
}

const items = async (query = ''): Promise<readonly Record<string, unknown>[]> =>
  (await studio.call('GET', `/api/v1/questions${query}`)).body['items'] as unknown as Record<
    string,
    unknown
  >[]

const codeOf = ({ status, body }: Answered) => [status, body.error?.code]

describe('importing over HTTP', () => {
  it('only looks when asked to', async () => {
    const before = await items('?limit=1000')
    const { status, body } = await upload(fixture('grid-workers.xlsx'), '?preview=1')
    expect(status).toBe(200)
    expect(body).toMatchObject({ imported: 0, found: 5, skipped: 1 })
    expect(body.mapping).toMatchObject({ 问题内容: 'text', 联系电话: 'phone', 网格员: 'other' })
    expect(body.problems[0]).toEqual({
      row: 9,
      column: 5,
      cell: 'E9',
      code: 'cell.uncalculated',
      message: expect.stringContaining('公式没有结果') as string,
    })
    expect(await items('?limit=1000')).toEqual(before)
  })

  it('brings all in at once, can be undone, and says who did it in the undo', async () => {
    expect((await upload(fixture('grid-workers.xlsx'))).body).toMatchObject({ imported: 5, skipped: 1 })
    expect(await items('?q=下载屏幕共享软件&community=旭日社区')).toHaveLength(2)
    const again = await upload(fixture('grid-workers.xlsx'))
    expect(again.body).toMatchObject({ imported: 0, skipped: 6 })
    const [question] = await items('?q=说能办养老补贴 柳岸')
    expect(question).toMatchObject({ state: 'new', community: '柳岸社区', naming: 'anonymous' })
    expect((await studio.command('question.undo')).body['result']).toMatchObject({ undone: 5, left: 0 })
    expect(await items('?q=说能办养老补贴 柳岸')).toEqual([])
  })

  it('follows the mapping in the form', async () => {
    const { body } = await upload('甲,乙\n怎么报警,旭日\n', '?preview=1', {
      mapping: '{"甲":"text","乙":"community"}',
    })
    expect(body).toMatchObject({ found: 1, mapping: { 甲: 'text', 乙: 'community' } })
    const only = await upload('甲,乙\n只看一看,旭日\n', '', {
      mapping: '{"甲":"text","乙":"community"}',
      preview: '1',
    })
    expect(only.body).toMatchObject({ found: 1, imported: 0 })
    expect((await upload('a,b', '', { mapping: '{"a":"nothing"}' })).body.error?.code).toBe('import.mapping')
    expect((await upload('a,b', '', { mapping: 'no json' })).body.error?.code).toBe('import.mapping')
  })

  it('takes what is pasted as the body', async () => {
    const pasted = '问题\t社区\n"第一行\n第二行"\t旭日社区\n'
    const { body } = await studio.call('POST', '/api/v1/questions/import', pasted, {
      headers: { 'content-type': 'text/plain' },
    })
    expect(body).toMatchObject({ imported: 1, skipped: 0 })
    expect(await items('?q=第一行第二行')).toHaveLength(1)
  })

  it('says what is wrong with a file, and imports nothing of it', async () => {
    const before = await items('?limit=1000')
    const half = fixture('grid-workers.xlsx').slice(0, 2000)
    const answer = await upload(half)
    expect([answer.status, answer.body.error?.code]).toEqual([400, 'import.damaged'])
    expect(answer.body.error?.message).toContain('损坏')
    expect((await upload(new Uint8Array())).body.error?.code).toBe('import.empty')
    expect(codeOf(await studio.call('POST', '/api/v1/questions/import'))).toEqual([400, 'import.none'])
    expect(await items('?limit=1000')).toEqual(before)
  })

  it('hears a film out and answers with a sentence', async () => {
    const film = new Uint8Array(60 * 1024 * 1024)
    const { status, body } = await upload(film)
    expect([status, body.error?.code]).toEqual([413, 'body.tooLarge'])
  })

  it('leaves nothing that waits and GO free while ten thousand rows come in', async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, k) => `第${k}个人问：接到自称客服的电话，能信吗？,旭日社区,1380013${1000 + (k % 9000)}`,
    )
    const text = `问题,社区,电话\n${rows.join('\n')}`
    const waits: number[] = []
    let running = true
    const press = async (): Promise<void> => {
      const began = performance.now()
      await studio.command('host.message', { text: String(waits.length) })
      waits.push(performance.now() - began)
      if (running) await press()
    }
    const pressing = press()
    const { body } = await upload(text)
    running = false
    await pressing
    expect(body).toMatchObject({ imported: 10_000, skipped: 0 })
    // Done at a stretch the import would let two or three of them through. How long each waits is benched.
    expect(waits.length).toBeGreaterThan(20)
    expect(await items('?q=第9999个')).toHaveLength(1)
  }, 20_000)
})

describe('the bank over HTTP', () => {
  it('groups, finds likeness and names duplicates', async () => {
    await studio.command('question.add', {
      text: '接到自称公安的电话要我转账到安全账户怎么办',
      category: '公检法',
    })
    await studio.command('question.add', { text: '接到自称公安的电话，要我转账到安全账户，怎么办？' })
    const groups = (await studio.call('GET', '/api/v1/questions/groups?by=category&q=安全账户')).body[
      'groups'
    ]
    expect(groups).toEqual([
      { value: '', count: 1 },
      { value: '公检法', count: 1 },
    ])
    const similar = await studio.call(
      'GET',
      `/api/v1/questions/similar?text=${encodeURIComponent('接到公安的电话要转账到安全账户怎么办')}`,
    )
    expect((similar.body['items'] as unknown as unknown[]).length).toBe(2)
    const [first, second] = await items('?q=安全账户')
    await studio.command('question.merge', { into: first!['id'], from: [second!['id']] })
    expect((await items('?q=安全账户')).map(({ merged }) => merged)).toEqual([1])
    expect(await items(`?mergedInto=${String(first!['id'])}`)).toHaveLength(1)
    expect((await studio.call('GET', '/api/v1/questions/duplicates')).status).toBe(200)
  })

  it('keeps the figures of the states up, and names what undo would take back', async () => {
    const settled = () => new Promise((resolve) => setTimeout(resolve, 80))
    await settled()
    const before = studio.state().seen.bankCounts['approved'] ?? 0
    const [question] = await items('?state=new&limit=1')
    await studio.command('question.approve', { question: question!['id'] })
    await settled()
    expect(studio.state().seen.bankCounts['approved']).toBe(before + 1)
    expect(studio.state().seen.bankUndo).toMatchObject({ label: 'help.question.approve', count: 1 })
  })

  it('gives contacts only to who may see them, and writes down who looked', async () => {
    await upload('问题,手机\n请回电,13912345678\n')
    const [question] = await items('?q=请回电')
    expect(JSON.stringify(question)).not.toContain('13912345678')
    expect(question).toMatchObject({ contact: true })
    const path = `/api/v1/questions/${String(question!['id'])}/contact`
    expect((await studio.call('GET', path)).body['contact']).toEqual({ phone: '13912345678' })
    expect(JSON.stringify(studio.state())).not.toContain('13912345678')
    await studio.command('contact.delete', { question: question!['id'] })
    expect(codeOf(await studio.call('GET', path))).toEqual([404, 'contact.none'])
  })
})

describe('the ask page’s door', () => {
  const ask = (token: string, args: object, phone = 'a') =>
    studio.call(
      'POST',
      '/api/v1/commands',
      { type: 'question.add', ...args },
      { token, headers: { 'x-daobo-phone': phone } },
    )
  /** The code on the wall holds it; on loopback there is no wall, so it is read from safe storage. */
  const wallToken = (): string => {
    const secrets = JSON.parse(readFileSync(join(studio.dataDir, 'secrets.json'), 'utf8')) as Record<
      string,
      string
    >
    return secrets['token.ask']!
  }

  it('is shut until the operator opens it', async () => {
    expect(codeOf(await ask(wallToken(), { text: '能问吗', consent: true }))).toEqual([403, 'ask.closed'])
    await studio.command('ask.open', { perMinute: 2 })
    expect((await studio.call('GET', '/api/v1/ask', undefined, { token: wallToken() })).body).toMatchObject({
      open: true,
    })
  })

  it('takes a question with consent as new, from the room, and nothing that is not the asker’s to say', async () => {
    expect(codeOf(await ask(wallToken(), { text: '没勾' }))).toEqual([400, 'question.consent'])
    const asked = await ask(wallToken(), {
      text: '现场想问',
      consent: true,
      notes: '塞点东西',
      source: 'phone',
      category: '乱填',
      naming: 'alias',
      asker: '热心居民',
    })
    expect(asked.status).toBe(200)
    const [question] = await items('?q=现场想问')
    expect(question).toMatchObject({
      state: 'new',
      source: 'room',
      notes: '',
      category: '',
      asker: '热心居民',
    })
    expect(question?.['consentAtEpochMs']).toBeTypeOf('number')
  })

  it('takes so many a minute from one phone and goes on for another', async () => {
    expect((await ask(wallToken(), { text: '第二个', consent: true })).status).toBe(200)
    expect(codeOf(await ask(wallToken(), { text: '第三个', consent: true }))).toEqual([429, 'ask.tooOften'])
    expect((await ask(wallToken(), { text: '另一部手机', consent: true }, 'b')).status).toBe(200)
  })

  it('says what will be hidden', async () => {
    const { body } = await ask(wallToken(), { text: '我电话13800138000', consent: true }, 'c')
    expect(body['result']?.['masked']).toEqual(['phone'])
  })

  it('shows and does nothing else', async () => {
    const token = wallToken()
    for (const path of [
      '/api/v1/state',
      '/api/v1/questions',
      '/api/v1/comments',
      '/api/v1/questions/groups?by=state',
    ])
      expect(codeOf(await studio.call('GET', path, undefined, { token }))).toEqual([403, 'role.forbidden'])
    expect(codeOf(await studio.call('POST', '/api/v1/commands', { type: 'cue.go' }, { token }))).toEqual([
      403,
      'role.forbidden',
    ])
    expect(codeOf(await studio.call('GET', '/api/v1/ask/link', undefined, { token }))).toEqual([
      403,
      'role.forbidden',
    ])
  })

  it('gives the operator the link once there is a LAN to reach it by', async () => {
    expect(codeOf(await studio.call('GET', '/api/v1/ask/link'))).toEqual([409, 'lan.off'])
  })

  it('shuts for good when it is closed: the old code is worth nothing', async () => {
    const token = wallToken()
    await studio.command('ask.close')
    await studio.command('ask.open')
    expect(codeOf(await ask(token, { text: '旧码', consent: true }))).toEqual([401, 'token.wrong'])
    expect((await ask(wallToken(), { text: '新码', consent: true }, 'd')).status).toBe(200)
  })
})
