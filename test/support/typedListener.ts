import { voiceModule } from '../../main/voice/module.ts'
import type { FromEngine, ToEngine } from '../../main/voice/messages.ts'
import type { Desk, OwnProcess } from '../../main/desk/desk.ts'

/**
 * Stands for the program that listens, where no recogniser's model is to be had: it loads any model, and a test types
 * what it is to have heard. All else of the way is the studio's own.
 */
export interface TypedListener {
  /** The desk that starts it in place of the real one. */
  on(desk: Desk): Desk
  speaking(on: boolean): void
  /** What was heard of the sentence so far, as recognisers tell it several times a second. */
  hear(text: string, ended?: boolean): void
}

export function typedListener(): TypedListener {
  let tell: (message: FromEngine) => void = () => undefined
  const start = (): OwnProcess => {
    const listeners: ((message: unknown) => void)[] = []
    const exits: (() => void)[] = []
    tell = (message) => {
      for (const listener of listeners) listener(message)
    }
    setTimeout(() => tell({ is: 'ready' }), 0)
    return {
      post(message) {
        const asked = message as ToEngine
        if (asked.do === 'model' && asked.model !== null)
          setTimeout(() => tell({ is: 'model', loaded: true, detail: '' }), 0)
      },
      onMessage: (listener) => void listeners.push(listener),
      onExit: (listener) => void exits.push(listener),
      end: () => {
        for (const exit of exits) exit()
      },
    }
  }
  return {
    on: (desk) => ({ ...desk, start: (module) => (module === voiceModule() ? start() : desk.start(module)) }),
    speaking: (on) =>
      tell(
        on
          ? { is: 'speaking', speaker: 'host', startEpochMs: Date.now() }
          : {
              is: 'spoke',
              speaker: 'host',
              startEpochMs: Date.now() - 1000,
              endEpochMs: Date.now(),
              power: 0.01,
              peak: 0.1,
            },
      ),
    hear: (text, ended = false) =>
      tell({ is: 'words', speaker: 'host', text, ended, untilEpochMs: Date.now(), tookMs: 10, soundMs: 320 }),
  }
}
