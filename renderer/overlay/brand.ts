import { pictureSource } from '../../shared/cards/pictureAddress.ts'
import type { Theme } from '../../shared/show/show.ts'
import { boxes, type Format } from './boxes.ts'
import { el } from './dom.ts'
import { fitted, graphemes, shortened, sizeAt } from './fit.ts'
import { loadFonts } from './fonts.ts'
import { legible } from './legible.ts'

/** Station and programme, always on: emblem or plain ring, and the names as far as there is room. */
export function createBrand(stage: HTMLElement) {
  const element = el('header', 'brand')
  stage.append(element)
  let asked = 0

  return {
    element,
    async show(theme: Pick<Theme, 'station' | 'programme' | 'emblem'>, format: Format): Promise<void> {
      const mine = (asked += 1)
      const station = legible(theme.station)
      const programme = legible(theme.programme)
      const mark = await emblem(theme.emblem)
      await loadFonts(station + programme)
      if (mine !== asked) return
      const name = el('div', 'name')
      const box = boxes[format].brand
      element.style.cssText = `left:${box.x}px;top:${box.y}px;height:${box.height}px;max-width:${box.width}px`
      element.replaceChildren(...(station || programme || theme.emblem ? [mark, name] : []))
      // The programme goes before anything shrinks; upright there is seldom room for it.
      const texts = [[station, programme].filter(Boolean).join(' · '), station || programme]
      const fits = (text: string, sizePx: number): boolean => {
        name.style.fontSize = `${sizePx}px`
        name.textContent = text
        return element.scrollWidth <= box.width
      }
      const full = texts.find((text) => fits(text, design))
      if (full !== undefined) return
      const text = station || programme
      const fit = fitted(graphemes(text).length, ({ share, cap }) =>
        fits(shortened(text, cap), sizeAt({ text, sizePx: design, leastPx: least }, share)),
      )
      fits(shortened(text, fit.cap), sizeAt({ text, sizePx: design, leastPx: least }, fit.share))
    },
  }
}

const design = 44
const least = 32

async function emblem(source: string): Promise<HTMLElement> {
  const address = pictureSource(source)
  if (address) {
    const image = el('img', 'emblem')
    image.alt = ''
    image.src = address
    const shown = await image.decode().then(
      () => true,
      () => false,
    )
    if (shown) return image
    console.warn('the emblem could not be shown')
  }
  return el('div', 'ring')
}
