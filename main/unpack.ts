import { unpack, UnpackProblem } from './voice/models/unpack.ts'
import { parentLine } from './voice/parent.ts'
import type { FromUnpack, ToUnpack } from './voice/models/messages.ts'

/** Unpacks a model in a process of its own: bzip2 keeps a processor busy for a minute, and the show goes on. */
const parent = parentLine<ToUnpack, FromUnpack>()
parent.onMessage(async ({ archive, into }) => {
  try {
    await unpack(archive, into, (bytes) => parent.post({ is: 'progress', bytes }))
    parent.post({ is: 'done' })
  } catch (error) {
    const problem = error instanceof UnpackProblem ? error.problem : 'damaged'
    parent.post({ is: 'problem', problem, detail: String(error) })
  }
})
