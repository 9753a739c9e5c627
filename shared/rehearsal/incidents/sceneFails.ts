import { nextCue } from '../../live/rundown.ts'
import { refuse } from '../../protocol/refusal.ts'
import { pictureMoved, type IncidentEntry } from './entry.ts'

/** A scene can't be taken, as when its camera is gone: the next one's, unless another is named. */
export const sceneFails: IncidentEntry = {
  levels: ['practice'],
  why: 'incident.why.switcher',
  takes: 'scene',
  throwIt({ saved, seen }, target) {
    const scene = target ?? nextCue(saved.plan.show, saved.live)?.scene ?? null
    if (scene === null) return refuse('incident.noScene')
    if (!seen.obs.scenes.some(({ name }) => name === scene)) return refuse('scene.unknown', { scene })
    return { target: scene, effects: [{ to: 'studio', act: { do: 'practice.fault', fault: { scene } } }] }
  },
  mend: () => [{ to: 'studio', act: { do: 'practice.fault', fault: { scene: null } } }],
  handled: (before, after, { target }) =>
    pictureMoved(before, after) && after.seen.obs.programScene !== target,
}
