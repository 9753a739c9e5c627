import { label } from './dom.ts'
import { fitted, graphemes, shortened, sizeAt, type Fit, type FitText } from './fit.ts'
import { evenLines } from './evenLines.ts'
import { typeset } from './typeset.ts'
import type { Size } from './boxes.ts'

export interface FittedText extends FitText {
  readonly element: HTMLElement
}

/**
 * Lays a card out so that all its text is inside the box: at the design's sizes, smaller, or shortened. A shortened
 * card says so in words, for `…` alone is easily missed.
 */
export function fitCard(card: HTMLElement, texts: readonly FittedText[], box: Size, excerpt: string): Fit {
  const mark = label('excerpt', excerpt)
  const lay = ({ share, dense, cap }: Fit): void => {
    card.classList.toggle('dense', dense)
    for (const text of texts) {
      text.element.style.maxWidth = ''
      text.element.style.fontSize = `${sizeAt(text, share)}px`
      typeset(text.element, shortened(text.text, cap))
    }
    if (cap === null) mark.remove()
    else card.append(mark)
  }
  const longest = Math.max(0, ...texts.map(({ text }) => graphemes(text).length))
  const fit = fitted(longest, (tried) => {
    lay(tried)
    return isInside(card, texts, box)
  })
  lay(fit)
  for (const { element, text } of texts) evenLines(element, shortened(text, fit.cap), card)
  return fit
}

function isInside(card: HTMLElement, texts: readonly FittedText[], box: Size): boolean {
  if (card.offsetHeight > box.height || card.offsetWidth > box.width) return false
  if (card.scrollHeight > card.clientHeight || card.scrollWidth > card.clientWidth) return false
  return texts.every(({ element }) => element.scrollWidth <= element.clientWidth + 1)
}
