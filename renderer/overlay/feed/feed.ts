import type { ShownComment } from '../../../shared/comments/model.ts'
import type { FeedBatch } from '../../../shared/comments/moderated.ts'
import { formatFor, placed, stages, type Format } from '../boxes.ts'
import { el } from '../dom.ts'
import { themeColours } from '../themeColours.ts'
import type { Theme } from '../../../shared/show/show.ts'
import { feedBoxes, type FeedLayout } from './feedBox.ts'
import './feed.css'
import { createList, type FeedDrawing } from './list.ts'
import { createTicker } from './ticker.ts'

/** What the overlay's view says of the feed. */
export interface FeedShown {
  readonly feed: FeedLayout | 'off'
  readonly theme: Theme
  readonly format: string
}

/** Enough to draw either layout anew. */
const most = 12

/** The comments on the picture. It holds no more than it shows; the studio's batches say what comes and goes. */
export function createFeed(page: HTMLElement, options: { format: string | null; moved: boolean }) {
  const stage = el('aside', 'stage feed-stage')
  const box = el('div', 'feed-box')
  stage.append(box)
  page.append(stage)
  let shown: FeedShown | null = null
  let format: Format = '16:9'
  let drawing: FeedDrawing | null = null
  let kept: readonly ShownComment[] = []
  let drawnAs = ''

  function lay(): void {
    const size = { width: window.innerWidth, height: window.innerHeight }
    format = formatFor(size, options.format ?? shown?.format ?? null)
    const { width, height } = stages[format]
    const { scale, x, y } = placed(size, stages[format])
    stage.style.width = `${width}px`
    stage.style.height = `${height}px`
    stage.style.transform = `translate(${x}px, ${y}px) scale(${scale})`
    stage.classList.toggle('upright', format === '9:16')
    draw()
  }

  /** Begins a drawing where layout or format became another. */
  function draw(): void {
    const layout = shown?.feed ?? 'off'
    const as = `${layout} ${format}`
    if (as === drawnAs) return
    drawnAs = as
    drawing?.clear()
    drawing = null
    box.replaceChildren()
    if (layout === 'off') return
    const { x, y, width, height } = feedBoxes[format][layout]
    box.style.cssText = `left:${x}px;top:${y}px;width:${width}px;height:${height}px`
    drawing = layout === 'list' ? createList(options.moved, height) : createTicker(format)
    box.append(drawing.element)
    drawing.add(kept)
  }

  window.addEventListener('resize', lay)

  return {
    show(next: FeedShown): void {
      if (shown?.theme !== next.theme) themeColours(stage, next.theme)
      shown = next
      lay()
    },
    take({ reset, items, removed }: FeedBatch): void {
      if (reset) {
        kept = items.slice(-most)
        drawing?.clear()
        drawing?.add(kept)
        return
      }
      kept = [...kept.filter(({ id }) => !removed.includes(id)), ...items].slice(-most)
      if (removed.length > 0) drawing?.remove(removed)
      drawing?.add(items)
    },
    close(): void {
      window.removeEventListener('resize', lay)
      drawing?.clear()
      stage.remove()
    },
  }
}
