import { z } from 'zod'
import { command, done } from '../command.ts'
import { endQuestions } from '../endQuestions.ts'
import { logged } from '../logged.ts'
import { tellNoMore } from '../notice.ts'
import { endRun, startRun } from '../run.ts'
import { enter, leave } from './rehearsal.ts'

export const hostCommands = {
  'host.message': command({
    args: z.object({
      text: z.string().trim().max(500),
      blink: z.boolean().default(false),
      hold: z.boolean().default(false),
    }),
    roles: ['operator', 'moderator', 'trainer'],
    help: 'help.host.message',
    apply(state, args, context) {
      const { live } = state.saved
      // An empty text takes the message away.
      live.message =
        args.text === ''
          ? null
          : { ...args, id: context.id(), atEpochMs: context.now, ackedAtEpochMs: null, ackedBy: null }
      return { effects: [logged('host.message', live.runId, context, { text: args.text })] }
    },
  }),
  'host.ack': command({
    args: z.object({ message: z.string() }),
    roles: ['host', 'operator', 'trainer'],
    help: 'help.host.ack',
    apply(state, args, context) {
      const { message } = state.saved.live
      if (message?.id === args.message && message.ackedAtEpochMs === null) {
        message.ackedAtEpochMs = context.now
        message.ackedBy = context.actor.name
      }
      return done
    },
  }),
  /** "Stand by" fills the hosts' screens until the first GO; "live" is said for a moment. */
  'host.slate': command({
    args: z.object({ slate: z.enum(['standby', 'live']).nullable() }),
    roles: ['operator', 'trainer'],
    help: 'help.host.slate',
    apply(state, args, { now }) {
      state.saved.live.slate = args.slate && { kind: args.slate, sinceEpochMs: now }
      return done
    },
  }),
  'host.help': command({
    args: z.object({ asking: z.boolean() }),
    roles: ['host', 'operator', 'trainer'],
    help: 'help.host.help',
    apply(state, args, context) {
      state.saved.live.help = args.asking ? { atEpochMs: context.now, from: context.actor.name } : null
      return done
    },
  }),
  'counter.set': command({
    args: z.object({ counter: z.string().min(1).max(40), value: z.number().finite().min(0).max(1e12) }),
    roles: ['operator', 'moderator', 'trainer'],
    help: 'help.counter.set',
    apply(state, args) {
      state.saved.live.counters[args.counter] = args.value
      // The sources count on from what a person says.
      return { effects: [{ to: 'library', write: { kind: 'counter.set', ...args } }] }
    },
  }),
  /** Begins a live run. As a rehearsal it is `rehearsal.enter` at the level that fits what is switched. */
  'run.start': command({
    args: z.object({ mode: z.enum(['live', 'rehearsal']).default('live') }),
    roles: ['operator', 'trainer'],
    help: 'help.run.start',
    apply(state, args, context) {
      const { live, settings } = state.saved
      if (live.mode !== 'idle') return done
      if (args.mode === 'rehearsal') {
        const level = settings.switcher === 'practice' ? 'practice' : 'full'
        return enter(
          state,
          { level, drilled: [], scenario: null, vision: false, fromCue: live.armed },
          context,
        )
      }
      const effects = startRun(state, context)
      live.current = null
      return { effects }
    },
  }),
  'run.end': command({
    args: z.object({}),
    roles: ['operator', 'trainer'],
    help: 'help.run.end',
    apply(state, _args, context) {
      const { live } = state.saved
      if (live.mode === 'idle') return done
      if (live.rehearsal) return leave(state, context)
      const ran = live.current ? live.ran[live.current.cue.id] : undefined
      if (ran) ran.endedAtEpochMs = context.now
      endQuestions(live)
      tellNoMore(state, 'notice.cardHeld')
      const ended = endRun(live, context, { pausedMs: 0 })
      live.current = null
      live.armed = null
      live.mode = 'idle'
      live.endedAtEpochMs = context.now
      live.prompter.playing = false
      live.prompter.coming = null
      live.prompter.fitUntilEpochMs = null
      live.slate = null
      return { effects: ended }
    },
  }),
}
