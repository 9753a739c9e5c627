import type { Card } from '../../shared/cards/card.ts'
import { emptyBallot, revealMost } from '../../shared/cards/reveal.ts'
import { emptyAir, type OnAir, type Slot } from '../../shared/live/air.ts'
import type { Theme } from '../../shared/show/show.ts'
import type { Language } from '../../shared/words/words.ts'
import type { Format } from './boxes.ts'
import { home } from './home.ts'
import type { Shown } from './air.ts'

/**
 * How another screen shows a card exactly as it will air: an `<iframe>` of the overlay page itself, in the format's
 * proportions and any size, fed by `postMessage`. The same page, style sheet, fonts and fitting, so nothing can differ;
 * transparent, so whatever lies under the frame (the program picture) shows through. It needs no token: it gets
 * what it shows from the page around it, of the same origin.
 *
 *   const preview = connectPreview(frame, (fits) => …)
 *   preview.show({ card, theme, format: '9:16', language: 'zh' })
 */
export interface Previewed {
  readonly card: Card
  /** Where it would go, if not where its kind goes. */
  readonly slot?: Slot
  readonly theme: Theme
  readonly format: Format
  readonly language: Language
  readonly counters?: { readonly [counter: string]: number }
}

/** Whether the text stands as designed (`share` 1), shrunk (below 1), or shortened (`cut`). */
export interface PreviewFit {
  readonly share: number
  readonly cut: boolean
}

export type ToPreview = { readonly daobo: 'preview.show'; readonly shown: Shown }
export type FromPreview =
  | { readonly daobo: 'preview.ready' }
  | { readonly daobo: 'preview.fitted'; readonly fit: PreviewFit }

/** The address for the frame's `src`. */
export const previewUrl = '/overlay/?preview'

export function connectPreview(
  frame: HTMLIFrameElement,
  fitted: (fit: PreviewFit) => void = () => undefined,
) {
  let last: ToPreview | null = null
  let ready = false
  const post = (): void => {
    if (ready && last) frame.contentWindow?.postMessage(last, location.origin)
  }
  const hear = (event: MessageEvent<FromPreview>): void => {
    if (event.source !== frame.contentWindow || event.origin !== location.origin) return
    switch (event.data.daobo) {
      case 'preview.ready':
        ready = true
        return post()
      case 'preview.fitted':
        return fitted(event.data.fit)
    }
  }
  window.addEventListener('message', hear)
  // A frame that was there before us has said that it is ready to nobody.
  frame.contentWindow?.postMessage({ daobo: 'preview.hello' }, location.origin)
  return {
    show(previewed: Previewed): void {
      last = { daobo: 'preview.show', shown: shownOf(previewed) }
      post()
    },
    /** A whole overlay as it was at some moment. */
    showAll(shown: Shown): void {
      last = { daobo: 'preview.show', shown }
      post()
    },
    close: () => window.removeEventListener('message', hear),
  }
}

/** A picture with just this card on, everything on it revealed. */
export function shownOf({ card, slot, theme, format, language, counters }: Previewed): Shown {
  const onAir: OnAir = {
    airId: 'preview',
    card,
    sinceEpochMs: Date.now(),
    untilEpochMs: null,
    questionId: null,
    commentId: null,
    revealed: revealMost(card),
    ballot: emptyBallot(card),
  }
  return {
    slots: { ...emptyAir, [slot ?? home[card.kind]]: onAir },
    theme,
    format,
    language,
    counters: counters ?? {},
  }
}
