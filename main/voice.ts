import { createEngine } from './voice/engine.ts'
import { parentLine } from './voice/parent.ts'
import { createVad, findSherpa } from './voice/sherpa.ts'

/** Listens to microphones, in a process of its own: native code that fails takes nothing of the studio along. */
const parent = parentLine()
const found = findSherpa()
if ('what' in found) {
  parent.post({ is: 'missing', what: found.what, detail: found.detail })
} else {
  const engine = createEngine(() => createVad(found.sherpa, found.model), parent.post)
  parent.onMessage(engine.hear)
  parent.post({ is: 'ready' })
}
