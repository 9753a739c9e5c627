import { z } from 'zod'
import { eventGroup, requestStatus } from '../../wire/protocol.ts'
import { answer, done, fail, nothing, notFound, request, type RequestTable } from '../request.ts'
import { setPreview, take } from '../takes.ts'
import type { Transition } from '../world.ts'

const described = (transition: Transition) => ({
  transitionName: transition.name,
  transitionKind: transition.kind,
  transitionFixed: transition.fixed,
  transitionConfigurable: false,
})

export const transitionRequests: RequestTable = {
  GetSceneTransitionList: request(nothing, ({ world }) =>
    answer({
      currentSceneTransitionName: world.transition.name,
      currentSceneTransitionKind: world.transition.kind,
      transitions: world.transitions.map(described),
    }),
  ),
  GetCurrentSceneTransition: request(nothing, ({ world }) =>
    answer({
      ...described(world.transition),
      transitionDuration: world.transition.fixed ? null : world.transitionMs,
      transitionSettings: null,
    }),
  ),
  SetCurrentSceneTransition: request(
    z.object({ transitionName: z.string() }),
    ({ world, emit }, { transitionName }) => {
      const transition = world.transitions.find((candidate) => candidate.name === transitionName)
      if (!transition) return notFound(transitionName)
      if (transition === world.transition) return done
      world.transition = transition
      emit('CurrentSceneTransitionChanged', eventGroup.transitions, { transitionName })
      return done
    },
  ),
  SetCurrentSceneTransitionDuration: request(
    z.object({ transitionDuration: z.number().min(50).max(20_000) }),
    ({ world, emit }, { transitionDuration }) => {
      if (transitionDuration === world.transitionMs) return done
      world.transitionMs = transitionDuration
      emit('CurrentSceneTransitionDurationChanged', eventGroup.transitions, { transitionDuration })
      return done
    },
  ),
  TriggerStudioModeTransition: request(nothing, (practice) => {
    const { preview } = practice.world
    if (!preview) return fail(requestStatus.studioModeNotActive, 'Studio mode is off.')
    take(practice, preview)
    return done
  }),
  GetStudioModeEnabled: request(nothing, ({ world }) => answer({ studioModeEnabled: world.studioMode })),
  SetStudioModeEnabled: request(
    z.object({ studioModeEnabled: z.boolean() }),
    (practice, { studioModeEnabled }) => {
      const { world, emit } = practice
      if (world.studioMode === studioModeEnabled) return done
      world.studioMode = studioModeEnabled
      if (studioModeEnabled) world.preview = world.collection.program
      else {
        // OBS tells of two changes that never were when studio mode ends (obs-websocket #1150); so does this.
        const { preview, collection } = world
        world.preview = null
        for (const scene of preview ? [preview, collection.program] : []) {
          emit('CurrentProgramSceneChanged', eventGroup.scenes, { sceneName: scene.name })
        }
      }
      emit('StudioModeStateChanged', eventGroup.ui, { studioModeEnabled })
      if (studioModeEnabled) setPreview(practice, world.collection.program)
      return done
    },
  ),
}
