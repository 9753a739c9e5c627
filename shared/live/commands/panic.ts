import { z } from 'zod'
import { refuse } from '../../protocol/refusal.ts'
import { clearAir } from '../airing.ts'
import { command } from '../command.ts'
import { logged } from '../logged.ts'
import { obsReady, type ObsRequest } from '../obs.ts'
import { positionAt } from '../../prompter/clock.ts'

const mute = (input: string, muted: boolean): ObsRequest => ({
  request: 'SetInputMute',
  data: { inputName: input, inputMuted: muted },
  optional: true,
})

const toScene = (scene: string): ObsRequest => ({
  request: 'SetCurrentProgramScene',
  data: { sceneName: scene },
})

export const panicCommands = {
  /** Overlays off at once whatever OBS does; safe scene and microphones in one batch. Works while takes are locked. */
  'panic.engage': command({
    args: z.object({}),
    roles: ['operator', 'trainer'],
    help: 'help.panic.engage',
    evenUnsaved: true,
    apply(state, _args, context) {
      const { live, plan } = state.saved
      const { obs } = state.seen
      if (live.panic) return refuse('panic.engaged')
      const open = obs.inputs.filter((input) => input.audio && !input.muted)
      live.panic = {
        atEpochMs: context.now,
        before: {
          // In the middle of a transition, where it is going is what release has to come back to.
          scene: obs.transitioningTo ?? obs.programScene,
          mics: open.map((input) => ({ input: input.name, muted: false })),
          air: live.air,
          prompterPlaying: live.prompter.playing,
        },
      }
      clearAir(live)
      live.prompter.position = positionAt(live.prompter, context.now)
      live.prompter.sinceEpochMs = context.now
      live.prompter.playing = false
      const safe = plan.show.safeScene
      const safeKnown = obs.scenes.some((scene) => scene.name === safe)
      const log = logged('panic.engage', live.runId, context, { safeScene: safeKnown ? safe : null })
      if (!obsReady(obs)) return { result: { obs: false, safeScene: false }, effects: [log] }
      return {
        result: { obs: true, safeScene: safeKnown },
        effects: [
          log,
          {
            to: 'obs',
            // Microphones first: a scene that fails must not leave them open.
            requests: [...open.map((input) => mute(input.name, true)), ...(safeKnown ? [toScene(safe)] : [])],
            awaited: true,
          },
        ],
      }
    },
  }),
  'panic.release': command({
    args: z.object({}),
    roles: ['operator', 'trainer'],
    help: 'help.panic.release',
    evenUnsaved: true,
    apply(state, _args, context) {
      const { live } = state.saved
      const { obs } = state.seen
      const { panic } = live
      if (!panic) return refuse('panic.notEngaged')
      const { before } = panic
      const gone = obsReady(obs) && !obs.scenes.some((scene) => scene.name === before.scene)
      live.panic = null
      live.air = before.air
      live.prompter.playing = before.prompterPlaying
      live.prompter.sinceEpochMs = context.now
      const log = logged('panic.release', live.runId, context, { scene: before.scene })
      if (!obsReady(obs)) return { result: { obs: false, scene: false }, effects: [log] }
      return {
        result: { obs: true, scene: before.scene !== null && !gone },
        effects: [
          log,
          {
            to: 'obs',
            requests: [
              ...(before.scene !== null && !gone ? [toScene(before.scene)] : []),
              ...before.mics.map((mic) => mute(mic.input, mic.muted)),
            ],
            awaited: true,
          },
        ],
      }
    },
  }),
}
