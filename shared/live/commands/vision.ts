import { z } from 'zod'
import { refuse } from '../../protocol/refusal.ts'
import { notToBeSeen, seenSchema } from '../../rehearsal/vision.ts'
import { command, done } from '../command.ts'
import { logged } from '../logged.ts'

/** Measures of the picture: chosen for a run, agreed to by who is seen, and ended by anybody at any time. */
export const visionCommands = {
  /** What the practice page saw of a host; figures alone. */
  'vision.seen': command({
    args: z.object({ who: z.enum(['host', 'cohost']), seen: z.array(seenSchema).min(1).max(60) }),
    roles: ['operator', 'trainer'],
    help: 'help.vision.seen',
    apply(state, { who, seen }) {
      const why = notToBeSeen(state, who)
      if (why) return why
      const run = state.saved.live.runId
      if (run === null) return refuse('rehearsal.off')
      const all = seen.map((one) => ({ ...one, who }))
      return { effects: [{ to: 'library', write: { kind: 'vision.add', run, seen: all } }] }
    },
  }),
  /** From now on nobody is looked at in this run. */
  'vision.stop': command({
    args: z.object({}),
    roles: ['operator', 'trainer', 'host'],
    help: 'help.vision.stop',
    apply(state, _args, context) {
      const { live } = state.saved
      if (!live.rehearsal) return refuse('rehearsal.off')
      if (!live.rehearsal.vision) return done
      live.rehearsal.vision = false
      return { effects: [logged('vision.stop', live.runId, context, {})] }
    },
  }),
}
