/**
 * How the studio is bundled: everything but Node, Electron and the native listener goes into the bundle, so
 * that no node_modules ships with it. The preload runs sandboxed and must be one CommonJS file.
 */
import { existsSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'

const provided = ['electron', /^node:/, ...builtinModules]

/**
 * @param {string} top the checkout
 * @param {string} dir where to
 * @returns {{ name: string, options: import('rolldown').BuildOptions }[]}
 */
export function studioBundles(top, dir) {
  const main = join(top, 'main')
  const starters = ['headless', 'electron', 'voice', 'unpack'].filter((name) =>
    existsSync(join(main, `${name}.ts`)),
  )
  const preload = join(main, 'preload.ts')
  /** @type {import('rolldown').InputOptions} */
  const common = {
    platform: 'node',
    external: provided,
    // ws would look for native companions that we do not ship.
    transform: {
      define: { 'process.env.WS_NO_BUFFER_UTIL': '"1"', 'process.env.WS_NO_UTF_8_VALIDATE': '"1"' },
    },
  }
  const bundles = []
  if (starters.length > 0) {
    bundles.push({
      name: starters.join(' and '),
      options: {
        ...common,
        input: Object.fromEntries(starters.map((name) => [name, join(main, `${name}.ts`)])),
        output: {
          dir,
          format: /** @type {const} */ ('esm'),
          // Flat, so that a path relative to import.meta.url means the same in every chunk.
          chunkFileNames: '[name]-[hash].js',
        },
      },
    })
  }
  if (existsSync(preload)) {
    bundles.push({
      name: 'preload',
      options: {
        ...common,
        input: { preload },
        output: {
          dir,
          format: /** @type {const} */ ('cjs'),
          entryFileNames: '[name].cjs',
          codeSplitting: false,
        },
      },
    })
  }
  return bundles
}
