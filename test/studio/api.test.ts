import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calls } from '../../main/screens/calls.ts'
import { until } from '../obs/until.ts'
import { testStudio, type TestStudio } from './testStudio.ts'

let studio: TestStudio
beforeAll(async () => (studio = await testStudio()))
afterAll(() => studio.close())

const tenMegabytes = 'x'.repeat(10 * 1024 * 1024)

describe('who may call', () => {
  it('lets anybody ask whether it runs, and says nothing more', async () => {
    const { status, body } = await studio.call('GET', '/healthz', undefined, { token: null })
    expect([status, body]).toEqual([200, { ok: true }])
  })

  it('asks for a token, and tells a wrong one from none', async () => {
    for (const path of ['/api/v1/state', '/api/v1/openapi.json', '/api/v1/comments', '/api/v1/nothing']) {
      const without = await studio.call('GET', path, undefined, { token: null })
      expect([without.status, without.body.error?.code]).toEqual([401, 'token.missing'])
      const wrong = await studio.call('GET', path, undefined, { token: 'A'.repeat(32) })
      expect([wrong.status, wrong.body.error?.code]).toEqual([401, 'token.wrong'])
    }
  })

  it('turns away a foreign Host and a foreign Origin before anything is read', async () => {
    const { default: http } = await import('node:http')
    const ask = (headers: Record<string, string>): Promise<number> =>
      new Promise((resolve, reject) => {
        const { port } = new URL(studio.url)
        const request = http.request(
          {
            host: '127.0.0.1',
            port,
            path: '/api/v1/state',
            headers: { authorization: `Bearer ${studio.tokens.operator}`, ...headers },
          },
          (response) => {
            response.resume()
            resolve(response.statusCode ?? 0)
          },
        )
        request.on('error', reject)
        request.end()
      })
    const { host } = new URL(studio.url)
    expect(await ask({ host: 'studio.example.com' })).toBe(421)
    expect(await ask({ host, origin: 'http://studio.example.com' })).toBe(403)
    expect(await ask({ host, origin: 'null' })).toBe(403)
    expect(await ask({ host, origin: studio.url })).toBe(200)
  })

  it('lets the overlay see what is on air and send nothing', async () => {
    const token = studio.tokens.overlay
    const state = await studio.call('GET', '/api/v1/state', undefined, { token })
    expect(Object.keys(state.body).toSorted()).toEqual(['air', 'mode', 'panic', 'revision'])
    const sent = await studio.call('POST', '/api/v1/commands', { type: 'cue.go' }, { token })
    expect([sent.status, sent.body.error?.code]).toEqual([403, 'role.forbidden'])
    for (const path of [
      '/api/v1/comments',
      '/api/v1/questions',
      '/api/v1/lan/addresses',
      '/api/v1/obs/prepare',
    ]) {
      expect((await studio.call('GET', path, undefined, { token })).status).toBe(403)
    }
    expect(
      (await studio.call('POST', '/api/v1/comments', { source: 'a', text: 'b' }, { token })).status,
    ).toBe(403)
  })

  it('keeps the studio’s own commands to the studio', async () => {
    for (const type of [
      'cue.taken',
      'seen.obs',
      'device.token',
      'pairing.ask',
      'seen.counters',
      'lan.stays',
    ]) {
      const { status, body } = await studio.command(type, {})
      expect([type, status, body.error?.code]).toEqual([type, 403, 'role.forbidden'])
    }
  })
})

describe('what is malformed', () => {
  it.each([
    ['{', 'body', 'JSON'],
    ['[1,2]', 'type', '缺少'],
    ['"go"', 'type', '缺少'],
    ['null', 'type', '缺少'],
    [{ type: 'scene.take' }, 'scene', '缺少'],
    [{ type: 'scene.take', scene: 7 }, 'scene', '应为文字'],
    [{ type: 'prompter.speed', charsPerMinute: 5 }, 'charsPerMinute', '最小 20'],
    [{ type: 'prompter.speed', charsPerMinute: '快' }, 'charsPerMinute', '应为数字'],
    [{ type: 'card.air', card: 'x', slot: 'moon' }, 'slot', 'main, lower'],
    [{ type: 'question.add', text: '  ' }, 'text', '太短'],
    [{ type: 'question.add', text: 'x'.repeat(3000) }, 'text', '太长'],
    [{ type: 'cue.add', cue: { colour: 'red' } }, 'cue', 'colour'],
    [{ type: 'comment.hide', comment: 'x', reason: '' }, 'reason', '太短'],
  ])('%o is told where and what: %s %s', async (body, where, what) => {
    const answer = await studio.call('POST', '/api/v1/commands', body)
    expect([answer.status, answer.body.error?.code]).toEqual([400, 'command.malformed'])
    expect(answer.body.error?.message).toContain(where)
    expect(answer.body.error?.message).toContain(what)
  })

  it('a command that does not exist is named', async () => {
    const { status, body } = await studio.command('scene.explode')
    expect([status, body.error?.code]).toEqual([400, 'command.unknown'])
    expect(body.error?.message).toContain('scene.explode')
    expect((await studio.command('__proto__')).body.error?.code).toBe('command.unknown')
  })

  it('says so in English when the desk is in English', async () => {
    await studio.command('settings.set', { changes: { language: 'en' } })
    expect((await studio.command('scene.take')).body.error?.message).toContain('scene: is missing')
    await studio.command('settings.set', { changes: { language: 'zh' } })
  })

  it('what is not there is 404, what can’t be done now is 409', async () => {
    expect((await studio.command('scene.take', { scene: '没有' })).body.error?.code).toBe('scene.unknown')
    expect((await studio.command('scene.take', { scene: '没有' })).status).toBe(404)
    expect((await studio.command('cue.arm', { cue: '没有' })).status).toBe(404)
    expect((await studio.command('comment.air', { comment: '没有' })).status).toBe(404)
    expect((await studio.command('question.air', { question: '没有' })).status).toBe(404)
    expect((await studio.command('panic.release')).status).toBe(409)
    expect((await studio.command('plan.undo')).status).toBe(409)
  })

  it('10 MB are turned away in words, with and without a length told before', async () => {
    for (const path of ['/api/v1/commands', '/api/v1/comments']) {
      const { status, body } = await studio.call('POST', path, tenMegabytes)
      expect([status, body.error?.code]).toEqual([413, 'body.tooLarge'])
      expect(body.error?.message).toContain('MB')
    }
    const stream = new Blob([tenMegabytes]).stream()
    const response = await fetch(`${studio.url}/api/v1/commands`, {
      method: 'POST',
      headers: { authorization: `Bearer ${studio.tokens.operator}` },
      body: stream,
      duplex: 'half',
    } as RequestInit)
    expect(response.status).toBe(413)
    expect((await studio.command('prompter.pause')).status).toBe(200)
  })

  it('an address that is not there is 404, a wrong method 405 with the right ones', async () => {
    expect((await studio.call('GET', '/api/v1/nothing')).body.error?.code).toBe('path.unknown')
    const { status, body, headers } = await studio.call('DELETE', '/api/v1/comments')
    expect([status, body.error?.code]).toEqual([405, 'method.wrong'])
    expect(headers.get('allow')?.split(', ').toSorted()).toEqual(['GET', 'POST'])
    expect((await studio.call('GET', '/../../etc/passwd')).status).toBe(404)
    expect((await studio.call('GET', '/%2e%2e/%2e%2e/etc/passwd')).status).toBe(404)
    expect((await studio.call('GET', '/%E0%A4%A')).status).toBe(404)
  })

  it('queries of lists are read as strictly as commands', async () => {
    for (const query of ['limit=0', 'limit=1001', 'limit=many', 'state=purple']) {
      expect((await studio.call('GET', `/api/v1/comments?${query}`)).status).toBe(400)
      expect((await studio.call('GET', `/api/v1/questions?${query}`)).status).toBe(400)
    }
    expect((await studio.call('GET', '/api/v1/comments?q=&state=&after=&limit=')).status).toBe(200)
  })
})

describe('what is promised', () => {
  it('the state has at least the fields that are fixed', async () => {
    const { body } = await studio.call('GET', '/api/v1/state')
    expect(body).toMatchObject({
      revision: expect.any(Number),
      mode: expect.stringMatching(/^(idle|live|rehearsal)$/),
      show: { id: expect.any(String), title: expect.any(String), kind: 'law' },
      obs: {
        status: 'practice',
        programScene: expect.any(String),
        studioMode: false,
        scenes: expect.arrayContaining([expect.any(String)]),
        streaming: false,
        recording: false,
      },
      air: { slots: { main: null } },
      panic: false,
      prompter: { position: expect.any(Number), rate: expect.any(Number), playing: false, mirror: 'none' },
      counters: { viewers: 0, likes: 0, comments: 0 },
    })
    for (const field of ['previewScene', 'stats']) expect(body.obs).toHaveProperty(field)
    for (const field of ['cue', 'since']) expect(body.prompter).toHaveProperty(field)
    expect(body.rundown).toMatchObject({ current: null, armed: null })
    expect((body.rundown as unknown as { cues: object[] }).cues[0]).toMatchObject({
      id: expect.any(String),
      title: expect.any(String),
      plannedMs: expect.any(Number),
    })
  })

  it('GO takes the armed cue, else the next; a take is in the state that follows', async () => {
    const { cues } = studio.state().saved.plan.show
    expect(await studio.command('cue.go')).toMatchObject({
      status: 200,
      body: { applied: true, result: { cue: cues[0]!.id } },
    })
    await studio.command('settings.set', { changes: { takeGapMs: 0 } })
    expect((await studio.command('cue.arm', { cue: cues[2]!.id })).status).toBe(200)
    expect((await studio.command('cue.go')).body).toMatchObject({ result: { cue: cues[2]!.id } })
    const { body } = await studio.call('GET', '/api/v1/state')
    expect(body).toMatchObject({ mode: 'live', rundown: { current: cues[2]!.id, armed: null } })
    await until(
      'the take shows in the program',
      () => studio.state().seen.obs.programScene === cues[2]!.scene,
    )
  })

  it('the gap between takes holds for GO, and not for a script that names its scene', async () => {
    const [first, second] = studio.state().seen.obs.scenes.map((scene) => scene.name)
    const gap = (takeGapMs: number) => studio.command('settings.set', { changes: { takeGapMs } })
    await gap(0)
    expect((await studio.command('cue.go')).status).toBe(200)
    await gap(10_000)
    expect((await studio.command('cue.go')).body).toMatchObject({ error: { code: 'take.tooSoon' } })
    for (const scene of [first, second, first]) {
      expect((await studio.command('scene.take', { scene })).status).toBe(200)
    }
    await gap(0)
  })

  it('every call of the description is there, and no other method works on it', async () => {
    for (const { method, path } of calls) {
      if (path === '/api/v1/socket') continue
      const { body } = await studio.call(
        method.toUpperCase(),
        path.replace(/:\w+/, 'x'),
        method === 'post' ? {} : undefined,
      )
      expect([path, body.error?.code]).not.toEqual([path, 'path.unknown'])
      expect([path, body.error?.code]).not.toEqual([path, 'method.wrong'])
      expect((await studio.call('PATCH', path.replace(/:\w+/, 'x'), {})).status).toBe(405)
    }
  })

  it('nothing of a password or token is in the log', () => {
    expect(studio.log.join('\n')).not.toContain(studio.tokens.operator)
  })
})
