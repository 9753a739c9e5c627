import { z } from 'zod'
import { eventGroup, requestStatus } from '../../wire/protocol.ts'
import {
  aboutScene,
  answer,
  done,
  dropUnused,
  fail,
  findSource,
  nothing,
  request,
  taken,
  type Practice,
  type RequestTable,
} from '../request.ts'
import { cutTo, programOf, setPreview, take } from '../takes.ts'
import { emptyScene } from '../world.ts'

/** OBS counts scenes from the bottom of its list. */
const rows = ({ world }: Practice) =>
  world.collection.scenes.toReversed().map((scene, sceneIndex) => ({ sceneIndex, sceneName: scene.name }))

const listChanged = (practice: Practice): void =>
  practice.emit('SceneListChanged', eventGroup.scenes, { scenes: rows(practice) })

const noStudioMode = fail(requestStatus.studioModeNotActive, 'Studio mode is off.')

export const sceneRequests: RequestTable = {
  GetSceneList: request(nothing, (practice) =>
    answer({
      currentProgramSceneName: programOf(practice).name,
      currentPreviewSceneName: practice.world.preview?.name ?? null,
      scenes: rows(practice),
    }),
  ),
  GetCurrentProgramScene: request(nothing, (practice) =>
    answer({ currentProgramSceneName: programOf(practice).name }),
  ),
  SetCurrentProgramScene: aboutScene({}, (practice, scene) => {
    if (practice.world.failing === scene.name)
      return fail(requestStatus.requestProcessingFailed, `The scene \`${scene.name}\` does not answer.`)
    take(practice, scene)
    return done
  }),
  GetCurrentPreviewScene: request(nothing, ({ world }) =>
    world.preview ? answer({ currentPreviewSceneName: world.preview.name }) : noStudioMode,
  ),
  SetCurrentPreviewScene: aboutScene({}, (practice, scene) => {
    if (!practice.world.studioMode) return noStudioMode
    setPreview(practice, scene)
    return done
  }),
  CreateScene: request(z.object({ sceneName: z.string().min(1) }), (practice, { sceneName }) => {
    const { world, emit } = practice
    if (findSource(world, sceneName)) return taken(sceneName)
    world.collection.scenes.push(emptyScene(sceneName))
    listChanged(practice)
    emit('SceneCreated', eventGroup.scenes, { sceneName, isGroup: false })
    return done
  }),
  RemoveScene: aboutScene({}, (practice, scene) => {
    const { world, emit } = practice
    const { collection } = world
    const place = collection.scenes.indexOf(scene)
    const neighbour = collection.scenes[place + 1] ?? collection.scenes[place - 1]
    // OBS 29 lets even the last one go and is left with nothing to show; later ones refuse.
    if (!neighbour) return fail(requestStatus.notEnoughResources, 'The last scene cannot be removed.')
    collection.scenes.splice(place, 1)
    emit('SceneRemoved', eventGroup.scenes, { sceneName: scene.name, isGroup: false })
    for (const holder of collection.scenes) {
      for (const item of holder.items.filter(({ source }) => source === scene)) {
        emit('SceneItemRemoved', eventGroup.sceneItems, {
          sceneName: holder.name,
          sourceName: scene.name,
          sceneItemId: item.id,
        })
      }
      holder.items = holder.items.filter(({ source }) => source !== scene)
    }
    if (world.preview === scene) setPreview(practice, neighbour)
    if (programOf(practice) === scene || collection.program === scene) cutTo(practice, neighbour)
    listChanged(practice)
    dropUnused(practice)
    return done
  }),
  SetSceneName: aboutScene(
    { newSceneName: z.string().min(1) },
    ({ world, emit }, scene, { newSceneName }) => {
      if (findSource(world, newSceneName)) return taken(newSceneName)
      const oldSceneName = scene.name
      scene.name = newSceneName
      emit('SceneNameChanged', eventGroup.scenes, { oldSceneName, sceneName: newSceneName })
      return done
    },
  ),
}
