import { z } from 'zod'
import { refuse } from '../../protocol/refusal.ts'
import { incidentKinds, isOpen } from '../../rehearsal/incident.ts'
import { isRefused } from '../../rehearsal/incidents/entry.ts'
import { incidents } from '../../rehearsal/incidents/incidents.ts'
import { scenarioLimits } from '../../rehearsal/scenarioSchema.ts'
import { command } from '../command.ts'
import { settleIncident } from '../incidentStep.ts'
import { logged } from '../logged.ts'

const trainers = ['operator', 'trainer'] as const
const one = z.object({ incident: z.string().max(64) })

/** What a trainer throws in, or the scenario by its clock. */
export const incidentCommands = {
  'incident.throw': command({
    args: z.object({
      kind: z.enum(incidentKinds),
      /** A microphone, scene, card, or the sentence of the question; left out, the studio chooses. */
      target: z.string().trim().min(1).max(500).nullable().default(null),
      /** What good handling looks like, shown to the trainer instead of the house's words. */
      good: z.string().trim().min(1).max(scenarioLimits.good).optional(),
    }),
    roles: trainers,
    help: 'help.incident.throw',
    apply(state, { kind, target, good }, context) {
      const { live } = state.saved
      const { rehearsal } = live
      if (!rehearsal) return refuse('rehearsal.off')
      const entry = incidents[kind]
      if (!entry.levels.includes(rehearsal.level))
        return refuse('incident.level', { why: entry.why ?? '', level: `rehearsal.level.${rehearsal.level}` })
      const open = rehearsal.incidents.some((other) => other.kind === kind && isOpen(other))
      if (open) return refuse('incident.open', { incident: `incident.${kind}` })
      const thrown = entry.throwIt(state, target, context)
      if (isRefused(thrown)) return thrown
      const id = context.id()
      rehearsal.incidents.push({
        id,
        kind,
        target: thrown.target,
        ...(good === undefined ? {} : { good }),
        thrownAtEpochMs: context.now,
        thrownBy: context.actor.name,
        handledAtEpochMs: null,
        handledBy: null,
        withdrawn: false,
      })
      const facts = { incident: id, kind, target: thrown.target, ...(good === undefined ? {} : { good }) }
      return {
        result: { incident: id },
        effects: [...(thrown.effects ?? []), logged('incident.throw', live.runId, context, facts)],
      }
    },
  }),
  /** The trainer saw it handled, before the studio did or where the studio can't. */
  'incident.handled': command({
    args: one,
    roles: trainers,
    help: 'help.incident.handled',
    apply: (state, args, context) => settleIncident(state, args.incident, 'trainer', context),
  }),
  /** Taken back: what was broken is mended, and it counts for nothing. */
  'incident.withdraw': command({
    args: one,
    roles: trainers,
    help: 'help.incident.withdraw',
    apply: (state, args, context) => settleIncident(state, args.incident, null, context),
  }),
}
