import { z } from 'zod'
import { cardProblems } from '../../cards/card.ts'
import { asAired } from '../../cards/masking.ts'
import { refuse } from '../../protocol/refusal.ts'
import { saidIn } from '../../prompter/saidUpTo.ts'
import { readOf } from '../readOf.ts'
import { cueSchema } from '../../show/show.ts'
import { clearAir, putOnAir } from '../airing.ts'
import { command, done } from '../command.ts'
import { takeCue } from '../goCue.ts'
import { startRun } from '../run.ts'
import { logged } from '../logged.ts'
import { tellNoMore, tellOperator } from '../notice.ts'
import { placeOf } from '../planEdit.ts'
import { nextCue } from '../rundown.ts'
import { takeScript } from '../prompting.ts'

export const cueCommands = {
  'cue.arm': command({
    args: z.object({ cue: z.string().nullable() }),
    roles: ['operator', 'trainer'],
    help: 'help.cue.arm',
    apply(state, args) {
      if (args.cue !== null && placeOf(state.saved.plan.show.cues, args.cue) < 0) {
        return refuse('cue.unknown', { cue: args.cue })
      }
      state.saved.live.armed = args.cue
      return done
    },
  }),

  /** Takes the armed cue, else the next. OBS first: the studio never claims a take that OBS did not make. */
  'cue.go': command({
    args: z.object({
      /** Goes on without OBS: timers, cards and prompter move, the picture stays. For when OBS is lost in mid-show. */
      withoutScene: z.boolean().default(false),
    }),
    roles: ['operator', 'trainer'],
    help: 'help.cue.go',
    apply(state, args, context) {
      const { plan, live } = state.saved
      const cue = nextCue(plan.show, live)
      return cue ? takeCue(state, cue, context, args) : refuse('cue.none')
    },
  }),

  'cue.taken': command({
    args: z.object({ cue: cueSchema, by: z.string().default('') }),
    roles: [],
    help: 'help.cue.taken',
    evenUnsaved: true,
    apply(state, { cue, by }, context) {
      const { live, plan } = state.saved
      const { now } = context
      const begun = startRun(state, context)
      const read = readOf(live.prompter, now)
      const left = live.current
      if (left) {
        const ran = live.ran[left.cue.id]
        if (ran) ran.endedAtEpochMs = now
      }
      live.current = { cue, startedAtEpochMs: now }
      live.ran[cue.id] = { startedAtEpochMs: now, endedAtEpochMs: null }
      live.armed = null
      live.lastTakeAtEpochMs = now
      state.seen.taking = null
      // A take that was under way when panic came: its cards wait behind the safe picture.
      const holder = live.panic ? live.panic.before : live
      if (live.panic && cue.scene !== null) live.panic.before.scene = cue.scene
      if (cue.clearCards) clearAir(holder)
      const held: string[] = []
      for (const id of cue.cards) {
        const card = plan.show.cards.find((known) => known.id === id)
        if (!card) continue
        if (cardProblems(card, now).length === 0) {
          putOnAir(holder, asAired(card), context)
          continue
        }
        // A card that is not ready never goes on air by itself, and GO does not wait for it.
        held.push(id)
      }
      tellNoMore(state, 'notice.cardHeld')
      if (held.length > 0) {
        tellOperator(state, 'notice.cardHeld', { cue: cue.title, count: held.length }, context)
      }
      if (live.slate?.kind === 'standby') live.slate = { kind: 'live', sinceEpochMs: now }
      live.prompter = takeScript(live, cue, now, state.saved.settings.prompterWaits)
      return {
        effects: [
          ...begun,
          logged('cue.taken', live.runId, context, {
            cue: cue.id,
            title: cue.title,
            scene: cue.scene,
            plannedMs: cue.plannedMs,
            // What the debrief and its measures need: the cue as it was then, and how far the one before was read.
            chars: saidIn(cue.script),
            plan: cue,
            ...(held.length > 0 ? { held } : {}),
            read,
            by,
          }),
        ],
      }
    },
  }),
}
