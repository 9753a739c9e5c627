import { z } from 'zod'
import { speakers, type EngineSeen } from '../../voice/speaker.ts'
import { command, done } from '../command.ts'

/** What the studio hears. Nobody else can send these. */
export const voiceCommands = {
  'seen.engine': command({
    args: z.object({ engine: z.custom<EngineSeen>((value) => typeof value === 'object' && value !== null) }),
    roles: [],
    help: 'help.seen.engine',
    apply(state, args, { now }) {
      const { voice } = state.seen
      voice.engine = args.engine
      if (args.engine.status === 'ready') return done
      // Nobody listens now: that somebody was speaking is no longer known.
      for (const one of Object.values(voice.speakers)) {
        if (one.speaking) Object.assign(one, { speaking: false, sinceEpochMs: now })
      }
      return done
    },
  }),
  'seen.microphone': command({
    args: z.object({
      speaker: z.enum(speakers),
      seen: z
        .object({ microphone: z.string(), screen: z.string(), status: z.enum(['open', 'quiet']) })
        .nullable(),
    }),
    roles: [],
    help: 'help.seen.microphone',
    apply(state, { speaker, seen }, { now }) {
      const known = state.seen.voice.speakers[speaker]
      if (!seen) delete state.seen.voice.speakers[speaker]
      else {
        const { speaking, sinceEpochMs } = known ?? { speaking: false, sinceEpochMs: now }
        const silent = seen.status === 'quiet'
        state.seen.voice.speakers[speaker] = {
          ...seen,
          speaking: speaking && !silent,
          sinceEpochMs: speaking && silent ? now : sinceEpochMs,
        }
      }
      return done
    },
  }),
  'seen.speech': command({
    args: z.object({ speaker: z.enum(speakers), speaking: z.boolean(), atEpochMs: z.number() }),
    roles: [],
    help: 'help.seen.speech',
    apply(state, { speaker, speaking, atEpochMs }) {
      const known = state.seen.voice.speakers[speaker]
      if (known) Object.assign(known, { speaking, sinceEpochMs: atEpochMs })
      return done
    },
  }),
}
