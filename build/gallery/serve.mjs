/** The built pages on a free port of this computer, for looking at them without a studio. */
import { createServer } from 'node:http'
import { createReadStream } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
}

/**
 * @param {string} folder
 * @returns {Promise<{ url: string, close(): void }>}
 */
export async function servePages(folder) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const file = normalize(join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname))
    const type = types[extname(file)]
    if (!file.startsWith(folder + sep) || type === undefined) return void response.writeHead(404).end()
    const body = createReadStream(file)
    body.on('error', () => response.writeHead(404).end())
    body.on('open', () => body.pipe(response.writeHead(200, { 'content-type': type })))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
