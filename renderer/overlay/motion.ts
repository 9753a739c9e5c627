import type { Slot } from '../../shared/live/air.ts'

/** Where a card comes from, as a shift in stage pixels: it moves a little, towards where it stays. */
const from: { readonly [S in Slot]: string } = {
  main: '0, 32px',
  comment: '0, 32px',
  lower: '32px, 0',
  notice: '0, -24px',
  corner: '24px, 0',
  full: '0, 0',
}

const leaveMs = 160

const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Plain entrance; nothing but transform and opacity moves, so that it stays off the main thread. */
export function enter(element: HTMLElement, slot: Slot): void {
  if (still()) return
  element.animate(
    [
      { opacity: 0, transform: `translate(${from[slot]})` },
      { opacity: 1, transform: 'none' },
    ],
    { duration: 280, easing: 'cubic-bezier(0.2, 0, 0, 1)' },
  )
}

export async function leave(element: HTMLElement): Promise<void> {
  if (still()) return
  const animation = element.animate([{ opacity: 1 }, { opacity: 0 }], { duration: leaveMs, fill: 'forwards' })
  // A page that OBS doesn't show draws no frames, and an animation without frames never ends.
  await Promise.race([ended(animation), new Promise((resolve) => setTimeout(resolve, leaveMs * 2))])
}

/** A piece that joins a card on air. */
export function appear(element: HTMLElement): void {
  if (still()) return
  element.animate(
    [
      { opacity: 0, transform: 'translate(0, 16px)' },
      { opacity: 1, transform: 'none' },
    ],
    { duration: 240, delay: 80, easing: 'ease-out', fill: 'backwards' },
  )
}

/**
 * Lets a card that stands on its foot grow by a change: the ground stretches and what was there moves up, as if the
 * card had been pushed.
 */
export function grow(
  card: HTMLElement,
  ground: HTMLElement,
  pieces: readonly HTMLElement[],
  change: () => void,
): void {
  const before = card.offsetHeight
  change()
  const after = card.offsetHeight
  if (before === after || before === 0 || after === 0 || still()) return
  const timing = { duration: 240, easing: 'cubic-bezier(0.2, 0, 0, 1)' }
  ground.animate([{ transform: `scaleY(${before / after})` }, { transform: 'none' }], timing)
  for (const piece of pieces) {
    piece.animate([{ transform: `translate(0, ${after - before}px)` }, { transform: 'none' }], timing)
  }
}

/** A line that runs out over the time left. It tells something, so it runs even where motion is reduced. */
export function runOut(line: HTMLElement, wholeMs: number, leftMs: number): void {
  const left = Math.max(0, leftMs)
  line.animate([{ transform: `scaleX(${Math.min(1, left / wholeMs)})` }, { transform: 'scaleX(0)' }], {
    duration: left,
    easing: 'linear',
    fill: 'forwards',
  })
}

/** Waits for an animation; one that was called off counts as ended. */
async function ended(animation: Animation): Promise<void> {
  await animation.finished.catch((error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
  })
}
