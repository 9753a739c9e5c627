import { join } from 'node:path'
import { servePages } from '../../build/gallery/serve.mjs'

/** The built screens without a studio, for what a page does by itself. */
export const pagesServer = () =>
  servePages(process.env['DAOBO_PAGES'] ?? join(import.meta.dirname, '../../out/renderer'))
