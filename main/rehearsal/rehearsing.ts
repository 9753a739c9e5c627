import type { Ingest } from '../feeds/ingest.ts'
import type { Library } from '../library/library.ts'
import type { Clock } from '../studio/clock.ts'
import type { Loop } from '../studio/loop.ts'
import type { Voice } from '../voice/voice.ts'
import { createPlayer } from './player.ts'

/** What the studio does of itself while something is rehearsed: it plays the audience, and keeps when hosts spoke. */
export function createRehearsing(parts: {
  clock: Clock
  loop: Pick<Loop, 'state' | 'ask' | 'onChange'>
  ingest: Pick<Ingest, 'take'>
  library: Pick<Library, 'scenarios' | 'speech'>
  voice: Pick<Voice, 'onSpeech'>
  failed(error: unknown, what: string): void
}) {
  const { loop, library } = parts
  const player = createPlayer({ ...parts, scenario: library.scenarios.get })
  const deaf = parts.voice.onSpeech((segment) => {
    const { live } = loop.state().saved
    if (!live.rehearsal || live.runId === null) return
    try {
      library.speech.add(live.runId, segment)
    } catch (error) {
      parts.failed(error, 'speech')
    }
  })
  return {
    close(): void {
      deaf()
      player.close()
    },
  }
}
