import { obsReady } from '../../../shared/live/obs.ts'
import { upNext } from '../../../shared/live/upNext.ts'
import { goStep } from '../decide/go.ts'
import { stepThrough } from '../decide/queue.ts'
import { sceneStep, switchable } from '../decide/scene.ts'
import { sight, type Acted, type Env } from './env.ts'

/** GO, scenes, lock, clearing: what changes the picture. */
export function showActions(env: Env) {
  const { studio, store, act } = env

  function go(): Acted {
    const seen = sight(studio)
    if (!seen) return undefined
    const step = goStep(seen.plan.show, seen.live, seen.settings, store.get().selection)
    switch (step.do) {
      case 'nothing':
        // The studio says best why: it is the same sentence that the API gives.
        return act({ type: 'cue.go' })
      case 'arm':
        return arm(step.cue.id, step.cue.scene)
      case 'take':
        return take()
      case 'armAndTake':
        return act({ type: 'cue.arm', cue: step.cue.id }).then((sent) => (sent.ok ? take() : sent))
    }
  }

  /** In studio mode the picture of the armed cue is put where everybody can see it first. */
  async function arm(cue: string, picture: string | null) {
    const sent = await act({ type: 'cue.arm', cue })
    const obs = studio.view('obs')
    const known = obs?.scenes.some((one) => one.name === picture)
    if (
      sent.ok &&
      picture !== null &&
      known &&
      obs?.studioMode &&
      obs.previewScene !== picture &&
      obsReady(obs)
    ) {
      return act({ type: 'scene.preview', scene: picture })
    }
    return sent
  }

  async function take(withoutScene = false) {
    const sent = await act({ type: 'cue.go', withoutScene }, (refused) =>
      refused.code === 'obs.away' || refused.code === 'scene.unknown'
        ? { label: env.say('console.go.withoutScene'), run: () => void take(true) }
        : undefined,
    )
    if (sent.ok) store.set({ selection: null })
    return sent
  }

  function scene(name: string): Acted {
    const seen = sight(studio)
    if (!seen) return undefined
    const { selection } = store.get()
    const chosen = selection?.kind === 'scene' ? selection.id : null
    switch (sceneStep(name, chosen, seen.obs, seen.settings)) {
      case 'nothing':
        return undefined
      case 'take':
        return takeScene(name)
      case 'choose':
        store.set({ selection: { kind: 'scene', id: name } })
        return seen.obs.studioMode ? act({ type: 'scene.preview', scene: name }) : undefined
    }
  }

  async function takeScene(name: string) {
    const sent = await act({ type: 'scene.take', scene: name })
    if (sent.ok) store.set({ selection: null })
    return sent
  }

  function selectCue(by: -1 | 1): undefined {
    const seen = sight(studio)
    if (!seen) return
    const { selection } = store.get()
    const ids = seen.plan.show.cues.map((cue) => cue.id)
    const from =
      selection?.kind === 'cue' ? selection.id : (seen.live.armed ?? seen.live.current?.cue.id ?? null)
    const id = stepThrough(ids, from, by)
    if (id !== null) store.set({ selection: { kind: 'cue', id } })
  }

  return {
    go,
    goWithoutScene: () => take(true),
    takeScene: scene,
    /** Airs what is selected; GO where nothing or a cue is. */
    enter(): Acted {
      const { selection } = store.get()
      switch (selection?.kind) {
        case 'scene':
          return takeScene(selection.id)
        case 'question':
          return airQuestion(env, selection.id)
        case 'card':
          return airCard(env, selection.id)
        case 'cue':
        case undefined:
          return go()
      }
    },
    /** Lets go of what was selected and armed. */
    cancel(): Acted {
      store.set({ selection: null })
      return studio.view('live')?.armed ? act({ type: 'cue.arm', cue: null }) : undefined
    },
    panic: (): Acted => {
      const live = studio.view('live')
      return live ? act({ type: live.panic ? 'panic.release' : 'panic.engage' }) : undefined
    },
    cueUp: () => selectCue(-1),
    cueDown: () => selectCue(1),
    scene(index: number): Acted {
      const obs = studio.view('obs')
      const picked = obs && switchable(obs)[index]
      return picked ? scene(picked.name) : undefined
    },
    lock: (): Acted => {
      const settings = studio.view('settings')
      return settings ? act({ type: 'take.lock', locked: !settings.takeLocked }) : undefined
    },
    clear: (): Acted => act({ type: 'card.clear' }),
    reveal: (): Acted => act({ type: 'card.reveal' }),
    /** The first press selects the next question, the second airs it. */
    questionNext(): Acted {
      const live = studio.view('live')
      const next = live && upNext(live)[0]?.id
      if (!next) {
        env.toasts.show({ tone: 'refused', text: env.say('console.questions.noNext') })
        return undefined
      }
      const { selection } = store.get()
      if (selection?.kind === 'question' && selection.id === next) return airQuestion(env, next)
      store.set({ selection: { kind: 'question', id: next }, tab: 'questions' })
      return undefined
    },
  }
}

export async function airQuestion({ act, store }: Env, question: string) {
  const sent = await act({ type: 'question.air', question })
  if (sent.ok) store.set({ selection: null })
  return sent
}

export async function airCard({ act, store, say }: Env, card: string, override = false) {
  const sent = await act({ type: 'card.air', card, override }, (refused) =>
    refused.code === 'card.notReady'
      ? { label: say('console.cards.edit'), run: () => store.set({ panel: { name: 'card', card } }) }
      : undefined,
  )
  if (sent.ok) store.set({ selection: null })
  return sent
}
