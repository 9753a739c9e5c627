import type { Command } from '../../shared/live/table.ts'
import type { ViewOf } from '../../shared/live/views.ts'
import type { Api } from '../kit/api.ts'
import type { Sent } from '../kit/studio.ts'
import type { Toast } from '../kit/toasts.ts'

/** What the list needs of the page that it stands on. */
export interface CommentsDeskParts {
  api: Api
  /** Sends a command; a refusal is said by the page. */
  act(command: Command): Promise<Sent>
  tell(toast: Omit<Toast, 'id'>): void
  /** On a page of its own its keys work everywhere; in a column only while it has the focus. */
  keys: 'page' | 'column'
}

/** What the bar above the list needs, and each part of it. */
export interface FeedBarParts extends Pick<CommentsDeskParts, 'api' | 'act' | 'tell'> {
  live: ViewOf<'live'>
  settings: ViewOf<'settings'>
}
