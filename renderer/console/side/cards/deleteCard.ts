import { cardTitle, type Card } from '../../../../shared/cards/card.ts'
import type { Env } from '../../actions/env.ts'

/** Deletes a card and offers to take it back, with its places in the cues while nothing else was edited since. */
export async function deleteCard({ studio, store, act, toasts, say }: Env, card: Card): Promise<void> {
  const before = studio.view('plan')?.revision ?? 0
  const sent = await act({ type: 'card.delete', card: card.id })
  if (!sent.ok) return
  store.set({ selection: null })
  const giveBack = (): void => {
    const untouched = studio.view('plan')?.revision === before + 1
    void act(untouched ? { type: 'plan.undo' } : { type: 'card.put', card })
  }
  toasts.show({
    tone: 'done',
    text: say('console.cards.deleted', { title: cardTitle(card) || say('console.cue.untitled') }),
    action: { label: say('console.edit.undo'), run: giveBack },
  })
}
