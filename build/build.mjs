/**
 * `npm run build`: the screens with Vite, the studio with rolldown, all at once. What is built takes its place in
 * out/ only when everything has been: a failed build leaves the last good one as it was.
 * `npm run build -- console studio` builds just these, for those who work on them.
 */
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { build as rolldown } from 'rolldown'
import { build as vite } from 'vite'
import { studioBundles } from './bundles.mjs'
import { fingerprint, stampOf } from './fingerprint.mjs'
import { pageBuilds, screensIn } from './pages.mjs'
import { root } from './place.mjs'
import { copyVision } from './vision.mjs'
import { say } from './words.mjs'

process.env['NODE_ENV'] = 'production'

const screens = screensIn(join(root, 'renderer'))
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => name !== 'studio' && !screens.includes(name))
if (unknown.length > 0) {
  console.error(`nothing called ${unknown.join(', ')} to build; there are: studio, ${screens.join(', ')}`)
  process.exit(2)
}
const isChosen = (/** @type {string} */ name) => wanted.length === 0 || wanted.includes(name)

const startedAt = performance.now()
const sources = fingerprint()
const out = join(root, 'out')
const fresh = join(out, `.fresh-${process.pid}`)
mkdirSync(fresh, { recursive: true })

try {
  const pages = pageBuilds(root, join(fresh, 'renderer'), screens.filter(isChosen))
  const bundles = isChosen('studio') ? studioBundles(root, join(fresh, 'main')) : []
  const built = await Promise.allSettled([
    ...pages.map(({ name, screens: own, config }) => timed(`${name}: ${own.join(', ')}`, () => vite(config))),
    ...bundles.map(({ name, options }) => timed(`studio: ${name}`, () => rolldown(options))),
  ])
  if (screens.filter(isChosen).includes('practice')) copyVision(root, join(fresh, 'renderer'))
  // Only now: the others still write while one has failed.
  const failures = built.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  if (failures.length > 0) throw new Error(failures.map(String).join('\n\n'))
  rmSync(stampOf(), { force: true })
  if (wanted.length === 0) {
    for (const part of ['renderer', 'main']) putInPlace(part)
    writeFileSync(stampOf(), sources)
  } else {
    cpSync(fresh, out, { recursive: true })
  }
  console.log(`built in ${Math.round(performance.now() - startedAt)} ms`)
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  console.error(process.stderr.isTTY ? message : stripVTControlCharacters(message))
  say('buildFailed')
  process.exitCode = 1
} finally {
  rmSync(fresh, { recursive: true, force: true })
}

/**
 * @param {string} name
 * @param {() => Promise<unknown>} work
 */
async function timed(name, work) {
  const from = performance.now()
  await work()
  console.log(`${String(Math.round(performance.now() - from)).padStart(6)} ms  ${name}`)
}

/** @param {string} part */
function putInPlace(part) {
  const old = join(fresh, `old-${part}`)
  mkdirSync(join(fresh, part), { recursive: true })
  mkdirSync(join(out, part), { recursive: true })
  renameSync(join(out, part), old)
  renameSync(join(fresh, part), join(out, part))
}
