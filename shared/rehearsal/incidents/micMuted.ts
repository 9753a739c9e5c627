import { refuse } from '../../protocol/refusal.ts'
import type { Effect } from '../../live/effect.ts'
import type { IncidentEntry } from './entry.ts'

const mute = (inputName: string, inputMuted: boolean): Effect => ({
  to: 'obs',
  requests: [{ request: 'SetInputMute', data: { inputName, inputMuted } }],
  awaited: false,
})

/** A microphone that is open goes mute, as if somebody had touched it. */
export const micMuted: IncidentEntry = {
  levels: ['practice', 'full'],
  why: 'incident.why.inputs',
  takes: 'mic',
  throwIt({ saved, seen }, target) {
    const open = seen.obs.inputs.filter((input) => input.audio && !input.muted)
    const speaking = saved.plan.show.people
      .filter(({ id }) => saved.live.current?.cue.people.includes(id))
      .map(({ mic }) => mic)
    const input =
      target === null
        ? (open.find(({ name }) => speaking.includes(name)) ?? open[0])
        : open.find(({ name }) => name === target)
    if (!input) return target === null ? refuse('incident.noMic') : refuse('input.unknown', { input: target })
    return { target: input.name, effects: [mute(input.name, true)] }
  },
  mend: ({ seen }, { target }) =>
    target !== null && seen.obs.inputs.some(({ name, muted }) => name === target && muted)
      ? [mute(target, false)]
      : [],
  handled: (before, after, { target }) =>
    before.seen.obs.inputs.some(({ name, muted }) => name === target && muted) &&
    after.seen.obs.inputs.some(({ name, muted }) => name === target && !muted),
}
