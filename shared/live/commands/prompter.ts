import { z } from 'zod'
import { paragraphStart, positionAt, scriptLength } from '../../prompter/clock.ts'
import { reanchor } from '../../prompter/reanchor.ts'
import { refuse } from '../../protocol/refusal.ts'
import { command, done } from '../command.ts'
import type { Prompter } from '../state.ts'

const readers = ['operator', 'host', 'trainer'] as const

/** Holds the place where the reader is, then changes what is asked. */
const from = (prompter: Prompter, now: number, changes: Partial<Prompter>): Prompter => ({
  ...prompter,
  position: positionAt(prompter, now),
  sinceEpochMs: now,
  ...changes,
})

export const prompterCommands = {
  'prompter.play': command({
    args: z.object({}),
    roles: readers,
    help: 'help.prompter.play',
    apply(state, _args, { now }) {
      state.saved.live.prompter = from(state.saved.live.prompter, now, { playing: true })
      return done
    },
  }),
  'prompter.pause': command({
    args: z.object({}),
    roles: readers,
    help: 'help.prompter.pause',
    apply(state, _args, { now }) {
      state.saved.live.prompter = from(state.saved.live.prompter, now, { playing: false })
      return done
    },
  }),
  'prompter.speed': command({
    args: z.object({ charsPerMinute: z.number().min(20).max(900) }),
    roles: readers,
    help: 'help.prompter.speed',
    apply(state, args, { now }) {
      state.saved.live.prompter = from(state.saved.live.prompter, now, { rate: args.charsPerMinute })
      return done
    },
  }),
  'prompter.seek': command({
    args: z.object({
      /** Paragraph by id or by its place in the script, from 0. */
      paragraph: z.union([z.string(), z.number().int().min(0)]),
      /** Characters into the paragraph. */
      offset: z.number().min(0).default(0),
    }),
    roles: readers,
    help: 'help.prompter.seek',
    apply(state, args, { now }) {
      const { prompter } = state.saved.live
      const start = paragraphStart(prompter.script, args.paragraph)
      if (start === null) return refuse('paragraph.unknown', { paragraph: String(args.paragraph) })
      const position = Math.min(start + args.offset, scriptLength(prompter.script))
      state.saved.live.prompter = from(prompter, now, { position })
      return done
    },
  }),
  'prompter.nudge': command({
    args: z.object({ chars: z.number().min(-100_000).max(100_000) }),
    roles: readers,
    help: 'help.prompter.nudge',
    apply(state, args, { now }) {
      const { prompter } = state.saved.live
      const position = positionAt(prompter, now) + args.chars
      state.saved.live.prompter = from(prompter, now, {
        position: Math.max(0, Math.min(position, scriptLength(prompter.script))),
      })
      return done
    },
  }),
  'prompter.mirror': command({
    args: z.object({ mirror: z.enum(['none', 'horizontal', 'vertical', 'both']) }),
    roles: readers,
    help: 'help.prompter.mirror',
    apply(state, args) {
      state.saved.live.prompter.mirror = args.mirror
      return done
    },
  }),
  'prompter.load': command({
    args: z.object({ cue: z.string() }),
    roles: ['operator', 'trainer'],
    help: 'help.prompter.load',
    apply(state, args, { now }) {
      const cue = state.saved.plan.show.cues.find((known) => known.id === args.cue)
      if (!cue) return refuse('cue.unknown', args)
      const { prompter } = state.saved.live
      state.saved.live.prompter = {
        ...prompter,
        cue: cue.id,
        title: cue.title,
        script: cue.script,
        position: 0,
        sinceEpochMs: now,
      }
      return done
    },
  }),
  /** Brings the plan's edits of the script into the running one; the reader stays at the same character. */
  'prompter.refresh': command({
    args: z.object({}),
    roles: ['operator', 'trainer'],
    help: 'help.prompter.refresh',
    apply(state, _args, { now }) {
      const { prompter } = state.saved.live
      const cue = state.saved.plan.show.cues.find((known) => known.id === prompter.cue)
      if (!cue) return refuse('cue.unknown', { cue: prompter.cue ?? '' })
      const position = reanchor(prompter.script, cue.script, positionAt(prompter, now))
      state.saved.live.prompter = from(prompter, now, { title: cue.title, script: cue.script, position })
      return done
    },
  }),
}
