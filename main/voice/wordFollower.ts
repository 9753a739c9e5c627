import { createFollower, type Follower } from '../../shared/prompter/align/follower.ts'
import { createSaidLines, type SaidLines } from '../../shared/prompter/align/said.ts'
import { positionAt } from '../../shared/prompter/clock.ts'
import type { StudioState } from '../../shared/live/state.ts'
import type { Script } from '../../shared/show/script.ts'
import type { FromEngine } from './messages.ts'

type Heard = Extract<FromEngine, { is: 'words' }>

/** Finds what is heard in the script that is read, and tells the studio where that is. */
export interface WordFollower {
  heard(words: Heard): void
  /** The script may be another one, or a hand may have moved the prompter. */
  changed(state: StudioState): void
}

export function createWordFollower(parts: {
  state(): StudioState
  now(): number
  send(command: {
    type: 'seen.words'
    position: number
    atEpochMs: number
    ended: boolean
    said: readonly string[]
  }): void
}): WordFollower {
  let script: Script | null = null
  let follower: Follower | null = null
  let lines: SaidLines | null = null
  let handUntilEpochMs = 0

  function changed({ saved }: StudioState): void {
    const { prompter } = saved.live
    if (!saved.model?.enabled) {
      follower = null
      script = null
      return
    }
    if (prompter.script !== script) {
      script = prompter.script
      follower = createFollower(script)
      lines = createSaidLines(script)
      follower.moveTo(positionAt(prompter, parts.now()))
    }
    const until = prompter.following?.handUntilEpochMs ?? 0
    if (until === handUntilEpochMs) return
    handUntilEpochMs = until
    follower?.moveTo(positionAt(prompter, parts.now()))
  }

  return {
    changed,
    heard({ text, ended, untilEpochMs }) {
      const found = follower?.hear(text, ended) ?? null
      if (found === null) return
      const said = lines?.reached(found) ?? []
      parts.send({ type: 'seen.words', position: found, atEpochMs: untilEpochMs, ended, said })
    },
  }
}
