import { z } from 'zod'
import type { Draft } from 'immer'
import { showFromTemplate } from '../../show/templates/template.ts'
import { refuse } from '../../protocol/refusal.ts'
import { showKinds, showSchema, type Show } from '../../show/show.ts'
import { summarise } from '../../show/summary.ts'
import { command, done, type Context } from '../command.ts'
import type { Effect } from '../effect.ts'
import { handBackQuestions } from '../endQuestions.ts'
import { tellNoMore } from '../notice.ts'
import { changeQueue } from '../showQueue.ts'
import { idleLive, type StudioState } from '../state.ts'
import { copyShow, withoutUnmasking } from '../../show/copy.ts'

const one = z.object({ show: z.string() })
const operator = ['operator'] as const

export const showCommands = {
  'show.new': command({
    args: z.object({ title: z.string().trim().min(1).max(120), kind: z.enum(showKinds).default('general') }),
    roles: operator,
    help: 'help.show.new',
    apply(state, args, context) {
      if (state.saved.live.mode !== 'idle') return refuse('show.live')
      return open(
        state,
        showFromTemplate(args.kind, args.title, context.id, state.saved.settings.language),
        context,
      )
    },
  }),
  'show.open': command({
    args: one,
    roles: operator,
    help: 'help.show.open',
    needs: (args, state) => ({ show: args.show, questions: state.saved.queues[args.show] ?? [] }),
    apply(state, args, context) {
      if (args.show === state.saved.plan.show.id) return done
      if (state.saved.live.mode !== 'idle') return refuse('show.live')
      if (!context.facts.show) return refuse('show.unknown', args)
      return open(state, context.facts.show, context)
    },
  }),
  'show.duplicate': command({
    args: z.object({ show: z.string(), title: z.string().trim().min(1).max(120).optional() }),
    roles: operator,
    help: 'help.show.duplicate',
    needs: (args) => ({ show: args.show }),
    apply(state, args, context) {
      const original = args.show === state.saved.plan.show.id ? state.saved.plan.show : context.facts.show
      if (!original) return refuse('show.unknown', { show: args.show })
      const copy = copyShow(original as Show, args.title, context.id)
      list(state, copy, context.now)
      return { result: { show: copy.id }, effects: [put(copy)] }
    },
  }),
  /** Takes a show from a file. Its ids are made new, so that it never overwrites one that is here. */
  'show.import': command({
    args: z.object({ show: showSchema }),
    roles: operator,
    help: 'help.show.import',
    apply(state, args, context) {
      const copy = copyShow(withoutUnmasking(args.show), args.show.title, context.id)
      list(state, copy, context.now)
      return { result: { show: copy.id }, effects: [put(copy)] }
    },
  }),
  /** Brings a kept copy back, as a show of its own beside the present one. */
  'show.recover': command({
    args: z.object({ copy: z.number().int().min(1) }),
    roles: operator,
    help: 'help.show.recover',
    needs: (args) => ({ copy: args.copy }),
    apply(state, args, context) {
      const { show } = context.facts
      if (!show) return refuse('show.unknown', { show: String(args.copy) })
      const copy = copyShow(show, undefined, context.id)
      list(state, copy, context.now)
      return { result: { show: copy.id }, effects: [put(copy)] }
    },
  }),
  'show.rename': command({
    args: z.object({ show: z.string(), title: z.string().trim().min(1).max(120) }),
    roles: operator,
    help: 'help.show.rename',
    needs: (args) => ({ show: args.show }),
    apply(state, args, context) {
      const { plan } = state.saved
      if (args.show === plan.show.id) {
        plan.show.title = args.title
        plan.revision += 1
        list(state, plan.show as Show, context.now)
        return done
      }
      if (!context.facts.show) return refuse('show.unknown', { show: args.show })
      const renamed = { ...context.facts.show, title: args.title }
      list(state, renamed, context.now)
      return { effects: [put(renamed)] }
    },
  }),
  /** Deleted shows are kept aside; `show.restore` brings them back. */
  'show.delete': command({
    args: one,
    roles: operator,
    help: 'help.show.delete',
    apply(state, args, { now }) {
      const summary = state.saved.shows.find((known) => known.id === args.show)
      if (!summary) return refuse('show.unknown', args)
      if (state.saved.plan.show.id === args.show) return refuse('show.open', args)
      summary.deletedAtEpochMs = now
      return { effects: [{ to: 'library', write: { kind: 'show.delete', show: args.show, atEpochMs: now } }] }
    },
  }),
  'show.restore': command({
    args: one,
    roles: operator,
    help: 'help.show.restore',
    apply(state, args) {
      const summary = state.saved.shows.find((known) => known.id === args.show)
      if (!summary) return refuse('show.unknown', args)
      summary.deletedAtEpochMs = null
      return {
        effects: [{ to: 'library', write: { kind: 'show.delete', show: args.show, atEpochMs: null } }],
      }
    },
  }),
}

const keep = (show: Show, atEpochMs: number): Effect => ({
  to: 'library',
  write: { kind: 'show.keep', show, atEpochMs },
})

const put = (show: Show): Effect => ({ to: 'library', write: { kind: 'show.put', show } })

/** Puts the open show away and lays the other on the desk, with an empty history and nothing on air. */
function open(state: Draft<StudioState>, show: Show, { now, facts }: Pick<Context, 'now' | 'facts'>) {
  const leaving = state.saved.plan.show as Show
  state.saved.plan = {
    show,
    revision: 0,
    touched: {},
    undo: [],
    redo: [],
  }
  tellNoMore(state, 'notice.cardHeld')
  const handedBack = handBackQuestions(state.saved.live, now)
  if (handedBack.length > 0) state.seen.bankRevision += 1
  const queue = changeQueue(state.saved, leaving.id, show.id, facts.questions ?? [])
  state.saved.live = {
    ...idleLive(now, show.charsPerMinute),
    queue,
  } as Draft<StudioState>['saved']['live']
  list(state, show, now)
  return { result: { show: show.id }, effects: [...handedBack, put(leaving), put(show), keep(show, now)] }
}

function list(state: Draft<StudioState>, show: Show, now: number): void {
  const summary = summarise(show, now)
  const at = state.saved.shows.findIndex((known) => known.id === show.id)
  if (at < 0) state.saved.shows.unshift(summary)
  else state.saved.shows[at] = summary
}
