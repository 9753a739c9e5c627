import { z } from 'zod'
import { paragraphStart, positionAt, scriptLength } from '../../prompter/clock.ts'
import { fitToTime } from '../../prompter/fitToTime.ts'
import { screenSettingsSchema } from '../../prompter/screenSettingsSchema.ts'
import { refuse } from '../../protocol/refusal.ts'
import { command, done, type Context, type Step } from '../command.ts'
import { byHand } from '../follow/following.ts'
import { logged } from '../logged.ts'
import { cueEnd, edited, from, turned } from '../prompting.ts'
import type { Live } from '../state.ts'

const readers = ['operator', 'host', 'trainer'] as const

/** A line for the debrief, with where the reader was. A broadcast's log is about what viewers saw. */
function rehearsed({ rehearsal, runId, prompter }: Live, what: string, context: Context): Step {
  if (!rehearsal) return done
  const { cue, position, rate } = prompter
  return { effects: [logged(what, runId, context, { cue, position, rate })] }
}

export const prompterCommands = {
  'prompter.play': command({
    args: z.object({}),
    roles: readers,
    help: 'help.prompter.play',
    apply(state, _args, context) {
      const { live } = state.saved
      if (live.rehearsal?.pausedAtEpochMs != null) return refuse('rehearsal.paused')
      live.prompter = byHand(live.prompter, context.now, { playing: true })
      return rehearsed(live, 'prompter.play', context)
    },
  }),
  'prompter.pause': command({
    args: z.object({}),
    roles: readers,
    help: 'help.prompter.pause',
    apply(state, _args, context) {
      const { live } = state.saved
      live.prompter = byHand(live.prompter, context.now, { playing: false })
      return rehearsed(live, 'prompter.pause', context)
    },
  }),
  'prompter.speed': command({
    args: z.object({ charsPerMinute: z.number().min(20).max(900) }),
    roles: readers,
    help: 'help.prompter.speed',
    apply(state, args, context) {
      const { live } = state.saved
      // By hand: the time is no longer kept.
      const rate = args.charsPerMinute
      live.prompter = byHand(live.prompter, context.now, { rate, fitUntilEpochMs: null })
      return rehearsed(live, 'prompter.speed', context)
    },
  }),
  /** Pace and scrolling at once: what a pedal says many times a second. */
  'prompter.run': command({
    args: z.object({ charsPerMinute: z.number().min(20).max(900) }),
    roles: readers,
    help: 'help.prompter.run',
    apply(state, args, { now }) {
      const { prompter } = state.saved.live
      const changes = { rate: args.charsPerMinute, playing: true, fitUntilEpochMs: null }
      state.saved.live.prompter = byHand(prompter, now, changes)
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
      state.saved.live.prompter = byHand(prompter, now, { position })
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
      state.saved.live.prompter = byHand(prompter, now, {
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
      const { live } = state.saved
      live.prompter = turned(
        { ...live.prompter, coming: { cue: cue.id, title: cue.title, script: cue.script, at: 0 } },
        live,
        now,
      )
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
      state.saved.live.prompter = edited(prompter, cue, now)
      return done
    },
  }),
  /** Keeps the pace such that the script ends with the time: of the cue on air, or as long as is asked. */
  'prompter.fit': command({
    args: z.object({
      on: z.boolean().default(true),
      leftMs: z
        .number()
        .int()
        .min(1000)
        .max(24 * 3_600_000)
        .optional(),
    }),
    roles: readers,
    help: 'help.prompter.fit',
    apply(state, args, { now }) {
      const { prompter, current } = state.saved.live
      if (!args.on) {
        state.saved.live.prompter.fitUntilEpochMs = null
        return done
      }
      const until = args.leftMs === undefined ? cueEnd(current) : now + args.leftMs
      if (until === null) return refuse('prompter.noTime')
      const fitted = fitToTime(prompter, until - now, now)
      if (!fitted) return refuse('prompter.readOut')
      state.saved.live.prompter = from(prompter, now, { fitUntilEpochMs: until })
      return { result: fitted }
    },
  }),
  /** The script that waits for the end of the sentence takes over now. */
  'prompter.turn': command({
    args: z.object({}),
    roles: readers,
    help: 'help.prompter.turn',
    apply(state, _args, { now }) {
      const { live } = state.saved
      live.prompter = turned(live.prompter, live, now)
      return done
    },
  }),
  /** The reading came to a place that the studio waited for (`prompterDueAt`). */
  'prompter.due': command({
    args: z.object({}),
    roles: [],
    help: 'help.prompter.due',
    apply(state, _args, { now }) {
      const { live } = state.saved
      const { coming } = live.prompter
      const here = positionAt(live.prompter, now)
      if (coming && here >= coming.at - 0.5) live.prompter = turned(live.prompter, live, now)
      else live.prompter = from(live.prompter, now, {})
      return done
    },
  }),
  /** A prompter page says which it is and how it is set; the desk sets it from afar by the same command. */
  'prompter.screen': command({
    args: z.object({
      screen: z.string().min(1).max(64),
      settings: screenSettingsSchema,
      /** Given by the page itself. */
      connection: z.string().max(64).optional(),
    }),
    roles: readers,
    help: 'help.prompter.screen',
    apply(state, args, { now, actor }) {
      const { saved, seen } = state
      const known = saved.prompters[args.screen]
      if (!known && args.connection === undefined) return refuse('prompter.screenUnknown')
      saved.prompters[args.screen] = {
        id: args.screen,
        settings: args.settings,
        connection: args.connection ?? known?.connection ?? '',
        name: args.connection === undefined ? (known?.name ?? '') : actor.name,
        heardAtEpochMs: now,
      }
      const gone = Object.values(saved.prompters)
        .filter((screen) => screen.id !== args.screen && !seen.screens[screen.connection])
        .toSorted((a, b) => b.heardAtEpochMs - a.heardAtEpochMs)
      for (const screen of gone.slice(mostScreens)) delete saved.prompters[screen.id]
      return done
    },
  }),
}

/** Screens that are remembered while they are shut. */
const mostScreens = 40
