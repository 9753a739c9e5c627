import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'

/** The page that people write first: one message a comment, one `appendChild` a message, nothing ever taken away. */
const page = `<!doctype html><meta charset="utf-8"><body><div id="list"></div><script>
  const list = document.getElementById('list')
  const socket = new WebSocket('ws://' + location.host)
  socket.onmessage = ({ data }) => {
    const line = document.createElement('p')
    line.textContent = data
    list.appendChild(line)
    scrollTo(0, document.body.scrollHeight)
  }
</script>`

/** Serves it, and hands it each comment at once. */
export async function plainPage(): Promise<{ url: string; send(text: string): void; close(): void }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(page)
  })
  const sockets = new WebSocketServer({ server })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    send(text) {
      for (const socket of sockets.clients) socket.send(text)
    },
    close() {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
      server.close()
    },
  }
}
