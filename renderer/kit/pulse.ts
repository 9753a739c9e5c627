/** Whether a line still answers, told by the beats of the page's own clock. */
export interface Pulse {
  /** Something came over the line. */
  heard(): void
  /** Once every `pulseMs`; false when the line is dead. */
  beat(): boolean
}

export const pulseMs = 600
/** Beats in a row between which nothing was heard. */
const mostSilent = 3

/**
 * Silence is counted in beats and not in time: a page that was held up for some seconds has not listened, and what
 * came meanwhile waits behind the beat that is late.
 */
export function createPulse(): Pulse {
  let heard = true
  let silent = 0
  return {
    heard() {
      heard = true
    },
    beat() {
      silent = heard ? 0 : silent + 1
      heard = false
      return silent < mostSilent
    },
  }
}
