import { slots, type AirSlots, type OnAir, type Slot } from '../../shared/live/air.ts'
import type { Theme } from '../../shared/show/show.ts'
import type { Language } from '../../shared/words/words.ts'
import { drawCard, type DrawnCard } from './drawCard.ts'
import type { Fit } from './fit.ts'
import { enter, leave } from './motion.ts'
import { createSpot } from './spot.ts'
import { createStage } from './stage.ts'

/** What is to be seen: the studio's overlay view, or a preview. */
export interface Shown {
  readonly slots: AirSlots
  readonly theme: Theme
  readonly format: string
  readonly language: Language
  readonly counters: { readonly [counter: string]: number }
}

export interface AirOptions {
  now(): number
  /** Overrides the format that is shown to it: of the page's address. */
  format: string | null
  /** Whether cards come and go with motion. */
  moved: boolean
  /** What is painted, by slot; called after every change of it. */
  drawn(drawn: { readonly [S in Slot]?: string }): void
  /** How a card's text fitted. */
  fitted?(slot: Slot, fit: Fit): void
}

/** A card in a slot, from being wanted to being gone. */
interface Airing {
  readonly onAir: OnAir
  readonly card: DrawnCard
  readonly spot: HTMLElement
  /** In the document and to stay. */
  settled: boolean
  painted: boolean
  over: ReturnType<typeof setTimeout> | undefined
}

/**
 * Keeps the page in step with what is to be seen. Each slot is on its own: a card that can't be drawn is left out and
 * never reported as drawn, the others stay.
 */
export function createAir(page: HTMLElement, options: AirOptions) {
  const airings = new Map<Slot, Airing>()
  let shown: Shown | null = null
  const stage = createStage(page, () => {
    for (const slot of slots) take(slot, false)
    if (shown) show(shown)
  })

  function show(next: Shown): void {
    const redraw = shown !== null && shown.language !== next.language
    shown = next
    stage.theme(next.theme)
    stage.ask(options.format ?? next.format)
    if (redraw) for (const slot of slots) take(slot, false)
    for (const slot of slots) {
      const wanted = next.slots[slot]
      const airing = airings.get(slot)
      if (airing && airing.onAir.airId === wanted?.airId) {
        if (airing.settled) airing.card.update({ ...wanted, counters: next.counters })
        continue
      }
      take(slot, options.moved)
      if (wanted) put(slot, wanted, next.language, options.moved)
    }
  }

  function put(slot: Slot, onAir: OnAir, language: Language, moved: boolean): void {
    if (isOver(onAir)) return
    const format = stage.format()
    try {
      const card = drawCard(onAir, slot, { format, language, now: options.now })
      const spot = createSpot(onAir, slot, format, card.element)
      const airing: Airing = {
        onAir,
        card,
        spot: spot.element,
        settled: false,
        painted: false,
        over: undefined,
      }
      airings.set(slot, airing)
      void bring(slot, airing, spot.settle, moved)
    } catch (error) {
      failed(onAir, error)
    }
  }

  async function bring(slot: Slot, airing: Airing, place: () => void, moved: boolean): Promise<void> {
    const { late } = await airing.card.ready()
    settle(slot, airing, place, moved)
    if (!late) return
    await late
    again(slot, airing)
  }

  /** Draws anew what was drawn without its letters: with them the lines fall otherwise. */
  function again(slot: Slot, airing: Airing): void {
    const wanted = shown?.slots[slot]
    if (airings.get(slot) !== airing || !shown || wanted?.airId !== airing.onAir.airId) return
    take(slot, false)
    put(slot, wanted, shown.language, false)
  }

  function settle(slot: Slot, airing: Airing, place: () => void, moved: boolean): void {
    if (airings.get(slot) !== airing || !shown) return
    const { onAir, card, spot } = airing
    try {
      stage.slot(slot).append(spot)
      const now = shown.slots[slot] ?? onAir
      const fit = card.settle({ ...now, counters: shown.counters })
      options.fitted?.(slot, fit)
      place()
    } catch (error) {
      take(slot, false)
      return failed(onAir, error)
    }
    airing.settled = true
    plate()
    if (moved) enter(spot, slot)
    afterPainting(() => {
      if (airings.get(slot) !== airing) return
      airing.painted = true
      report()
    })
    if (onAir.untilEpochMs !== null) {
      expire(slot, airing, onAir.untilEpochMs)
    }
  }

  /** The studio takes it off; should it be away just then, the card still keeps its time, which may have stood still. */
  function expire(slot: Slot, airing: Airing, untilEpochMs: number): void {
    airing.over = setTimeout(
      () => {
        if (airings.get(slot) !== airing) return
        const until = shown?.slots[slot]?.untilEpochMs ?? untilEpochMs
        if (until <= options.now()) take(slot, options.moved)
        else expire(slot, airing, until)
      },
      Math.max(200, untilEpochMs - options.now()),
    )
  }

  function take(slot: Slot, moved: boolean): void {
    const airing = airings.get(slot)
    if (!airing) return
    airings.delete(slot)
    clearTimeout(airing.over)
    airing.card.stop()
    const gone = (): void => {
      airing.spot.remove()
      if (airing.painted) report()
    }
    if (moved && airing.settled) void leave(airing.spot).then(gone)
    else gone()
    plate()
  }

  const isOver = (onAir: OnAir): boolean => onAir.untilEpochMs !== null && onAir.untilEpochMs <= options.now()

  const plate = (): void =>
    stage.onPlate(
      airings.get('full')?.settled === true && airings.get('full')?.onAir.card.kind === 'countdown',
    )

  const report = (): void =>
    options.drawn(
      Object.fromEntries(
        [...airings].filter(([, { painted }]) => painted).map(([slot, { onAir }]) => [slot, onAir.airId]),
      ),
    )

  return {
    show,
    close(): void {
      for (const slot of slots) take(slot, false)
      stage.close()
    },
  }
}

export type Air = ReturnType<typeof createAir>

function failed(onAir: OnAir, error: unknown): void {
  console.error(`the ${onAir.card.kind} card could not be drawn`, error)
}

/** Two frames on, the first has been handed to the compositor: what was put in is on the screen. */
const afterPainting = (then: () => void): void =>
  void requestAnimationFrame(() => requestAnimationFrame(then))
