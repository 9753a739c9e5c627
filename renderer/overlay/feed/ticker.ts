import type { ShownComment } from '../../../shared/comments/model.ts'
import type { Format } from '../boxes.ts'
import { el } from '../dom.ts'
import { feedBoxes, mostInTicker, tickerMs, tickerSpeed } from './feedBox.ts'
import { feedLine } from './line.ts'
import type { FeedDrawing } from './list.ts'

/** Pixels of the stage between two comments. */
const gapPx = 96
/** What waits for its turn; in a flood the oldest gives way. */
const mostWaiting = 4

/** One line that runs from right to left. The compositor moves it; nothing is laid out while it runs. */
export function createTicker(format: Format): FeedDrawing {
  const element = el('div', 'feed-ticker')
  const { width } = feedBoxes[format].ticker
  let waiting: ShownComment[] = []
  /** When the last one has come in whole and the next may follow. */
  let freeAt = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function next(): void {
    timer = undefined
    if (element.childElementCount < mostInTicker) {
      const comment = waiting.shift()
      if (comment) send(comment)
    }
    if (waiting.length > 0) timer = setTimeout(next, Math.max(50, freeAt - performance.now()))
  }

  function send(comment: ShownComment): void {
    const line = feedLine(comment)
    element.append(line)
    const length = line.offsetWidth
    const run = line.animate(
      [{ transform: `translateX(${width}px)` }, { transform: `translateX(${-length}px)` }],
      { duration: tickerMs(format, length), easing: 'linear' },
    )
    run.onfinish = () => line.remove()
    freeAt = performance.now() + ((length + gapPx) / tickerSpeed) * 1000
  }

  return {
    element,
    add(comments) {
      waiting = [...waiting, ...comments].slice(-mostWaiting)
      if (timer === undefined && waiting.length > 0)
        if (performance.now() >= freeAt) next()
        else timer = setTimeout(next, freeAt - performance.now())
    },
    remove(ids) {
      waiting = waiting.filter(({ id }) => !ids.includes(id))
      for (const line of element.querySelectorAll<HTMLElement>('.feed-line'))
        if (ids.includes(line.dataset['comment'] ?? '')) line.remove()
    },
    clear() {
      clearTimeout(timer)
      timer = undefined
      waiting = []
      element.replaceChildren()
    },
  }
}
