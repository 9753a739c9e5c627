import { z } from 'zod'
import { eventGroup, requestStatus } from '../../wire/protocol.ts'
import {
  aboutScene,
  answer,
  done,
  dropUnused,
  fail,
  findSource,
  notFound,
  request,
  type Outcome,
  type Practice,
  type RequestEntry,
  type RequestTable,
} from '../request.ts'
import { addItem, type Item, type Scene } from '../world.ts'

export function itemCreated({ emit }: Practice, scene: Scene, item: Item): void {
  emit('SceneItemCreated', eventGroup.sceneItems, {
    sceneName: scene.name,
    sourceName: item.source.name,
    sceneItemId: item.id,
    sceneItemIndex: scene.items.indexOf(item),
  })
}

/** Every source fills the canvas: the practice switcher has no layout of its own. */
const placed = ({ world: { video } }: Practice) => ({
  alignment: 5,
  boundsAlignment: 0,
  boundsHeight: 0,
  boundsType: 'OBS_BOUNDS_NONE',
  boundsWidth: 0,
  cropBottom: 0,
  cropLeft: 0,
  cropRight: 0,
  cropTop: 0,
  height: video.baseHeight,
  positionX: 0,
  positionY: 0,
  rotation: 0,
  scaleX: 1,
  scaleY: 1,
  sourceHeight: video.baseHeight,
  sourceWidth: video.baseWidth,
  width: video.baseWidth,
})

const described = (practice: Practice, item: Item, sceneItemIndex: number) => ({
  sceneItemId: item.id,
  sceneItemIndex,
  sceneItemEnabled: item.enabled,
  sceneItemLocked: false,
  sceneItemTransform: placed(practice),
  sceneItemBlendMode: 'OBS_BLEND_NORMAL',
  sourceName: item.source.name,
  sourceType: item.source.is === 'scene' ? 'OBS_SOURCE_TYPE_SCENE' : 'OBS_SOURCE_TYPE_INPUT',
  inputKind: item.source.is === 'scene' ? null : item.source.kind,
  isGroup: item.source.is === 'scene' ? false : null,
})

/** A request about one item of a scene, which must be there. */
const aboutItem = <S extends z.ZodRawShape>(
  fields: S,
  run: (practice: Practice, scene: Scene, item: Item, fields: z.output<z.ZodObject<S>>) => Outcome,
): RequestEntry => ({
  run: (practice, data) =>
    aboutScene({ sceneItemId: z.number().min(0) }, (_practice, scene, { sceneItemId }) => {
      const item = scene.items.find(({ id }) => id === sceneItemId)
      if (!item) return notFound(`${scene.name} ${sceneItemId}`)
      return request(z.object(fields), (_same, rest) => run(practice, scene, item, rest)).run(practice, data)
    }).run(practice, data),
})

/** True when a scene is, or holds at any depth, another: nesting must not come round to itself. */
const holds = (outer: Item['source'], inner: Scene): boolean =>
  outer === inner || (outer.is === 'scene' && outer.items.some((item) => holds(item.source, inner)))

export const itemRequests: RequestTable = {
  GetSceneItemList: aboutScene({}, (practice, scene) =>
    answer({ sceneItems: scene.items.map((item, index) => described(practice, item, index)) }),
  ),
  GetSceneItemId: aboutScene({ sourceName: z.string() }, (_practice, scene, { sourceName }) => {
    const item = scene.items.find(({ source }) => source.name === sourceName)
    return item ? answer({ sceneItemId: item.id }) : notFound(sourceName)
  }),
  CreateSceneItem: aboutScene(
    { sourceName: z.string(), sceneItemEnabled: z.boolean().default(true) },
    (practice, scene, { sourceName, sceneItemEnabled }) => {
      const source = findSource(practice.world, sourceName)
      if (!source) return notFound(sourceName)
      if (holds(source, scene)) {
        return fail(requestStatus.cannotAct, 'A scene cannot be put into itself.')
      }
      const item = addItem(scene, source, sceneItemEnabled)
      itemCreated(practice, scene, item)
      return answer({ sceneItemId: item.id })
    },
  ),
  RemoveSceneItem: aboutItem({}, (practice, scene, item) => {
    scene.items = scene.items.filter((other) => other !== item)
    practice.emit('SceneItemRemoved', eventGroup.sceneItems, {
      sceneName: scene.name,
      sourceName: item.source.name,
      sceneItemId: item.id,
    })
    dropUnused(practice)
    return done
  }),
  GetSceneItemEnabled: aboutItem({}, (_practice, _scene, item) => answer({ sceneItemEnabled: item.enabled })),
  SetSceneItemEnabled: aboutItem(
    { sceneItemEnabled: z.boolean() },
    ({ emit }, scene, item, { sceneItemEnabled }) => {
      if (item.enabled === sceneItemEnabled) return done
      item.enabled = sceneItemEnabled
      emit('SceneItemEnableStateChanged', eventGroup.sceneItems, {
        sceneName: scene.name,
        sceneItemId: item.id,
        sceneItemEnabled,
      })
      return done
    },
  ),
  GetSceneItemIndex: aboutItem({}, (_practice, scene, item) =>
    answer({ sceneItemIndex: scene.items.indexOf(item) }),
  ),
  SetSceneItemIndex: aboutItem(
    { sceneItemIndex: z.number().min(0) },
    ({ emit }, scene, item, { sceneItemIndex }) => {
      const others = scene.items.filter((other) => other !== item)
      scene.items = others.toSpliced(sceneItemIndex, 0, item)
      emit('SceneItemListReindexed', eventGroup.sceneItems, {
        sceneName: scene.name,
        sceneItems: scene.items.map(({ id }, index) => ({ sceneItemId: id, sceneItemIndex: index })),
      })
      return done
    },
  ),
}
