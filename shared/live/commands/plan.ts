import { z } from 'zod'
import { current, type Draft } from 'immer'
import { cardSchema, type Card } from '../../cards/card.ts'
import { mostCardRows } from '../../cards/import/readCards.ts'
import { keepUnmasked } from '../../cards/masking.ts'
import { diff, patch, type Ops } from '../../protocol/diff.ts'
import { refuse, type Refusal } from '../../protocol/refusal.ts'
import { changesOf } from '../../show/changes.ts'
import { cueSchema, personSchema, themeSchema, type Cue, type Show } from '../../show/show.ts'
import { keepUnmaskedInTheme } from '../../show/themeMasking.ts'
import { command, done, type Step } from '../command.ts'
import { moved, placeOf, staleRefusal, touch } from '../planEdit.ts'
import type { PlanStep, StudioState } from '../state.ts'

const editors = ['operator', 'trainer'] as const
/** Plan revision that the editor saw; an edit on an older one of the same thing is refused. */
const base = z.number().int().min(0).optional()
const newCue = changesOf(cueSchema.omit({ id: true }))

export const planCommands = {
  'cue.add': command({
    args: z.object({ cue: newCue, after: z.string().nullable().default(null) }),
    roles: editors,
    help: 'help.cue.add',
    undo: 'help.cue.add',
    apply(state, args, { id }) {
      const { plan } = state.saved
      const cue = cueSchema.parse({ title: '', plannedMs: 60_000, ...args.cue, id: id() })
      const at = args.after === null ? plan.show.cues.length - 1 : cueIndex(plan.show, args.after)
      if (args.after !== null && at < 0) return refuse('cue.unknown', { cue: args.after })
      plan.show.cues.splice(at + 1, 0, cue)
      touch(plan, cue.id)
      return { result: { cue: cue.id } }
    },
  }),
  'cue.edit': command({
    args: z.object({ cue: z.string(), changes: changesOf(cueSchema.omit({ id: true })), base }),
    roles: editors,
    help: 'help.cue.edit',
    undo: 'help.cue.edit',
    apply(state, args) {
      const { plan } = state.saved
      const cue = plan.show.cues[placeOf(plan.show.cues, args.cue)]
      if (!cue) return refuse('cue.unknown', { cue: args.cue })
      const stale = staleRefusal(plan, cue.id, args.base, 'cue.stale')
      if (stale) return stale
      Object.assign(cue, args.changes)
      touch(plan, cue.id)
      return done
    },
  }),
  'cue.move': command({
    args: z.object({ cue: z.string(), to: z.number().int().min(0) }),
    roles: editors,
    help: 'help.cue.move',
    undo: 'help.cue.move',
    apply(state, args) {
      const { show } = state.saved.plan
      const from = cueIndex(show, args.cue)
      if (from < 0) return refuse('cue.unknown', { cue: args.cue })
      show.cues = moved(show.cues, from, Math.min(args.to, show.cues.length - 1))
      return done
    },
  }),
  'cue.duplicate': command({
    args: z.object({ cue: z.string() }),
    roles: editors,
    help: 'help.cue.duplicate',
    undo: 'help.cue.duplicate',
    apply(state, args, { id }) {
      const { plan } = state.saved
      const at = cueIndex(plan.show, args.cue)
      const original = plan.show.cues[at]
      if (!original) return refuse('cue.unknown', { cue: args.cue })
      const copy: Draft<Cue> = {
        ...original,
        id: id(),
        script: original.script.map((paragraph) => ({ ...paragraph, id: id() })),
      }
      plan.show.cues.splice(at + 1, 0, copy)
      touch(plan, copy.id)
      return { result: { cue: copy.id } }
    },
  }),
  'cue.delete': command({
    args: z.object({ cue: z.string(), base }),
    roles: editors,
    help: 'help.cue.delete',
    undo: 'help.cue.delete',
    apply(state, args) {
      const { plan, live } = state.saved
      const at = cueIndex(plan.show, args.cue)
      if (at < 0) return refuse('cue.unknown', { cue: args.cue })
      const stale = staleRefusal(plan, args.cue, args.base, 'cue.stale')
      if (stale) return stale
      plan.show.cues.splice(at, 1)
      if (live.armed === args.cue) live.armed = null
      touch(plan, args.cue)
      return done
    },
  }),
  'card.put': command({
    args: z.object({ card: cardSchema, base }),
    roles: editors,
    help: 'help.card.put',
    undo: 'help.card.put',
    apply(state, args) {
      const { plan } = state.saved
      const stale = staleRefusal(plan, args.card.id, args.base, 'card.stale')
      if (stale) return stale
      const at = placeOf(plan.show.cards, args.card.id)
      const card = keepUnmasked(args.card, plan.show.cards[at]) as Draft<Card>
      if (at < 0) plan.show.cards.push(card)
      else plan.show.cards[at] = card
      touch(plan, card.id)
      return { result: { card: card.id } }
    },
  }),
  /** Many cards in one step: what came in from a table is taken back at once. */
  'card.import': command({
    args: z.object({ cards: z.array(cardSchema).min(1).max(mostCardRows) }),
    roles: editors,
    help: 'help.card.import',
    undo: 'help.card.import',
    apply(state, args) {
      const { plan } = state.saved
      const known = new Set(plan.show.cards.map((card) => card.id))
      const cards = args.cards.filter((card) => !known.has(card.id))
      plan.show.cards.push(...cards.map((card) => keepUnmasked(card, undefined) as Draft<Card>))
      touch(plan, ...cards.map((card) => card.id))
      return { result: { cards: cards.map((card) => card.id) } }
    },
  }),
  'card.delete': command({
    args: z.object({ card: z.string() }),
    roles: editors,
    help: 'help.card.delete',
    undo: 'help.card.delete',
    apply(state, args) {
      const { plan, live } = state.saved
      const at = placeOf(plan.show.cards, args.card)
      if (at < 0) return refuse('card.unknown', { card: args.card })
      if (Object.values(live.air).some((onAir) => onAir?.card.id === args.card)) return refuse('card.inUse')
      plan.show.cards.splice(at, 1)
      for (const cue of plan.show.cues) cue.cards = cue.cards.filter((card) => card !== args.card)
      touch(plan, args.card)
      return done
    },
  }),
  'show.edit': command({
    args: z.object({
      changes: z
        .object({
          title: z.string().min(1).max(120),
          theme: changesOf(themeSchema.omit({ unmasked: true })),
          people: z.array(personSchema).max(100),
          safeScene: z.string().max(200),
          startsAtEpochMs: z.number().int().nullable(),
          charsPerMinute: z.number().int().min(60).max(600),
        })
        .partial(),
      base,
    }),
    roles: editors,
    help: 'help.show.edit',
    undo: 'help.show.edit',
    apply(state, args) {
      const { plan } = state.saved
      const stale = staleRefusal(plan, plan.show.id, args.base, 'plan.stale')
      if (stale) return stale
      const { theme, ...rest } = args.changes
      Object.assign(plan.show, rest)
      if (theme) {
        Object.assign(plan.show.theme, theme)
        const kept = keepUnmaskedInTheme(plan.show.theme)
        if (kept) plan.show.theme.unmasked = kept
        else delete plan.show.theme.unmasked
      }
      touch(plan, plan.show.id)
      return done
    },
  }),
  'plan.undo': command({
    args: z.object({}),
    roles: editors,
    help: 'help.plan.undo',
    apply: (state) => stepBack(state, 'undo', 'redo'),
  }),
  'plan.redo': command({
    args: z.object({}),
    roles: editors,
    help: 'help.plan.redo',
    apply: (state) => stepBack(state, 'redo', 'undo'),
  }),
}

const cueIndex = (show: { cues: readonly { id: string }[] }, id: string): number => placeOf(show.cues, id)

/** Takes the last step of one history back and puts its reverse on the other. */
function stepBack(state: Draft<StudioState>, from: 'undo' | 'redo', onto: 'undo' | 'redo'): Step | Refusal {
  const { plan } = state.saved
  const step = plan[from].at(-1) as PlanStep | undefined
  if (!step) return refuse(from === 'undo' ? 'plan.nothingToUndo' : 'plan.nothingToRedo')
  const before = current(plan.show) as Show
  const after = patch(before, step.back)
  plan.show = after
  plan[from].pop()
  plan[onto].push({ label: step.label, back: diff(after, before) as Draft<Ops> })
  // GO would arm nothing: a cue that the step took away can't wait for its turn.
  const { live } = state.saved
  if (live.armed !== null && !after.cues.some((cue) => cue.id === live.armed)) live.armed = null
  // What the step left alone is still the same object: only the rest counts as changed.
  const same = new Set<unknown>([...before.cues, ...before.cards])
  touch(plan, ...[...after.cues, ...after.cards].filter((thing) => !same.has(thing)).map((thing) => thing.id))
  plan.revision += 1
  return { result: { label: step.label } }
}
