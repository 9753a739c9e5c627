import { slots } from './air.ts'
import type { Role } from './roles.ts'
import { drawn } from './tally.ts'
import { rehearsalShown, viewersAir } from './rehearsing.ts'
import type { StudioState } from './state.ts'

/** `GET /api/v1/state`: the names are fixed by the automation API and stay. */
export function apiState(state: StudioState, role: Role, revision: number) {
  const { live, plan } = state.saved
  const { obs } = state.seen
  const guest = role === 'overlay' || role === 'ask'
  const shownAir = guest ? viewersAir(state) : live.air
  const air = Object.fromEntries(
    slots.map((slot) => {
      const airing = shownAir[slot]
      if (!airing) return [slot, null]
      const shown = {
        card: airing.card.id,
        kind: airing.card.kind,
        since: airing.sinceEpochMs,
        drawn: drawn(state, slot),
        question: airing.questionId,
        comment: airing.commentId,
        // What people in the room may not see of each other before it closes.
        ...(airing.ballot && role !== 'ask' ? { votes: airing.ballot.votes } : {}),
      }
      return [slot, shown]
    }),
  )
  const onAir = { revision, mode: live.mode, air: { slots: air }, panic: live.panic !== null }
  if (guest) return onAir
  const { script: _script, coming, sinceEpochMs, ...prompter } = live.prompter
  return {
    ...onAir,
    rehearsal: rehearsalShown(live),
    show: { id: plan.show.id, title: plan.show.title, kind: plan.show.kind },
    obs: {
      status: obs.status,
      problem: obs.problem,
      version: obs.version,
      // During a transition OBS still names the old one: scripts want to know what was taken.
      programScene: obs.transitioningTo ?? obs.programScene,
      previewScene: obs.previewScene,
      studioMode: obs.studioMode,
      scenes: obs.scenes.map((scene) => scene.name),
      streaming: obs.stream.active,
      recording: obs.record.active,
      inputs: obs.inputs,
      overlay: obs.overlay,
      changedElsewhere: obs.changedElsewhere,
      stats: obs.stats,
    },
    rundown: {
      current: live.current?.cue.id ?? null,
      armed: live.armed,
      cues: plan.show.cues.map((cue) => {
        const ran = live.ran[cue.id]
        return {
          id: cue.id,
          title: cue.title,
          scene: cue.scene,
          plannedMs: cue.plannedMs,
          ...(ran ? { startedAt: ran.startedAtEpochMs } : {}),
          ...(ran?.endedAtEpochMs ? { endedAt: ran.endedAtEpochMs } : {}),
        }
      }),
    },
    prompter: { ...prompter, coming: coming?.cue ?? null, since: sinceEpochMs },
    queue: live.queue.map(({ notes: _notes, ...item }) => item),
    message: live.message,
    counters: { viewers: 0, likes: 0, comments: 0, ...live.counters },
  }
}
