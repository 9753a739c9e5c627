import type { OnAir, Slot } from '../../shared/live/air.ts'
import { boxes, type Box, type Format } from './boxes.ts'
import { el } from './dom.ts'
import { home } from './home.ts'

/** An airing's place in its slot, with the card in it. */
export function createSpot(onAir: OnAir, slot: Slot, format: Format, card: HTMLElement) {
  const box = boxes[format][slot]
  const design = boxes[format][home[onAir.card.kind]]
  const frame = el('div', 'frame', card)
  frame.dataset['holds'] = box.holds
  frame.style.width = `${design.width}px`
  frame.style.height = `${design.height}px`
  return {
    element: el('div', 'spot', frame),
    /** Once the card has its size: scales one that is out of its own slot. */
    settle(): void {
      const scale = design === box ? 1 : scaleInto(box, card)
      const centred = box.holds.startsWith('centre')
      frame.style.transformOrigin = `${box.holds.endsWith('right') ? '100%' : '0'} ${
        centred ? '0' : box.holds.startsWith('bottom') ? '100%' : '0'
      }`
      frame.style.transform =
        `${scale === 1 ? '' : `scale(${scale})`}${centred ? ' translate(0, -50%)' : ''}`.trim()
    },
  }
}

/** No more than twice the design's size: beyond that a card shouts. */
const scaleInto = (box: Box, card: HTMLElement): number =>
  Math.min(2, box.width / card.offsetWidth, box.height / card.offsetHeight)
