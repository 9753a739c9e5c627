import { z } from 'zod'
import type { Draft } from 'immer'
import { slots } from '../air.ts'
import { command, done } from '../command.ts'
import { logged } from '../logged.ts'
import { tellOperator } from '../notice.ts'
import { roles } from '../roles.ts'
import type { ObsMirror } from '../obs.ts'

/** What the studio notices of the outside world. Nobody else can send these. */
export const seenCommands = {
  'seen.obs': command({
    args: z.object({
      changes: z.custom<Partial<ObsMirror>>((value) => typeof value === 'object' && value !== null),
    }),
    roles: [],
    help: 'help.seen.obs',
    apply(state, args, context) {
      const { stream, status } = state.seen.obs
      Object.assign(state.seen.obs, args.changes as Draft<Partial<ObsMirror>>)
      const { live } = state.saved
      // Not the practice switcher: nobody sees that one.
      const begun = !stream.active && state.seen.obs.stream.active && status !== 'practice'
      if (!begun || !live.rehearsal) return done
      tellOperator(state, 'notice.rehearsal.streaming', {}, context)
      return { effects: [logged('rehearsal.streaming', live.runId, context, {})] }
    },
  }),
  'seen.screen': command({
    args: z.object({
      connection: z.string(),
      screen: z
        .object({
          page: z.string(),
          role: z.enum(roles),
          device: z.string(),
          name: z.string(),
          inObs: z.boolean(),
        })
        .nullable(),
    }),
    roles: [],
    help: 'help.seen.screen',
    apply(state, args, { now }) {
      if (args.screen) state.seen.screens[args.connection] = { ...args.screen, sinceEpochMs: now }
      else {
        delete state.seen.screens[args.connection]
        delete state.seen.drawn[args.connection]
      }
      return done
    },
  }),
  'seen.drawn': command({
    args: z.object({ connection: z.string(), drawn: z.partialRecord(z.enum(slots), z.string()) }),
    roles: [],
    help: 'help.seen.drawn',
    apply(state, args) {
      state.seen.drawn[args.connection] = args.drawn
      return done
    },
  }),
  'seen.bank': command({
    args: z.object({
      counts: z.record(z.string(), z.number()),
      undo: z.object({ label: z.string(), by: z.string(), count: z.number() }).nullable().default(null),
    }),
    roles: [],
    help: 'help.seen.bank',
    apply(state, args) {
      state.seen.bankCounts = args.counts
      state.seen.bankUndo = args.undo
      return done
    },
  }),
  /** What was counted in this run, and what people set. */
  'seen.counters': command({
    args: z.object({ counters: z.record(z.string(), z.number()) }),
    roles: [],
    help: 'help.seen.counters',
    apply(state, args) {
      state.saved.live.counters = args.counters
      return done
    },
  }),
  /** A device was here: by its socket, or by a call with its token. */
  'seen.device': command({
    args: z.object({ device: z.string() }),
    roles: [],
    help: 'help.seen.device',
    apply(state, args, { now }) {
      const device = state.saved.devices[args.device]
      if (device) device.seenAtEpochMs = now
      return done
    },
  }),
  'seen.import': command({
    args: z.object({
      importing: z
        .object({ phase: z.enum(['reading', 'writing']), done: z.number(), total: z.number() })
        .nullable(),
    }),
    roles: [],
    help: 'help.seen.import',
    apply(state, args) {
      state.seen.importing = args.importing
      return done
    },
  }),
  'seen.notice': command({
    args: z.object({
      key: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
    }),
    roles: [],
    help: 'help.seen.notice',
    apply(state, args, context) {
      tellOperator(state, args.key, args.params, context)
      return done
    },
  }),
}
