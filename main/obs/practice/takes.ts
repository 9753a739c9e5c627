import { eventGroup } from '../wire/protocol.ts'
import type { Practice } from './request.ts'
import type { Scene } from './world.ts'

/**
 * Brings a scene to program by the current transition, with the events of OBS 29: Started at once, the rest when the
 * picture has arrived. A take during a take bends its way; only the last one arrives.
 */
export function take(practice: Practice, to: Scene): void {
  const { world, clock, emit } = practice
  const { transition, transitionMs, taking } = world
  if ((taking?.to ?? world.collection.program) === to) return
  taking?.callOff()
  emit('SceneTransitionStarted', eventGroup.transitions, { transitionName: transition.name })
  const callOff = clock.after(transition.fixed ? 0 : transitionMs, () =>
    arrive(practice, to, transition.name),
  )
  world.taking = { to, callOff }
}

/** The goal of the take under way, else program: what OBS calls the current program scene. */
export const programOf = ({ world }: Practice): Scene => world.taking?.to ?? world.collection.program

function arrive(practice: Practice, to: Scene, transitionName: string): void {
  const { world, emit } = practice
  const left = world.collection.program
  world.taking = null
  world.collection.program = to
  emit('SceneTransitionVideoEnded', eventGroup.transitions, { transitionName })
  // OBS swaps preview and program after a take unless its settings say otherwise.
  if (world.studioMode && world.preview !== left) setPreview(practice, left)
  emit('CurrentProgramSceneChanged', eventGroup.scenes, { sceneName: to.name })
  emit('SceneTransitionEnded', eventGroup.transitions, { transitionName })
}

/** Another scene at once and without a picture in between: what OBS does when the one on air is removed. */
export function cutTo(practice: Practice, to: Scene): void {
  const { world, emit } = practice
  world.taking?.callOff()
  emit('SceneTransitionStarted', eventGroup.transitions, { transitionName: world.transition.name })
  arrive(practice, to, world.transition.name)
}

export function setPreview({ world, emit }: Practice, scene: Scene): void {
  if (world.preview === scene) return
  world.preview = scene
  emit('CurrentPreviewSceneChanged', eventGroup.scenes, { sceneName: scene.name })
}
