import { pictureSource } from '../../shared/cards/pictureAddress.ts'
import type { OnAir, Slot } from '../../shared/live/air.ts'
import type { Language } from '../../shared/words/words.ts'
import { boxes, type Format } from './boxes.ts'
import { el, label } from './dom.ts'
import type { Fit } from './fit.ts'
import { fitCard, type FittedText } from './fitCard.ts'
import { loadFonts } from './fonts.ts'
import { home } from './home.ts'
import { legible } from './legible.ts'
import { runOut } from './motion.ts'
import { leastPx, type Draw, type Drawing, type Fresh } from './template.ts'
import { drawKind } from './templates.ts'
import { sayOnAir } from './words.ts'

export interface CardSetting {
  readonly format: Format
  readonly language: Language
  now(): number
}

export interface DrawnCard {
  readonly element: HTMLElement
  /**
   * Waits for letters and pictures, not longer than viewers would wait for the card. Gives the letters that are still
   * to come, which then change the layout, or null.
   */
  ready(): Promise<{ late: Promise<void> | null }>
  /** To be called once in the document: fits the text and shows the state of things. */
  settle(fresh: Fresh): Fit
  update(fresh: Fresh): void
  stop(): void
}

/** A card without a font or picture in this time goes on air without it. */
const patienceMs = 800

/** Draws one card for one slot. It knows nothing of what else is on air. */
export function drawCard(onAir: OnAir, slot: Slot, setting: CardSetting): DrawnCard {
  const { format, language } = setting
  const texts: FittedText[] = []
  const pictures = new Set<HTMLImageElement>()
  const said: string[] = []

  const say: Draw['say'] = (key, params) => {
    const words = sayOnAir(language, key, params)
    said.push(words)
    return words
  }
  const draw: Draw = {
    ...setting,
    sinceEpochMs: onAir.sinceEpochMs,
    say,
    word: (className, key, params) => label(className, say(key, params)),
    text(className, raw, sizePx, least = leastPx, lines) {
      const text = legible(raw, lines)
      const element = el('div', `text ${className}`)
      if (lines === 'many') element.classList.add('lines')
      texts.push({ element, text, sizePx, leastPx: Math.min(least, sizePx) })
      return element
    },
    picture(className, source) {
      const address = pictureSource(source)
      if (!address) return null
      const image = el('img', className)
      image.alt = ''
      image.src = address
      pictures.add(image)
      return image
    },
  }

  /** A picture that doesn't come leaves its place to the rest of the card. */
  const come = (image: HTMLImageElement): Promise<unknown> =>
    image.decode().then(
      () => pictures.delete(image),
      () => console.warn(`a picture of a ${onAir.card.kind} card could not be shown`),
    )

  const drawing: Drawing = drawKind(onAir.card, draw)
  const { element } = drawing
  const design = home[onAir.card.kind]
  element.classList.add('card', `for-${design}`, `in-${slot}`)
  element.dataset['kind'] = onAir.card.kind

  return {
    element,
    async ready() {
      let waiting = true
      const letters = async (): Promise<void> => {
        await loadFonts([...texts.map(({ text }) => text), ...said, '…'].join(' '))
        waiting = false
      }
      const coming = letters()
      await Promise.race([Promise.all([coming, ...[...pictures].map(come)]), after(patienceMs)])
      return { late: waiting ? coming : null }
    },
    settle(fresh) {
      for (const missing of pictures) missing.remove()
      if (pictures.size > 0) element.classList.remove('pictured')
      const fit = fitCard(element, texts, boxes[format][design], sayOnAir(language, 'onAir.excerpt'))
      drawing.update?.(fresh, false)
      if (onAir.untilEpochMs !== null) element.append(timer(onAir, setting.now()))
      return fit
    },
    update: (fresh) => drawing.update?.(fresh, true),
    stop: () => drawing.stop?.(),
  }
}

function timer(onAir: OnAir, nowEpochMs: number): HTMLElement {
  const line = el('div', 'timer')
  const until = onAir.untilEpochMs ?? nowEpochMs
  runOut(line, Math.max(1, until - onAir.sinceEpochMs), until - nowEpochMs)
  return line
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
