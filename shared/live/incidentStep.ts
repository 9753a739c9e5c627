import { produce, type Draft } from 'immer'
import { refuse, type Refusal } from '../protocol/refusal.ts'
import { isOpen } from '../rehearsal/incident.ts'
import { incidents } from '../rehearsal/incidents/incidents.ts'
import { done, type Context, type Step } from './command.ts'
import type { Effect } from './effect.ts'
import { logged } from './logged.ts'
import type { StudioState } from './state.ts'

/** Ends an incident: handled by what the studio saw or the trainer said, or, with nobody, taken back. */
export function settleIncident(
  state: Draft<StudioState>,
  id: string,
  by: 'studio' | 'trainer' | null,
  context: Context,
): Step | Refusal {
  const { live } = state.saved
  if (!live.rehearsal) return refuse('rehearsal.off')
  const incident = live.rehearsal.incidents.find((known) => known.id === id)
  if (!incident || incident.withdrawn) return refuse('incident.unknown')
  // A trainer says so in the very moment in which the studio sees it: that is as he wanted it.
  if (incident.handledAtEpochMs !== null) return by === null ? refuse('incident.unknown') : done
  if (by === null) incident.withdrawn = true
  else {
    incident.handledAtEpochMs = context.now
    incident.handledBy = by
  }
  const { kind, thrownAtEpochMs } = incident
  const facts = { incident: id, kind, ...(by === null ? {} : { by, afterMs: context.now - thrownAtEpochMs }) }
  return {
    effects: [
      ...(incidents[kind].mend?.(state, incident, context) ?? []),
      logged(by === null ? 'incident.withdraw' : 'incident.handled', live.runId, context, facts),
    ],
  }
}

/** What is still broken when the rehearsal ends is made good. */
export const mendAll = (state: Draft<StudioState>, context: Context): readonly Effect[] =>
  (state.saved.live.rehearsal?.incidents ?? [])
    .filter(isOpen)
    .flatMap((incident) => incidents[incident.kind].mend?.(state, incident, context) ?? [])

/** After every command: whether what was done handled an incident that is open. */
export function withIncidents(
  before: StudioState,
  after: StudioState,
  step: Step,
  context: Context,
): { state: StudioState; step: Step } {
  const was = before.saved.live.rehearsal
  if (!was || !after.saved.live.rehearsal || before === after) return { state: after, step }
  const handled = was.incidents.filter(
    (incident) => isOpen(incident) && incidents[incident.kind].handled?.(before, after, incident),
  )
  if (handled.length === 0) return { state: after, step }
  const effects: Effect[] = [...(step.effects ?? [])]
  const state = produce(after, (draft) => {
    for (const { id } of handled) {
      const settled = settleIncident(draft, id, 'studio', context)
      if (!('code' in settled)) effects.push(...(settled.effects ?? []))
    }
  })
  return { state, step: { ...step, effects } }
}
