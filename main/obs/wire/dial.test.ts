import { createServer, type Server } from 'node:http'
import { createServer as createTcp, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { WebSocketServer } from 'ws'
import { systemClock } from '../../studio/clock.ts'
import { dialWebSocket } from './dial.ts'
import { connect, type ConnectOptions } from './handshake.ts'

const options = (port: number, more: Partial<ConnectOptions> = {}): ConnectOptions => ({
  url: `ws://127.0.0.1:${port}`,
  password: null,
  clock: systemClock(),
  dial: dialWebSocket,
  eventSubscriptions: 0,
  deadlineMs: 300,
  identified: () => ({ event() {}, lost() {} }),
  ...more,
})

async function listening(server: Server | ReturnType<typeof createTcp>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

test('nobody there is absent, at once', async () => {
  const server = createTcp()
  const port = await listening(server)
  await new Promise<void>((resolve) => server.close(() => resolve()))
  expect(await connect(options(port)).result).toEqual({ ok: false, failure: 'absent' })
})

test('a web server is another program', async () => {
  const server = createServer((_request, response) => response.end('hello'))
  const port = await listening(server)
  expect(await connect(options(port)).result).toEqual({ ok: false, failure: 'notObs' })
  server.close()
})

test('a program that is no web server at all is another program', async () => {
  const server = createTcp((socket) => socket.end('SSH-2.0-OpenSSH\r\n'))
  const port = await listening(server)
  expect(await connect(options(port)).result).toEqual({ ok: false, failure: 'notObs' })
  server.close()
})

test('a WebSocket server without our subprotocol is an old OBS', async () => {
  const server = createServer()
  const sockets = new WebSocketServer({ server, handleProtocols: () => false })
  const port = await listening(server)
  expect(await connect(options(port)).result).toEqual({ ok: false, failure: 'old' })
  sockets.close()
  server.close()
})

test('a listener that says nothing is silent after the deadline', async () => {
  const server = createTcp()
  const port = await listening(server)
  expect(await connect(options(port)).result).toEqual({ ok: false, failure: 'silent' })
  server.close()
})

test('frames that are no protocol of ours are passed over, and the deadline holds', async () => {
  const server = createServer()
  const sockets = new WebSocketServer({ server })
  sockets.on('connection', (socket) => {
    for (const text of ['{', '[]', '{"op":0}', '{"op":5,"d":{}}', '{"op":77,"d":{}}']) socket.send(text)
  })
  const port = await listening(server)
  expect(await connect(options(port)).result).toEqual({ ok: false, failure: 'silent' })
  sockets.close()
  server.close()
})

test('events on the heels of Identified are not lost', async () => {
  const server = createServer()
  const sockets = new WebSocketServer({ server })
  sockets.on('connection', (socket) => {
    socket.send(JSON.stringify({ op: 0, d: { obsWebSocketVersion: '5.1.0', rpcVersion: 1 } }))
    socket.on('message', () => {
      socket.send(JSON.stringify({ op: 2, d: { negotiatedRpcVersion: 1 } }))
      socket.send(JSON.stringify({ op: 5, d: { eventType: 'A', eventIntent: 1, eventData: { n: 1 } } }))
      socket.send(JSON.stringify({ op: 5, d: { eventType: 'B', eventIntent: 1 } }))
    })
  })
  const port = await listening(server)
  const heard: unknown[] = []
  const both = new Promise<void>((resolve) => {
    const identified: ConnectOptions['identified'] = () => ({
      event(type, data) {
        heard.push([type, data])
        if (heard.length === 2) resolve()
      },
      lost() {},
    })
    void connect(options(port, { identified })).result
  })
  await both
  expect(heard).toEqual([
    ['A', { n: 1 }],
    ['B', {}],
  ])
  for (const socket of sockets.clients) socket.terminate()
  sockets.close()
  server.close()
})

test('an attempt that is called off ends quietly', async () => {
  const server = createTcp()
  const port = await listening(server)
  const attempt = connect(options(port))
  attempt.cancel()
  expect(await attempt.result).toMatchObject({ ok: false })
  server.close()
})
