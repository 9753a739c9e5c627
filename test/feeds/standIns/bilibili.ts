import { createHash, createHmac } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { WebSocket } from 'ws'
import { callHouse, type Call } from './callHouse.ts'
import { socketHouse } from './socketHouse.ts'

const keys = { accessKeyId: 'key-of-nobody', accessKeySecret: 'secret-of-nobody' }

/** Frames as the documentation draws them, written apart from the ones that are tested. */
export const frame = (op: number, body: string | Buffer, version = 0): Buffer => {
  const payload = Buffer.from(body)
  const head = new DataView(new ArrayBuffer(16))
  head.setUint32(0, 16 + payload.length)
  head.setUint16(4, 16)
  head.setUint16(6, version)
  head.setUint32(8, op)
  head.setUint32(12, 1)
  return Buffer.concat([Buffer.from(head.buffer), payload])
}

export const business = (cmd: string, data: object): Buffer =>
  frame(5, JSON.stringify({ cmd: `LIVE_OPEN_PLATFORM_${cmd}`, data }))

/** Several frames as one zlib frame. */
export const packed = (...frames: readonly Buffer[]): Buffer =>
  frame(5, deflateSync(Buffer.concat(frames)), 2)

/** The open-live platform: signed calls over HTTP, frames over a WebSocket. */
export async function bilibiliStandIn() {
  let games = 0
  const chat = await socketHouse({ heard: (socket, data) => hear(socket, data) })
  const platform = {
    chat,
    keys,
    /** Codes to answer the next calls with. */
    startCodes: [] as number[],
    beatCodes: [] as number[],
    authCode: 0,
    silent: false,
    beats: 0,
    wrongSignatures: 0,
    game: () => `game-${games}`,
    url: '',
    to: (path: string): readonly Call[] => house.to(path),
    say: (...frames: readonly Buffer[]) => chat.say(...frames),
    async close() {
      await chat.close()
      await house.close()
    },
  }

  const house = await callHouse((call) => {
    if (!isSigned(call)) {
      platform.wrongSignatures += 1
      return { body: { code: 4002, message: '签名错误', data: {} } }
    }
    if (call.path === '/v2/app/start') return start()
    if (call.path === '/v2/app/heartbeat')
      return { body: { code: platform.beatCodes.shift() ?? 0, message: '', data: {} } }
    return { body: { code: 0, message: '0', data: {} } }
  })
  platform.url = house.url

  function start() {
    const code = platform.startCodes.shift() ?? 0
    if (code !== 0) return { body: { code, message: '不行', data: {} } }
    games += 1
    const data = {
      game_info: { game_id: platform.game() },
      websocket_info: {
        auth_body: `{"roomid":77,"key":"${games}"}`,
        wss_link: [`${chat.url}/sub`, `${chat.url}/sub2`],
      },
      anchor_info: { room_id: 77, open_id: 'anchor', uname: '某主播', uface: '' },
    }
    return { body: { code: 0, message: '0', data } }
  }

  function hear(socket: WebSocket, data: Buffer): void {
    if (platform.silent) return
    const op = data.readUInt32BE(8)
    if (op === 7) socket.send(frame(8, JSON.stringify({ code: platform.authCode })))
    if (op === 2) {
      platform.beats += 1
      socket.send(frame(3, Buffer.from([0, 0, 1, 0]), 1))
    }
  }

  return platform
}

function isSigned({ headers, body }: Call): boolean {
  const names = Object.keys(headers)
    .filter((name) => name.startsWith('x-bili-'))
    .toSorted()
  const text = names.map((name) => `${name}:${String(headers[name])}`).join('\n')
  return (
    names.length === 6 &&
    headers['x-bili-content-md5'] === createHash('md5').update(body).digest('hex') &&
    headers.authorization === createHmac('sha256', keys.accessKeySecret).update(text).digest('hex')
  )
}
