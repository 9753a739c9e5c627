import { connect } from 'node:net'
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FromStudio } from '../../shared/protocol/messages.ts'
import { until } from '../obs/until.ts'
import { testStudio, type TestStudio } from './testStudio.ts'

let studio: TestStudio
const open: WebSocket[] = []
beforeAll(async () => (studio = await testStudio()))
afterAll(async () => {
  for (const ws of open) ws.terminate()
  await studio.close()
})

interface Line {
  ws: WebSocket
  heard: FromStudio[]
  said<T extends FromStudio['t']>(t: T): Extract<FromStudio, { t: T }> | undefined
  closed: { code: number } | null
}

const address = () => `${studio.url.replace('http', 'ws')}/api/v1/socket`

async function dial(headers: Record<string, string> = {}): Promise<Line> {
  const ws = new WebSocket(address(), { headers })
  open.push(ws)
  const line: Line = {
    ws,
    heard: [],
    said: (t) => line.heard.find((message) => message.t === t) as never,
    closed: null,
  }
  ws.on('message', (data) => line.heard.push(JSON.parse(String(data)) as FromStudio))
  ws.on('close', (code) => (line.closed = { code }))
  await once(ws, 'open')
  return line
}

async function hello(extra: object = {}, token = studio.tokens.operator): Promise<Line> {
  const line = await dial()
  line.ws.send(JSON.stringify({ t: 'hello', token, ...extra }))
  await until('a welcome', () => line.heard.length > 0)
  return line
}

describe('coming in', () => {
  it('takes a hello, a bare token, or an object with one', async () => {
    const { operator } = studio.tokens
    for (const first of [
      JSON.stringify({ t: 'hello', token: operator }),
      operator,
      JSON.stringify({ token: operator }),
      JSON.stringify(operator),
    ]) {
      const line = await dial()
      line.ws.send(first)
      await until('a welcome', () => line.said('welcome') !== undefined)
      expect(line.said('welcome')?.role).toBe('operator')
      line.ws.close()
    }
  })

  it.each([
    ['a wrong token', JSON.stringify({ t: 'hello', token: 'A'.repeat(32) }), 'token.wrong'],
    ['no token', JSON.stringify({ t: 'ping', n: 1 }), 'token.missing'],
    ['nonsense', '{{{{', 'token.missing'],
    ['a first frame far too long', JSON.stringify({ t: 'hello', token: 'A'.repeat(5000) }), 'token.missing'],
  ])('says why and hangs up: %s', async (_what, frame, code) => {
    const line = await dial()
    line.ws.send(frame)
    await until('the end', () => line.closed !== null)
    expect(line.closed?.code).toBe(4001)
    expect(line.said('bye')?.refusal.code).toBe(code)
    expect(line.said('bye')?.message).toMatch(/令牌/)
  })

  it('a token in a binary frame is no token', async () => {
    const line = await dial()
    line.ws.send(Buffer.from(studio.tokens.operator))
    await until('the end', () => line.closed !== null)
    expect(line.said('bye')?.refusal.code).toBe('command.malformed')
  })

  it('is refused before there is a socket: foreign origin, wrong header, wrong address', async () => {
    const status = (path: string, headers: Record<string, string>): Promise<number> =>
      new Promise((resolve, reject) => {
        const ws = new WebSocket(`${studio.url.replace('http', 'ws')}${path}`, { headers })
        ws.on('unexpected-response', (_request, response) => {
          resolve(response.statusCode ?? 0)
          ws.terminate()
        })
        ws.on('open', () => reject(new Error('it was let in')))
        ws.on('error', () => undefined)
      })
    expect(await status('/api/v1/socket', { origin: 'http://studio.example.com' })).toBe(403)
    expect(await status('/api/v1/socket', { host: 'studio.example.com' })).toBe(421)
    expect(await status('/api/v1/socket', { authorization: `Bearer ${'A'.repeat(32)}` })).toBe(401)
    expect(await status('/somewhere', {})).toBe(404)
  })
})

describe('staying', () => {
  it('every command is answered, applied or refused, with the id that it came with', async () => {
    const line = await hello()
    line.ws.send(JSON.stringify({ t: 'cmd', id: 1, command: { type: 'prompter.pause' } }))
    line.ws.send(JSON.stringify({ t: 'cmd', id: 'b', command: { type: 'scene.take', scene: '没有' } }))
    line.ws.send(JSON.stringify({ t: 'cmd', id: 3, command: { type: 'no.such' } }))
    line.ws.send(JSON.stringify({ t: 'cmd', id: 4, command: 'go' }))
    await until(
      'four answers',
      () => line.heard.filter((one) => one.t === 'done' || one.t === 'refused').length === 4,
    )
    expect(line.said('done')?.id).toBe(1)
    const refused = line.heard.flatMap((one) => (one.t === 'refused' ? [[one.id, one.refusal.code]] : []))
    expect(refused).toEqual([
      ['b', 'scene.unknown'],
      [3, 'command.unknown'],
      [4, 'command.malformed'],
    ])
  })

  it('nonsense and binary frames are answered and change nothing', async () => {
    const line = await hello()
    for (const frame of ['', '{', '[]', 'null', '{"t":"what"}', Buffer.from([1, 2, 3])]) line.ws.send(frame)
    await until('six answers', () => line.heard.filter((one) => one.t === 'refused').length === 6)
    line.ws.send(JSON.stringify({ t: 'ping', n: 7 }))
    await until('a pong', () => line.said('pong') !== undefined)
    expect(line.said('pong')?.n).toBe(7)
  })

  it('a frame beyond all measure ends that socket, with the code for it, and no other', async () => {
    const other = await hello()
    const line = await hello()
    line.ws.send('x'.repeat(5 * 1024 * 1024))
    await until('the end', () => line.closed !== null)
    expect(line.closed?.code).toBe(1009)
    expect(other.ws.readyState).toBe(WebSocket.OPEN)
  })

  it('an overlay gets the overlay’s view and no other', async () => {
    const line = await hello(
      { page: 'overlay', views: ['overlay', 'plan', 'obs', 'house', 'live'] },
      studio.tokens.overlay,
    )
    line.ws.send(JSON.stringify({ t: 'resync', view: 'plan' }))
    line.ws.send(JSON.stringify({ t: 'ping', n: 1 }))
    await until('a pong', () => line.said('pong') !== undefined)
    expect(line.heard.flatMap((one) => (one.t === 'snap' ? [one.view] : []))).toEqual(['overlay'])
    line.ws.send(JSON.stringify({ t: 'cmd', id: 1, command: { type: 'cue.go' } }))
    await until('an answer', () => line.said('refused') !== undefined)
    expect(line.said('refused')?.refusal.code).toBe('role.forbidden')
  })

  it('100 screens are kept in step, and gone when they go', async () => {
    const before = Object.keys(studio.state().seen.screens).length
    const lines = await Promise.all(
      Array.from({ length: 100 }, () => hello({ page: 'api', views: ['live'] })),
    )
    await studio.command('host.message', { text: '还有两分钟' })
    await until('all have it', () => lines.every((line) => line.said('patch') !== undefined))
    expect(Object.keys(studio.state().seen.screens).length).toBe(before + 100)
    for (const line of lines) line.ws.close()
    await until('all are gone', () => Object.keys(studio.state().seen.screens).length <= before)
  })
})

describe('peers that do not keep up', () => {
  it('one that connects and never says who it is, is let go', async () => {
    const impatient = await testStudio({ patience: { helloMs: 100, closeMs: 50 } })
    const ws = new WebSocket(`${impatient.url.replace('http', 'ws')}/api/v1/socket`)
    const [code] = (await once(ws, 'close')) as [number]
    expect(code).toBe(4001)
    await impatient.close()
  })

  it('one that reads nothing is let go, and the others hear on', async () => {
    const narrow = await testStudio({ patience: { behindBytes: 300_000 } })
    const { port } = new URL(narrow.url)
    const slow = connect(Number(port), '127.0.0.1')
    slow.write(
      `GET /api/v1/socket HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.from('0123456789abcdef').toString('base64')}\r\n\r\n`,
    )
    await once(slow, 'data')
    slow.write(
      maskedText(
        JSON.stringify({ t: 'hello', token: narrow.tokens.operator, page: 'slow', views: ['plan'] }),
      ),
    )
    slow.pause()
    slow.on('error', () => undefined)
    const screens = () => Object.values(narrow.state().seen.screens).map((screen) => screen.page)
    await until('the slow one is in', () => screens().includes('slow'))
    const note = 'x'.repeat(1900)
    const { cues } = narrow.state().saved.plan.show
    let sent = 0
    while (screens().includes('slow') && sent < 20_000) {
      const answer = await narrow.send(
        { type: 'cue.edit', cue: cues[0]!.id, changes: { note: `${sent}${note}` } },
        operator,
      )
      expect(answer.applied).toBe(true)
      sent += 1
      if (sent % 50 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    expect(screens()).not.toContain('slow')
    slow.destroy()
    await narrow.close()
  }, 60_000)

  it('a screen that died without a word is noticed', async () => {
    const watchful = await testStudio({ patience: { pulseMs: 100 } })
    const { port } = new URL(watchful.url)
    const dead = connect(Number(port), '127.0.0.1')
    dead.write(
      `GET /api/v1/socket HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.from('0123456789abcdef').toString('base64')}\r\n\r\n`,
    )
    await once(dead, 'data')
    dead.write(maskedText(JSON.stringify({ t: 'hello', token: watchful.tokens.operator, page: 'dead' })))
    await until('it is in', () =>
      Object.values(watchful.state().seen.screens).some((one) => one.page === 'dead'),
    )
    await until('it is out', () =>
      Object.values(watchful.state().seen.screens).every((one) => one.page !== 'dead'),
    )
    dead.destroy()
    await watchful.close()
  })
})

const operator = { role: 'operator', device: 'test', name: 'test' } as const

/** A client's text frame, masked with zeros (RFC 6455, 5.2). */
function maskedText(text: string): Buffer {
  const payload = Buffer.from(text)
  const head =
    payload.length < 126
      ? Buffer.from([0x81, 0x80 | payload.length])
      : Buffer.from([0x81, 0xfe, payload.length >> 8, payload.length & 0xff])
  return Buffer.concat([head, Buffer.alloc(4), payload])
}
