import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Routes } from './http.ts'

const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
}

/** The built screens from one folder. Assets carry a hash in their name and are kept for ever; pages are always asked for anew. */
export const pageRoutes =
  (folder: string): Routes =>
  (app) => {
    app.get('/', (c) => c.redirect('/console/'))
    app.get('/*', async (c, next) => {
      const { path } = c.req
      if (path.startsWith('/api/') || path === '/healthz') return next()
      const file = await find(folder, path)
      if (!file) return next()
      if (file.isFolder) return c.redirect(`${path}/`)
      c.header('content-type', types[extname(file.path)] ?? 'application/octet-stream')
      c.header('cache-control', /\/assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
      return c.body(await readFile(file.path))
    })
  }

/** The file for a path, never outside the folder. */
async function find(folder: string, path: string): Promise<{ path: string; isFolder: boolean } | null> {
  let decoded: string
  try {
    decoded = decodeURIComponent(path)
  } catch {
    return null // a malformed escape names no file
  }
  const file = normalize(join(folder, decoded.endsWith('/') ? `${decoded}index.html` : decoded))
  if (decoded.includes('\0') || !file.startsWith(folder + sep)) return null
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ENAMETOOLONG') return null
    throw error
  })
  if (!found) return null
  return { path: file, isFolder: found.isDirectory() }
}
