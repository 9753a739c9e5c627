import { z } from 'zod'
import { command, done } from '../command.ts'

/** The page on which people in the room ask, by the code on the wall. */
export const askCommands = {
  'ask.open': command({
    args: z.object({ perMinute: z.number().int().min(1).max(60).optional() }),
    roles: ['operator'],
    help: 'help.ask.open',
    apply(state, args) {
      state.saved.settings.askOpen = true
      if (args.perMinute !== undefined) state.saved.settings.askPerMinute = args.perMinute
      return done
    },
  }),
  /** The code on the wall is worth nothing from here on: the next opening has another. */
  'ask.close': command({
    args: z.object({}),
    roles: ['operator'],
    help: 'help.ask.close',
    apply(state) {
      state.saved.settings.askOpen = false
      return { effects: [{ to: 'studio', act: { do: 'ask.renew' }, awaited: true }] }
    },
  }),
}
