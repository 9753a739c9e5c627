/**
 * What looks at hosts on the practice page: the finder of faces, their mesh and the irises out of the package, and the
 * runtime that reckons with them. Nothing else of the package's models is shipped. Loaded only when a run chooses it.
 */
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

const models = ['blazeface', 'facemesh', 'iris']
/** With and without SIMD; threads would need pages that are isolated from others. */
const runtimes = ['tfjs-backend-wasm-simd.wasm', 'tfjs-backend-wasm.wasm']

/**
 * @param {string} top the checkout
 * @param {string} outDir where the pages are
 */
export function copyVision(top, outDir) {
  const to = join(outDir, 'vision')
  mkdirSync(to, { recursive: true })
  const copy = (/** @type {string[]} */ ...from) =>
    cpSync(join(top, 'node_modules', ...from), join(to, from.at(-1) ?? ''), { dereference: true })
  for (const model of models)
    for (const part of ['json', 'bin']) copy('@vladmandic/human', 'models', `${model}.${part}`)
  for (const runtime of runtimes) copy('@tensorflow/tfjs-backend-wasm', 'dist', runtime)
}
