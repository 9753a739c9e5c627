import type { ShownComment } from '../../../shared/comments/model.ts'
import { el } from '../dom.ts'

/** One comment: who and what, both only ever text, each in its own direction. */
export function feedLine(comment: ShownComment): HTMLElement {
  const who = document.createElement('bdi')
  who.className = 'feed-who'
  who.dir = 'auto'
  who.append(document.createTextNode(comment.author))
  const what = document.createElement('bdi')
  what.className = 'feed-what'
  what.dir = 'auto'
  what.append(document.createTextNode(comment.text))
  const line = el('p', 'feed-line', comment.author !== '' && who, what)
  line.dataset['comment'] = comment.id
  return line
}
