import { largest } from './fit.ts'
import { phraseBreaks } from './phrases.ts'
import { typeset } from './typeset.ts'

const stepPx = 8
/** In ems: a shorter last line looks forgotten. */
const shortestLast = 4

/**
 * Ends the lines of a short text at its stops where that costs no line; else leaves no single character for the last
 * one. The card around it keeps its height: it may get narrower with its text, and another text must not pay for it.
 */
export function evenLines(element: HTMLElement, text: string, card: HTMLElement): void {
  if (text.includes('\n')) return
  const { offsetHeight: height, clientWidth: width } = element
  const style = getComputedStyle(element)
  const lines = Math.round(height / Number.parseFloat(style.lineHeight))
  const cardHeight = card.offsetHeight
  const holds = (): boolean =>
    card.offsetHeight === cardHeight &&
    element.offsetHeight === height &&
    element.scrollWidth <= element.clientWidth + 1
  if (lines < 2) return
  for (const breaks of phraseBreaks(text, lines)) {
    typeset(element, text, breaks)
    if (holds()) return
  }
  typeset(element, text)

  const wanted = shortestLast * Number.parseFloat(style.fontSize)
  const narrowed = (at: number): void =>
    void (element.style.maxWidth = at === 0 ? '' : `${width - at * stepPx}px`)
  const tooShort = largest(Math.floor(width / 2 / stepPx), (at) => {
    narrowed(at)
    return holds() && lastLine(element) < wanted
  })
  narrowed(tooShort === null ? 0 : tooShort + 1)
  if (!holds()) narrowed(0)
}

/** Width of the last line in stage pixels. */
function lastLine(element: HTMLElement): number {
  const range = document.createRange()
  range.selectNodeContents(element)
  const rects = Array.from(range.getClientRects())
  const bottom = Math.max(...rects.map((rect) => rect.bottom))
  const onLast = rects.filter((rect) => bottom - rect.bottom < rect.height / 2)
  const scale = element.getBoundingClientRect().width / element.offsetWidth
  return onLast.reduce((sum, rect) => sum + rect.width, 0) / scale
}
