import type { ComponentType } from 'react'
import type { ViewOf } from '../../../shared/live/views.ts'
import type { WordKey } from '../../../shared/words/words.ts'
import type { Action } from '../desk/keys.ts'
import { CommentsPanel } from '../comments/CommentsPanel.tsx'
import { Cards } from './cards/Cards.tsx'
import { Questions } from './questions/Questions.tsx'

interface SideTab {
  id: string
  name: WordKey
  /** The key that opens it. */
  action: Action
  /** The figure beside the name; null where there is none to tell. */
  count(live: ViewOf<'live'>, plan: ViewOf<'plan'>): number | null
  Panel: ComponentType
}

/** The tabs of the right column. A new one is an entry here, a panel, and a key. */
export const sideTabs: readonly SideTab[] = [
  {
    id: 'questions',
    name: 'console.tab.questions',
    action: 'tabQuestions',
    count: (live) => live.queue.filter((question) => question.answeredAtEpochMs === null).length,
    Panel: Questions,
  },
  {
    id: 'comments',
    name: 'console.tab.comments',
    action: 'tabComments',
    // Figures belong to a run, the list to the show: before the first comment of a run they would contradict each other.
    count: (live) => live.counters['comments'] ?? null,
    Panel: CommentsPanel,
  },
  {
    id: 'cards',
    name: 'console.tab.cards',
    action: 'tabCards',
    count: (_live, plan) => plan.show.cards.length,
    Panel: Cards,
  },
]
