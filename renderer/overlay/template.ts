import type { CardFacts } from '../../shared/cards/card.ts'
import type { CardKindName } from '../../shared/cards/kinds.ts'
import type { OnAir } from '../../shared/live/air.ts'
import type { Language } from '../../shared/words/words.ts'
import type { Format } from './boxes.ts'
import type { OnAirWord } from './words.ts'

/** What a template draws with. Whatever it shows of the facts goes through `text`, so that it is fitted. */
export interface Draw {
  readonly format: Format
  readonly language: Language
  readonly sinceEpochMs: number
  /** Studio time. */
  now(): number
  /** A block of text: designed at `sizePx`, shrunk to `leastPx` at most, then shortened. */
  text(className: string, text: string, sizePx: number, leastPx?: number, lines?: 'many'): HTMLElement
  /** A word of the studio's own, never shortened. */
  word(className: string, key: OnAirWord, params?: { readonly [name: string]: string | number }): HTMLElement
  say(key: OnAirWord, params?: { readonly [name: string]: string | number }): string
  /** A picture that the card waits for; null when there is none to show. */
  picture(className: string, source: string): HTMLImageElement | null
}

/** What changes while a card is on air. */
export interface Fresh extends Pick<OnAir, 'revealed' | 'ballot'> {
  readonly counters: { readonly [counter: string]: number }
}

export interface Drawing {
  readonly element: HTMLElement
  /** Shows what has changed. Before the first call a card stands with all that it can come to show, for fitting. */
  update?(fresh: Fresh, moved: boolean): void
  /** Ends what it keeps going. */
  stop?(): void
}

export type Template<K extends CardKindName> = (facts: CardFacts<K>, draw: Draw) => Drawing

/** The least size that reads on a phone that shows the whole picture upright: 12 px of a 390 px wide screen. */
export const leastPx = 32
