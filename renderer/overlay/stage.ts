import { slots, type Slot } from '../../shared/live/air.ts'
import type { Theme } from '../../shared/show/show.ts'
import { boxes, formatFor, placed, stages, type Format } from './boxes.ts'
import { createBrand } from './brand.ts'
import { el } from './dom.ts'
import { themeColours } from './themeColours.ts'

export interface Stage {
  readonly element: HTMLElement
  slot(slot: Slot): HTMLElement
  format(): Format
  theme(theme: Theme): void
  /** The station's name on a plate of the theme, or over the picture. */
  onPlate(is: boolean): void
  /** `asked` is '16:9', '9:16', or anything else to follow the page. */
  ask(asked: string | null): void
  close(): void
}

/** Full lies under everything that may be on with it. */
const order: readonly Slot[] = ['full', ...slots.filter((slot) => slot !== 'full')]

/** The stage in the page, scaled to it. Calls back when its format has changed: then everything is drawn anew. */
export function createStage(page: HTMLElement, formatChanged: () => void): Stage {
  const element = el('main', 'stage')
  const holders = new Map(order.map((slot) => [slot, el('section', 'slot')]))
  for (const [slot, holder] of holders) {
    holder.dataset['slot'] = slot
    element.append(holder)
  }
  const brand = createBrand(element)
  page.append(element)
  let asked: string | null = null
  let format: Format = formatFor(pageSize(), asked)
  let shownTheme: Theme | null = null

  function lay(): void {
    const stage = stages[format]
    const { scale, x, y } = placed(pageSize(), stage)
    element.style.width = `${stage.width}px`
    element.style.height = `${stage.height}px`
    element.style.transform = `translate(${x}px, ${y}px) scale(${scale})`
    element.classList.toggle('upright', format === '9:16')
    for (const [slot, holder] of holders) {
      const box = boxes[format][slot]
      holder.style.cssText = `left:${box.x}px;top:${box.y}px;width:${box.width}px;height:${box.height}px`
    }
  }

  function refresh(): void {
    const before = format
    format = formatFor(pageSize(), asked)
    lay()
    if (format === before) return
    if (shownTheme) void brand.show(shownTheme, format)
    formatChanged()
  }

  lay()
  window.addEventListener('resize', refresh)

  return {
    element,
    slot: (slot) => holders.get(slot) ?? element,
    format: () => format,
    theme(theme) {
      if (theme === shownTheme) return
      shownTheme = theme
      themeColours(element, theme)
      void brand.show(theme, format)
    },
    onPlate: (is) => void brand.element.classList.toggle('on-plate', is),
    ask(next) {
      asked = next
      refresh()
    },
    close() {
      window.removeEventListener('resize', refresh)
      element.remove()
    },
  }
}

const pageSize = () => ({ width: window.innerWidth, height: window.innerHeight })
