/** Tells on the page's clock when a moment of the sound's own clock was. */
export interface SoundClock {
  /**
   * @param soundS a moment of the sound clock, in seconds, that has just become known
   * @param pageMs the page's clock now
   */
  pageMs(soundS: number, pageMs: number): number
}

/** How fast a difference that was once the smallest is forgotten: clocks drift, and a sound card sleeps. */
const forgetMs = 0.02

/** A busy page learns late of what was heard; the frame that came with the least delay says how the clocks stand. */
export function createSoundClock(): SoundClock {
  let least: number | null = null
  return {
    pageMs(soundS, pageMs) {
      const behind = pageMs - soundS * 1000
      least = least === null ? behind : Math.min(least + forgetMs, behind)
      return soundS * 1000 + least
    },
  }
}
