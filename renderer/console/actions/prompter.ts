import { createTurns } from '../../../shared/protocol/turns.ts'
import { placeAt, positionAt } from '../../../shared/prompter/clock.ts'
import type { Acted, Env } from './env.ts'

const stepCharsPerMinute = 10
const slowest = 20
const fastest = 900
/** Further into a paragraph than this, "back" goes to its beginning first. */
const begunChars = 6

/** Driving the prompter from the desk. */
export function prompterActions({ studio, store, act }: Env) {
  /** What is reckoned from what is shown waits for what the press before has brought: twice in haste counts twice. */
  const inTurn = createTurns()
  const prompter = () => studio.view('live')?.prompter

  function speed(by: number): Acted {
    const now = prompter()
    if (!now) return undefined
    const charsPerMinute = Math.max(slowest, Math.min(fastest, Math.round(now.rate + by)))
    return act({ type: 'prompter.speed', charsPerMinute })
  }

  function jump(by: -1 | 1): Acted {
    const now = prompter()
    if (!now || now.script.length === 0) return undefined
    const { index, offset } = placeAt(now.script, positionAt(now, studio.now()))
    const target = by > 0 ? index + 1 : offset > begunChars ? index : index - 1
    return act({ type: 'prompter.seek', paragraph: Math.max(0, Math.min(now.script.length - 1, target)) })
  }

  return {
    prompterPlay(): Acted {
      const now = prompter()
      return now && act({ type: now.playing ? 'prompter.pause' : 'prompter.play' })
    },
    prompterSlower: () => inTurn(() => speed(-stepCharsPerMinute)),
    prompterFaster: () => inTurn(() => speed(stepCharsPerMinute)),
    prompterBack: () => inTurn(() => jump(-1)),
    prompterOn: () => inTurn(() => jump(1)),
    /** Opens the script of the cue that is selected, else of the one that is read. */
    script(): undefined {
      const { selection } = store.get()
      const cue = selection?.kind === 'cue' ? selection.id : prompter()?.cue
      if (cue) store.set({ panel: { name: 'script', cue } })
    },
    message: (): undefined => store.set({ messaging: true }) as undefined,
  }
}
