import { createEngine } from './voice/engine.ts'
import type { FromEngine, ToEngine } from './voice/messages.ts'
import { parentLine } from './voice/parent.ts'
import { recogniserConfig } from './voice/recogniser.ts'
import { createVad, findSherpa } from './voice/sherpa.ts'

/** Listens to microphones, in a process of its own: native code that fails takes nothing of the studio along. */
const parent = parentLine<ToEngine, FromEngine>()
const found = findSherpa()
if ('what' in found) {
  parent.post({ is: 'missing', what: found.what, detail: found.detail })
} else {
  const { sherpa, model } = found
  const engine = createEngine({
    createVad: () => createVad(sherpa, model),
    createRecogniser: ({ folder, files }) => new sherpa.OnlineRecognizer(recogniserConfig(folder, files)),
    post: parent.post,
    now: () => performance.now(),
  })
  parent.onMessage(engine.hear)
  parent.post({ is: 'ready' })
}
