import type { ObsMirror } from '../../../shared/live/obs.ts'
import type { Clock } from '../../studio/clock.ts'
import type { Takes } from '../takes.ts'
import type { Asker } from './ask.ts'
import { canvasOf, fillMirror, fillParts, recordOf, transitionOf, type Filled } from './fill.ts'
import { fold, type Ask } from './fold.ts'
import type { Happening } from './happenings.ts'
import { browserKind, overlayIn, pagesAfter, type Pages } from './overlay.ts'
import { sceneList } from './scenes.ts'
import { itemIds, treeAfter, type SceneTree } from './tree.ts'

export interface KeeperOptions {
  ask: Asker
  clock: Clock
  takes: Takes
  mirror(): ObsMirror
  report(changes: Partial<ObsMirror>): void
  isOverlay(url: string): boolean
}

/** Keeps the mirror of one connection true: fills it, follows events, and asks for what events do not tell. */
export interface Keeper {
  /** Asks for everything anew. Null when OBS was not ready or did not answer; then nothing has changed. */
  fill(): Promise<Filled | null>
  happened(happening: Happening): void
  itemIds(scene: string, source: string): readonly number[]
  imageFormat(): 'jpg' | 'png'
}

export function createKeeper({ ask, clock, takes, mirror, report, isOverlay }: KeeperOptions): Keeper {
  let tree: SceneTree = new Map()
  let pages: Pages = new Map()
  let imageFormat: 'jpg' | 'png' = 'jpg'
  let filling: Promise<Filled | null> | null = null
  /** Events that came while filling: the answers may be older than they are. */
  let backlog: Happening[] = []
  const asking = new Map<string, 'once' | 'again'>()

  const apply = (changes: Partial<ObsMirror>): void => {
    const after = { ...mirror(), ...changes }
    const supported = after.inputKinds.includes(browserKind)
    report({ ...changes, overlay: overlayIn(tree, pages, after.programScene, supported, isOverlay) })
  }

  async function fillNow(): Promise<Filled | null> {
    const filled = await fillMirror(ask, clock.now)
    const missed = backlog
    backlog = []
    filling = null
    if (filled) {
      ;({ tree, pages, imageFormat } = filled)
      apply(filled.mirror)
    }
    for (const happening of missed) follow(happening)
    return filled
  }

  function follow(happening: Happening): void {
    tree = treeAfter(tree, happening)
    pages = pagesAfter(pages, happening)
    if (happening.type === 'CurrentProgramSceneChanged') return programChanged(happening.sceneName)
    if (happening.type === 'SceneTransitionStarted') return void transitionStarted()
    if (happening.type === 'SceneNameChanged') takes.renamed(happening.oldSceneName, happening.sceneName)
    const folded = fold(mirror(), happening, clock.now())
    apply(folded.changes)
    if (folded.ask) void askFor(folded.ask)
  }

  function programChanged(scene: string): void {
    if (takes.landed(scene)) return landed(scene, null)
    if (scene === mirror().programScene) return landed(scene, mirror().changedElsewhere)
    if (mirror().studioMode) return void confirm()
    landed(scene, { scene, atEpochMs: clock.now() })
  }

  function landed(programScene: string, changedElsewhere: ObsMirror['changedElsewhere']): void {
    const { transitioningTo } = mirror()
    apply({
      programScene,
      changedElsewhere,
      transitioningTo: transitioningTo === programScene ? null : transitioningTo,
    })
  }

  /** Leaving studio mode tells of two changes that never were (obs-websocket #1150): there OBS is asked what is true. */
  async function confirm(): Promise<void> {
    const now = await ask.one('GetSceneList')
    const scene = now?.currentProgramSceneName
    if (!scene || scene === mirror().programScene) return
    landed(scene, { scene, atEpochMs: clock.now() })
  }

  /** The event does not say where to; the scene list names the goal from the first frame on. */
  async function transitionStarted(): Promise<void> {
    const ours = takes.starting()
    if (ours !== null) return apply({ transitioningTo: ours })
    const now = await ask.one('GetSceneList')
    const goal = now?.currentProgramSceneName
    if (goal && goal !== mirror().programScene) apply({ transitioningTo: goal })
  }

  /** One question of a kind at a time; one that is asked for meanwhile is asked once more after it. */
  async function askFor(wanted: Ask): Promise<void> {
    const key = JSON.stringify(wanted)
    if (asking.has(key)) return void asking.set(key, 'again')
    do {
      asking.set(key, 'once')
      await answer(wanted)
    } while (asking.get(key) === 'again')
    asking.delete(key)
  }

  async function answer(wanted: Ask): Promise<void> {
    switch (wanted.of) {
      case 'scenes': {
        const list = await ask.one('GetSceneList')
        if (!list) return
        return apply({
          scenes: sceneList(list.scenes),
          previewScene: list.currentPreviewSceneName ?? null,
        })
      }
      case 'transitions': {
        const both = await ask.many([
          { question: 'GetSceneTransitionList' },
          { question: 'GetCurrentSceneTransition' },
        ])
        if (!both) return
        const [list, now] = both
        return apply({
          transitions: list?.transitions.map((one) => one.transitionName) ?? mirror().transitions,
          transition: now && transitionOf(now),
        })
      }
      case 'canvas': {
        const video = await ask.one('GetVideoSettings')
        if (video) apply({ canvas: canvasOf(video) })
        return
      }
      case 'record': {
        const status = await ask.one('GetRecordStatus')
        if (status) apply({ record: recordOf(status, clock.now()) })
        return
      }
      case 'input': {
        const input = mirror().inputs.find(({ name }) => name === wanted.name)
        if (!input) return
        const parts = await fillParts(ask, [input], [])
        const [filled] = parts?.inputs ?? []
        if (!parts || !filled) return
        pages = new Map([...pages, ...parts.pages])
        return apply({ inputs: mirror().inputs.map((one) => (one.name === wanted.name ? filled : one)) })
      }
      case 'items': {
        const parts = await fillParts(ask, [], [wanted.scene])
        if (!parts) return
        tree = new Map([...tree, ...parts.tree])
        return apply({})
      }
      default:
        wanted satisfies never
    }
  }

  return {
    fill() {
      filling ??= fillNow()
      return filling
    },
    happened(happening) {
      if (filling) backlog.push(happening)
      else follow(happening)
    },
    itemIds: (scene, source) => itemIds(tree, scene, source),
    imageFormat: () => imageFormat,
  }
}
