import { z } from 'zod'
import { eventGroup, requestStatus } from '../../wire/protocol.ts'
import { picture } from '../picture.ts'
import {
  answer,
  done,
  fail,
  findSource,
  nothing,
  notFound,
  request,
  taken,
  type Practice,
  type RequestTable,
} from '../request.ts'
import { emptyCollection, type Collection } from '../world.ts'
import { streamFrames } from './outputs.ts'

/** Loads another collection with OBS's order of events: all of the old goes, all of the new comes, then Changed. */
function load(practice: Practice, next: Collection): void {
  const { world, emit } = practice
  const before = world.collection
  emit('CurrentSceneCollectionChanging', eventGroup.config, { sceneCollectionName: before.name })
  world.taking?.callOff()
  world.taking = null
  for (const { name } of before.inputs) emit('InputRemoved', eventGroup.inputs, { inputName: name })
  for (const { name } of before.scenes) {
    emit('SceneRemoved', eventGroup.scenes, { sceneName: name, isGroup: false })
  }
  world.collection = next
  world.preview = world.studioMode ? next.program : null
  for (const { name } of next.scenes) {
    emit('SceneCreated', eventGroup.scenes, { sceneName: name, isGroup: false })
  }
  emit('CurrentProgramSceneChanged', eventGroup.scenes, { sceneName: next.program.name })
  emit('CurrentSceneCollectionChanged', eventGroup.config, { sceneCollectionName: next.name })
}

/** Versions, figures, collections, the canvas, pictures: what is about the house and not about the show. */
export const houseRequests = (names: () => readonly string[]): RequestTable => ({
  GetVersion: request(nothing, () =>
    answer({
      obsVersion: '29.0.2',
      obsWebSocketVersion: '5.1.0',
      rpcVersion: 1,
      availableRequests: names(),
      supportedImageFormats: ['png'],
      platform: 'daobo',
      platformDescription: 'Daobo practice switcher',
    }),
  ),
  GetStats: request(nothing, (practice) => {
    const { world } = practice
    const outputTotalFrames = streamFrames(practice)
    return answer({
      cpuUsage: 3.2,
      memoryUsage: 180,
      availableDiskSpace: 200_000,
      activeFps: world.video.fpsNumerator / world.video.fpsDenominator,
      averageFrameRenderTime: 2.1,
      renderSkippedFrames: 0,
      renderTotalFrames: outputTotalFrames,
      outputSkippedFrames: 0,
      outputTotalFrames,
      webSocketSessionIncomingMessages: world.messages.in,
      webSocketSessionOutgoingMessages: world.messages.out,
    })
  }),
  BroadcastCustomEvent: request(
    z.object({ eventData: z.record(z.string(), z.unknown()) }),
    ({ emit }, { eventData }) => {
      emit('CustomEvent', eventGroup.general, eventData)
      return done
    },
  ),
  GetVideoSettings: request(nothing, ({ world }) => answer({ ...world.video })),
  SetVideoSettings: request(
    z.object({
      baseWidth: z.number().min(8).max(4096).optional(),
      baseHeight: z.number().min(8).max(4096).optional(),
      outputWidth: z.number().min(8).max(4096).optional(),
      outputHeight: z.number().min(8).max(4096).optional(),
      fpsNumerator: z.number().min(1).optional(),
      fpsDenominator: z.number().min(1).optional(),
    }),
    ({ world }, changes) => {
      Object.assign(world.video, changes)
      return done
    },
  ),
  GetSceneCollectionList: request(nothing, ({ world }) =>
    answer({
      currentSceneCollectionName: world.collection.name,
      sceneCollections: world.collections.map(({ name }) => name),
    }),
  ),
  SetCurrentSceneCollection: request(
    z.object({ sceneCollectionName: z.string() }),
    (practice, { sceneCollectionName: name }) => {
      const next = practice.world.collections.find((collection) => collection.name === name)
      if (!next) return notFound(name)
      if (next !== practice.world.collection) load(practice, next)
      return done
    },
  ),
  CreateSceneCollection: request(
    z.object({ sceneCollectionName: z.string().min(1) }),
    (practice, { sceneCollectionName: name }) => {
      const { collections } = practice.world
      if (collections.some((collection) => collection.name === name)) return taken(name)
      const made = emptyCollection(name)
      collections.push(made)
      load(practice, made)
      return done
    },
  ),
  GetSourceScreenshot: request(
    z.object({
      sourceName: z.string(),
      imageFormat: z.string(),
      imageWidth: z.number().min(8).max(4096).optional(),
      imageHeight: z.number().min(8).max(4096).optional(),
      imageCompressionQuality: z.number().min(-1).max(100).optional(),
    }),
    ({ world, clock }, { sourceName, imageFormat, imageWidth, imageHeight }) => {
      const source = findSource(world, sourceName)
      if (!source) return notFound(sourceName)
      if (imageFormat !== 'png') {
        return fail(requestStatus.invalidRequestField, `There is no image format \`${imageFormat}\`.`)
      }
      const { baseWidth, baseHeight } = world.video
      const width = Math.round(
        imageWidth ?? (imageHeight ? (imageHeight * baseWidth) / baseHeight : baseWidth),
      )
      const height = Math.round(imageHeight ?? (width * baseHeight) / baseWidth)
      return answer({ imageData: picture(source, width, height, clock.now()) })
    },
  ),
})
