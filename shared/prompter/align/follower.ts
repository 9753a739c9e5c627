import type { Script } from '../../show/script.ts'
import { createAnchors } from './anchors.ts'
import { fitIn, type Fit } from './fit.ts'
import { createSounds, type Sounds } from './sounds.ts'
import { spokenScript, type Syllable } from './spoken.ts'

/** Finds the speaker's place in the script from what a recogniser hears, with all its mistakes. */
export interface Follower {
  /**
   * What the recogniser has of the present sentence so far, growing and changing as it likes.
   * @param ended the sentence is over: the next call begins a new one
   * @returns characters into the script, or null when what was said is not in it and the place is held
   */
  hear(text: string, ended?: boolean): number | null
  /** Somebody moved the prompter by hand: following goes on from there. */
  moveTo(position: number): void
  position(): number
}

/** Syllables that are compared: many are sure of themselves, few are quick after a jump. */
const lengths = [18, 11, 7, 5] as const
/** A fit no worse than this is believed near the expected place; short ones must be better. */
const nearCosts: { readonly [length: number]: number } = { 18: 0.44, 11: 0.36, 7: 0.26, 5: 0.16 }
/** Nearby: what normal reading with lost and added words needs. */
const near = { back: 14, ahead: 26 } as const
/** A sentence skipped or read again. */
const wide = { back: 70, ahead: 90, syllables: 7, cost: 0.2 } as const
/** Anywhere: needs more syllables, and nothing else in the script that is alike. */
const far = { syllables: 8, cost: 0.26, clearBy: 0.16 } as const
const kept = Math.max(...lengths)
/** Characters of text that are looked at: enough for `kept` syllables. */
const tailCharacters = 40

export function createFollower(script: Script, sounds: Sounds = createSounds()): Follower {
  const syllables = spokenScript(script, sounds)
  const anchors = createAnchors(syllables)
  /** Syllables of earlier sentences, then those of the present one. */
  let before: number[] = []
  let counted = 0
  let place = 0

  const fit = (
    heard: readonly number[],
    length: number,
    from: number,
    to: number,
    expected: number | null,
  ): Fit => fitIn(syllables, heard.slice(-length), from, to, expected, sounds)

  /** Here, a sentence away, or anywhere: the first that is believed. */
  function find(heard: readonly number[], expected: number): number | null {
    for (const length of lengths) {
      if (heard.length < Math.min(length, 4)) continue
      const here = fit(heard, length, place - near.back - length, expected + near.ahead, expected)
      if (here.cost <= (nearCosts[length] ?? 0) && recentFits(heard, here)) return here.end
    }
    if (heard.length < wide.syllables) return null
    const there = fit(heard, wide.syllables, place - wide.back, place + wide.ahead, expected)
    if (there.cost <= wide.cost && alone(heard, there)) return there.end
    return heard.length < far.syllables ? null : anywhere(heard)
  }

  /** A long fit may rest on what was said before a jump; its last syllables have to fit as well. */
  function recentFits(heard: readonly number[], found: Fit): boolean {
    if (heard.length < 7) return true
    const last = fit(heard, 7, found.end - 12, found.end + 3, found.end)
    return last.cost <= 0.5
  }

  /** Nothing else nearby fits nearly as well. */
  function alone(heard: readonly number[], found: Fit): boolean {
    const earlier = fit(heard, wide.syllables, place - wide.back, found.end - 5, null)
    const later = fit(heard, wide.syllables, found.end + 5 - wide.syllables, place + wide.ahead, null)
    const other = Math.min(earlier.cost, later.end > found.end + 4 ? later.cost : 1)
    return other > found.cost + far.clearBy
  }

  function anywhere(heard: readonly number[]): number | null {
    const fits = anchors
      .candidates(heard.slice(-kept))
      .map((end) => fit(heard, far.syllables, end - far.syllables - 8, end + 8, end))
    if (fits.length === 0) return null
    const best = fits.reduce((least, one) => (one.cost < least.cost ? one : least))
    const rival = fits.some((one) => Math.abs(one.end - best.end) > 4 && one.cost < best.cost + far.clearBy)
    return best.cost <= far.cost && !rival ? best.end : null
  }

  const positionOf = (count: number): number => syllables[count - 1]?.until ?? 0

  return {
    hear(text, ended = false) {
      const said = sounds.heard(text.slice(-tailCharacters))
      const heard = [...before, ...said].slice(-kept)
      // A recogniser that takes words back has not heard them unsaid: the speaker never moved.
      const fresh = Math.max(0, said.length - counted)
      counted = ended ? 0 : Math.max(counted, said.length)
      if (ended) before = heard
      if (heard.length === 0) return null
      const found = find(heard, Math.min(place + fresh, syllables.length))
      if (found === null) return null
      place = found
      return positionOf(place)
    },
    moveTo(position) {
      place = countAt(syllables, position)
      before = []
      counted = 0
    },
    position: () => positionOf(place),
  }
}

/** Syllables that end at or before a place of the script. */
function countAt(syllables: readonly Syllable[], position: number): number {
  const next = syllables.findIndex((syllable) => syllable.until > position)
  return next < 0 ? syllables.length : next
}
