import { createTurns } from '../../../shared/protocol/turns.ts'
import type { Cue } from '../../../shared/show/show.ts'
import { isWordKey } from '../../../shared/words/words.ts'
import type { Acted, Env } from './env.ts'

/** Editing the rundown. Each edit is one step of the plan's history. */
export function editActions({ studio, store, act, toasts, say }: Env) {
  /** What is reckoned from what is shown waits for what the press before has brought: twice in haste counts twice. */
  const inTurn = createTurns()
  const cues = (): readonly Cue[] => studio.view('plan')?.show.cues ?? []
  const selected = (): string | null => {
    const { selection } = store.get()
    return selection?.kind === 'cue' ? selection.id : null
  }
  const select = (id: string): void => store.set({ selection: { kind: 'cue', id } })

  async function addAfter(after: string | null) {
    const cue = { title: say('console.edit.newCue'), plannedMs: 60_000 }
    const sent = await act({ type: 'cue.add', cue, after })
    if (sent.ok) select((sent.result as { cue: string }).cue)
    return sent
  }

  /** Deletes, and offers to take it back: by undo while nothing was edited since, else by adding the cue again. */
  async function remove(id: string) {
    const at = cues().findIndex((cue) => cue.id === id)
    const cue = cues()[at]
    const plan = studio.view('plan')
    if (!cue || !plan) return
    const before = cues()[at - 1]
    const neighbour = cues()[at + 1] ?? before
    const sent = await act({ type: 'cue.delete', cue: id })
    if (!sent.ok) return
    store.set({ selection: neighbour ? { kind: 'cue', id: neighbour.id } : null })
    const giveBack = async (): Promise<void> => {
      const untouched = studio.view('plan')?.revision === plan.revision + 1
      if (untouched) await act({ type: 'plan.undo' })
      else await restore(cue, before?.id ?? null)
      select(id)
    }
    toasts.show({
      tone: 'done',
      text: say('console.edit.deleted', { title: cue.title || say('console.cue.untitled') }),
      action: { label: say('console.edit.undo'), run: () => void giveBack() },
    })
  }

  const restore = ({ id: _id, ...cue }: Cue, after: string | null) => act({ type: 'cue.add', cue, after })

  async function duplicate(id: string) {
    const sent = await act({ type: 'cue.duplicate', cue: id })
    if (sent.ok) select((sent.result as { cue: string }).cue)
    return sent
  }

  function moveBy(by: -1 | 1): Acted {
    const id = selected()
    const at = cues().findIndex((cue) => cue.id === id)
    if (id === null || at < 0 || at + by < 0 || at + by >= cues().length) return undefined
    return act({ type: 'cue.move', cue: id, to: at + by })
  }

  async function history(type: 'plan.undo' | 'plan.redo') {
    const sent = await act({ type })
    if (sent.ok) {
      const { label } = sent.result as { label: string }
      const what = isWordKey(label) ? say(label) : label
      const key = type === 'plan.undo' ? 'console.edit.undone' : 'console.edit.redone'
      toasts.show({ tone: 'done', text: say(key, { what }) })
    }
    return sent
  }

  const withSelected = (run: (id: string) => Promise<unknown>): undefined => {
    const id = selected()
    if (id !== null) void run(id)
  }

  return {
    edit: (): undefined => store.set({ editing: !store.get().editing }) as undefined,
    undo: () => history('plan.undo'),
    redo: () => history('plan.redo'),
    cueAdd: (): Acted => addAfter(selected()),
    cueDuplicate: () => withSelected(duplicate),
    cueDelete: () => withSelected(remove),
    cueRaise: () => inTurn(() => moveBy(-1)),
    cueLower: () => inTurn(() => moveBy(1)),
  }
}
