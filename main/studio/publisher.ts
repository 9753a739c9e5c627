import { diff } from '../../shared/protocol/diff.ts'
import type { FromStudio } from '../../shared/protocol/messages.ts'
import type { StudioState } from '../../shared/live/state.ts'
import { views, type ViewName } from '../../shared/live/views.ts'

/** Keeps subscribers in step with views: a snapshot first, then patches. One diff and one stringify a view, however many look. */
export interface Publisher {
  /** Sends the snapshot at once and patches from then on; returns the way out. */
  subscribe(name: ViewName, send: (text: string) => void): () => void
  changed(state: StudioState, revision: number): void
}

interface Shown {
  value: unknown
  revision: number
  /** The snapshot as it travels, made when somebody first asks for it. */
  snapshot: string | null
  subscribers: Set<(text: string) => void>
}

export function createPublisher(current: () => { state: StudioState; revision: number }): Publisher {
  const shown = new Map<ViewName, Shown>()

  const text = (message: FromStudio): string => JSON.stringify(message)

  return {
    subscribe(name, send) {
      const { state, revision } = current()
      let view = shown.get(name)
      if (!view) {
        view = { value: views[name].select(state), revision, snapshot: null, subscribers: new Set() }
        shown.set(name, view)
      }
      const mine = view
      mine.subscribers.add(send)
      mine.snapshot ??= text({ t: 'snap', view: name, revision: mine.revision, data: mine.value })
      send(mine.snapshot)
      return () => {
        mine.subscribers.delete(send)
        if (mine.subscribers.size === 0 && shown.get(name) === mine) shown.delete(name)
      }
    },
    changed(state, revision) {
      for (const [name, view] of shown) {
        const value = views[name].select(state)
        const ops = diff(view.value, value)
        if (ops.length === 0) continue
        const message = text({ t: 'patch', view: name, from: view.revision, revision, ops })
        view.value = value
        view.revision = revision
        view.snapshot = null
        for (const send of view.subscribers) send(message)
      }
    },
  }
}
