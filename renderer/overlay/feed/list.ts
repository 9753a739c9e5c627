import type { ShownComment } from '../../../shared/comments/model.ts'
import { el } from '../dom.ts'
import { mostLines } from './feedBox.ts'
import { feedLine } from './line.ts'

/** How the feed is drawn; both layouts answer to this. */
export interface FeedDrawing {
  readonly element: HTMLElement
  /** Newest last. */
  add(comments: readonly ShownComment[]): void
  remove(ids: readonly string[]): void
  clear(): void
}

/** Lines one above the other, the newest lowest, as many as fit whole into so many pixels of the stage. */
export function createList(moved: boolean, heightPx: number): FeedDrawing {
  const element = el('div', 'feed-list')
  return {
    element,
    add(comments) {
      const latest = comments.slice(-mostLines)
      if (latest.length === 0) return
      for (let over = element.childElementCount + latest.length - mostLines; over > 0; over -= 1)
        element.firstElementChild?.remove()
      const lines = latest.map(feedLine)
      element.append(...lines)
      while (element.offsetHeight > heightPx && element.childElementCount > 1)
        element.firstElementChild?.remove()
      // In a flood every line is gone before a movement would end.
      if (moved && lines.length === 1) lines[0]?.animate(rise, { duration: 160, easing: 'ease-out' })
    },
    remove(ids) {
      for (const line of element.querySelectorAll<HTMLElement>('.feed-line'))
        if (ids.includes(line.dataset['comment'] ?? '')) line.remove()
    },
    clear: () => element.replaceChildren(),
  }
}

const rise: Keyframe[] = [
  { transform: 'translateY(16px)', opacity: 0.2 },
  { transform: 'none', opacity: 1 },
]
