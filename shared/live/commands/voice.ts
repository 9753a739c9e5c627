import { z } from 'zod'
import { speakers, type EngineSeen } from '../../voice/speaker.ts'
import { refuse } from '../../protocol/refusal.ts'
import { command, done } from '../command.ts'
import { surroundings } from '../follow/following.ts'
import { afterSpeech } from '../follow/heard.ts'
import { heed } from '../follow/heed.ts'
import { from } from '../prompting.ts'

/** Following the hosts' voices, and what the studio hears. */
export const voiceCommands = {
  'prompter.follow': command({
    args: z.object({ by: z.enum(['off', 'voice', 'words']) }),
    roles: ['operator', 'host', 'trainer'],
    help: 'help.prompter.follow',
    apply(state, { by }, { now }) {
      const { prompter } = state.saved.live
      if (by === 'off') {
        prompter.following = null
        return done
      }
      const { engine } = state.seen.voice
      if (engine.status === 'missing') return refuse('voice.missing', { reason: engine.reason ?? '' })
      if (by === 'words' && !state.saved.model?.enabled) return refuse('model.off')
      if (prompter.following?.by === by) return done
      const none = { handUntilEpochMs: 0, handPaceOf: null, stretch: null, basePace: null, foundEpochMs: now }
      const armed = prompter.following?.armed ?? prompter.playing
      prompter.following = { by, armed, ...none }
      state.saved.live.prompter = heed(prompter, surroundings(state), now)
      return done
    },
  }),
  /** Forgets what was learned of somebody's pace. */
  'pace.forget': command({
    args: z.object({ name: z.string().max(60) }),
    roles: ['operator', 'trainer'],
    help: 'help.pace.forget',
    apply(state, { name }) {
      delete state.saved.paces[name]
      return done
    },
  }),
  /** Something is heard otherwise, or the reading came to where somebody else reads. */
  'prompter.heed': command({
    args: z.object({}),
    roles: [],
    help: 'help.prompter.heed',
    apply(state, _args, { now }) {
      const { live } = state.saved
      const heeded = heed(live.prompter, surroundings(state), now)
      // Reckoned from here on even where nothing changed, so that the next place is what is waited for.
      live.prompter = heeded === live.prompter ? from(live.prompter, now, {}) : heeded
      return done
    },
  }),
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
    apply(state, { speaker, speaking, atEpochMs }, { now }) {
      const known = state.seen.voice.speakers[speaker]
      if (!known) return done
      Object.assign(known, { speaking, sinceEpochMs: atEpochMs })
      const { live, paces } = state.saved
      const after = afterSpeech(live.prompter, { speaker, speaking, atEpochMs }, surroundings(state), now)
      live.prompter = after.prompter
      if (after.learned) paces[after.learned.name] = after.learned.pace
      return done
    },
  }),
}
