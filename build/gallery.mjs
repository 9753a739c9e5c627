/**
 * `node build/gallery.mjs [kind…]`: draws every kind of card in both orientations with the real overlay page, into docs/cards/
 * with a page that shows them all. Run it after changing a template, then look at what it drew.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { environmentFor24, node24, runsOn24 } from './node24.mjs'
import { at } from './place.mjs'

if (!runsOn24) {
  // The examples are TypeScript, which Node reads by itself from 24 on.
  const { status } = spawnSync(node24() ?? process.execPath, process.argv.slice(1), {
    stdio: 'inherit',
    env: environmentFor24(),
  })
  process.exit(status ?? 1)
}

const { build } = await import('vite')
const { pageBuilds } = await import('./pages.mjs')
const { drawGallery } = await import('./gallery/draw.mjs')
const { galleryPage } = await import('./gallery/page.mjs')
const { cards } = await import('./gallery/cards.ts')

const pages = at('out', 'gallery')
process.env['NODE_ENV'] = 'production'
for (const { config } of pageBuilds(at(), pages, ['overlay'])) await build(config)

const only = process.argv.slice(2)
const wanted = cards.filter(({ file }) => only.length === 0 || only.includes(file))
const folder = at('docs', 'cards')
mkdirSync(folder, { recursive: true })
await drawGallery({ pages, folder, cards: wanted })
if (only.length === 0) writeFileSync(at('docs', 'cards', 'README.md'), galleryPage(cards))
console.log(`${wanted.length * 2} pictures in docs/cards/`)
