import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { WebSocketServer } from 'ws'

/** The least that a server can do: what one client says is said to all, as it came. In a process of its own. */
export async function echoApart(): Promise<{ url: string; close(): void }> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { url: String(line).trim(), close: () => void child.kill() }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
  server.on('connection', (from) => {
    from.on('message', (data) => {
      const text = String(data)
      for (const client of server.clients) client.send(text)
    })
  })
  await once(server, 'listening')
  console.log(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
}
