/** What a finger on the script does: it pulls it along, or turns it where it is turned. */
export interface Swiped {
  /** True where the script stands still and is turned, a page or a paragraph at a time. */
  turns(): boolean
  /** Pixels that the script is to go up, or down where it is less than 0. */
  pull(px: number): void
  turn(by: 1 | -1): void
}

/** A finger that rests trembles. */
const slackPx = 10
/** A turn is meant from here on. */
const turnPx = 48
/** The studio hears of a pull so often. */
const tellMs = 60

/** Heeds fingers and pens on the reading surface; what stands over it and can be pressed keeps its touches. */
export function watchSwipes(surface: HTMLElement, swiped: Swiped): void {
  let finger: { id: number; y: number; from: number; moving: boolean; done: boolean; toldMs: number } | null =
    null

  function pull(y: number): void {
    if (!finger || y === finger.y) return
    swiped.pull(finger.y - y)
    finger = { ...finger, y, toldMs: performance.now() }
  }

  surface.addEventListener('pointerdown', (event) => {
    const { pointerType, target, pointerId: id, clientY: y } = event
    if (pointerType === 'mouse' || (target instanceof Element && target.closest('button, a'))) return
    finger = { id, y, from: y, moving: false, done: false, toldMs: performance.now() }
  })
  surface.addEventListener('pointermove', ({ pointerId, clientY: y }) => {
    if (finger?.id !== pointerId || finger.done) return
    const way = finger.from - y
    if (swiped.turns()) {
      if (Math.abs(way) < turnPx) return
      finger.done = true
      return swiped.turn(way > 0 ? 1 : -1)
    }
    if (!finger.moving && Math.abs(way) < slackPx) return
    // From here on, so that the script does not jump by what the finger trembled.
    if (!finger.moving) finger = { ...finger, y, moving: true }
    else if (performance.now() - finger.toldMs >= tellMs) pull(y)
  })
  for (const end of ['pointerup', 'pointercancel'] as const)
    surface.addEventListener(end, ({ pointerId, clientY }) => {
      if (finger?.id !== pointerId) return
      if (finger.moving && end === 'pointerup') pull(clientY)
      finger = null
    })
}
