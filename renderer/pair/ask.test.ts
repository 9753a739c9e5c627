import { describe, expect, it } from 'vitest'
import { ask, poll } from './ask.ts'
import { keepToken, pagesFor, pinOf } from './place.ts'

const answers = (status: number, body: string) => () => Promise.resolve(new Response(body, { status }))

describe('asking to be paired', () => {
  it('sends the PIN and the name and keeps the request', async () => {
    const sent: unknown[] = []
    const asked = await ask(
      (address, init) => {
        sent.push(address, JSON.parse(String(init?.body)))
        return Promise.resolve(new Response('{"request":"r1"}'))
      },
      '123456',
      '主播平板',
      'zh',
    )
    expect(asked).toEqual({ ok: true, request: 'r1' })
    expect(sent).toEqual(['/api/v1/pair', { pin: '123456', name: '主播平板' }])
  })

  it('says what the studio said', async () => {
    const body = '{"error":{"code":"pairing.pin","message":"配对码不对，还可以再试 4 次。"}}'
    expect(await ask(answers(403, body), '1', 'x', 'zh')).toEqual({
      ok: false,
      message: '配对码不对，还可以再试 4 次。',
    })
  })

  it('says what to do when nothing or something else answers', async () => {
    const gone = await ask(() => Promise.reject(new TypeError('failed')), '1', 'x', 'zh')
    expect(gone).toMatchObject({ ok: false, message: expect.stringContaining('同一个网络') })
    expect(await ask(answers(200, '<html>'), '1', 'x', 'zh')).toMatchObject({ ok: false })
    expect(await ask(answers(200, '{}'), '1', 'x', 'en')).toMatchObject({
      message: expect.stringContaining('200'),
    })
  })
})

describe('waiting for the operator', () => {
  it('goes on while nobody has decided, or the studio is away for a moment', async () => {
    expect(await poll(answers(200, '{"waiting":true}'), 'r1', 'zh')).toEqual({ is: 'waiting' })
    expect(await poll(answers(503, '{}'), 'r1', 'zh')).toEqual({ is: 'away' })
    expect(await poll(() => Promise.reject(new TypeError('failed')), 'r1', 'zh')).toEqual({ is: 'away' })
  })

  it('ends with a token and a role, or with a refusal', async () => {
    expect(await poll(answers(200, '{"token":"t","role":"host"}'), 'r1', 'zh')).toEqual({
      is: 'allowed',
      token: 't',
      role: 'host',
    })
    expect(await poll(answers(409, '{"error":{}}'), 'r1', 'zh')).toMatchObject({ is: 'refused' })
  })
})

describe('what a device becomes', () => {
  it('keeps the token for every page of its role', () => {
    const kept: Record<string, string> = {}
    const storage = { setItem: (key: string, value: string) => (kept[key] = value) } as unknown as Storage
    keepToken(storage, 'host', 'secret')
    expect(kept).toEqual({ 'daobo.token.prompter': 'secret', 'daobo.token.stage': 'secret' })
    expect(pagesFor('moderator')).toEqual(['moderate'])
    expect(pagesFor('somebody')).toEqual([])
  })

  it('takes the PIN as people type it', () => {
    expect(pinOf('１２３ 456')).toBe('123456')
    expect(pinOf('12-34-56-78')).toBe('123456')
  })
})
