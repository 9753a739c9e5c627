import { createTurns } from '../../../shared/protocol/turns.ts'
import { micsOf } from '../decide/mics.ts'
import type { Confirmable } from '../desk/store.ts'
import type { Acted, Env } from './env.ts'

/** Microphones, stream, recording and the end of the run. What viewers or a file would lose is asked first. */
export function outputActions({ studio, store, act }: Env) {
  /** What is reckoned from what is shown waits for what the press before has brought: twice in haste counts twice. */
  const inTurn = createTurns()
  const ask = (what: Confirmable): undefined => store.set({ panel: { name: 'confirm', what } }) as undefined

  function toggleMute(index: number): Acted {
    const obs = studio.view('obs')
    const people = studio.view('plan')?.show.people ?? []
    const mic = obs && micsOf(obs.inputs, people)[index]
    return mic ? act({ type: 'input.mute', input: mic.input, muted: !mic.muted }) : undefined
  }

  return {
    mute: (index: number): Acted => inTurn(() => toggleMute(index)),
    record: (): Acted =>
      studio.view('obs')?.record.active ? ask('record.stop') : act({ type: 'record.start' }),
    stream: (): Acted => ask(studio.view('obs')?.stream.active ? 'stream.stop' : 'stream.start'),
    endRun: (): Acted => (studio.view('live')?.mode === 'idle' ? undefined : ask('run.end')),
  }
}
