import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { WebSocket, WebSocketServer } from 'ws'
import { startPractice } from '../../main/obs/practice/server.ts'
import { systemClock } from '../../main/studio/clock.ts'

/** An OBS that outlives the studio, with a listener on the line that writes down what it is asked. */
export interface CountingObs {
  url: string
  /** Requests so far that change something, in order. */
  changes: string[]
  close(): Promise<void>
}

interface Frame {
  op: number
  d: { requestType?: string; requests?: { requestType: string }[] }
}

export async function countingObs(): Promise<CountingObs> {
  const practice = await startPractice({ clock: systemClock() })
  const changes: string[] = []
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(server, 'listening')
  server.on('connection', (near) => {
    const far = new WebSocket(practice.url, near.protocol === '' ? [] : [near.protocol])
    const early: string[] = []
    near.on('message', (data) => {
      const text = String(data)
      note(JSON.parse(text) as Frame)
      if (far.readyState === WebSocket.OPEN) far.send(text)
      else early.push(text)
    })
    far.on('open', () => early.forEach((text) => far.send(text)))
    far.on('message', (data) => near.readyState === WebSocket.OPEN && near.send(String(data)))
    near.on('close', () => far.terminate())
    far.on('close', () => near.terminate())
    for (const end of [near, far]) end.on('error', () => end.terminate())
  })

  function note({ op, d }: Frame): void {
    const asked =
      op === 6 ? [d.requestType ?? ''] : op === 8 ? (d.requests ?? []).map((one) => one.requestType) : []
    changes.push(...asked.filter((type) => !/^(Get|Sleep)/.test(type)))
  }

  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    changes,
    async close() {
      for (const client of server.clients) client.terminate()
      server.close()
      await practice.close()
    },
  }
}
