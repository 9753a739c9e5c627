import type { Knot, Track } from '../../../shared/prompter/track.ts'
import { easeMs, easeOver, runOut, type Glide } from './glide.ts'

/** Where the reader is, as the studio says it: characters, characters a minute, and since when in studio time. */
export interface Motion {
  readonly position: number
  readonly rate: number
  readonly sinceEpochMs: number
  readonly playing: boolean
}

/**
 * The scroll: one animation that the compositor runs by itself. Its start time is computed from the studio's clock,
 * so that every screen shows the same place at the same moment and nothing is left for the main thread to do.
 */
export interface Roll {
  /** The script was laid out anew; the reader is at the same character, or where `motion` says if it is another script. */
  lay(track: Track, motion?: Motion): void
  /** More of the script was laid out, and what was stays where it is: nothing of it is seen. */
  extend(track: Track): void
  follow(motion: Motion): void
  /** Compares with the studio's clock again, which may have become better known. */
  align(): void
  /** Characters from the start of the script that are under the reading line now. */
  position(): number
  close(): void
}

interface RollParts {
  /** Moves with the script; lies inside `glide`, which takes up differences softly. */
  paper: HTMLElement
  glide: HTMLElement
  /** Covers what belongs to the next page, where pages are turned. */
  rest: HTMLElement
  /** Studio time in epoch milliseconds. */
  now(): number
  /** Pixels beyond which a change of place is cut to rather than glided to. */
  farPx(): number
}

/** The animation's own time: one character is this long when the rate of playback is 1. */
const msPerChar = 250
const nominalRate = 60_000 / msPerChar
/** Differences up to this come from clocks and the network and must not be seen; larger ones were asked for. */
const tinyPx = 8
/** A clock that was off by more than this was not known at all: better to be right at once. */
const driftPx = 30
const jumpMs = 350
/**
 * A change is drawn first for a frame that began a little earlier, or a task later when the page is busy. The
 * difference is reckoned for both ends of that time and the larger taken: a hair forward is not seen, a step back is.
 */
const handoverMs = [-40, 60] as const
/** A change of speed begins at its moment whenever it is drawn first, so that it may look further ahead for nothing. */
const easedHandoverMs = [-40, 0, 60, 130] as const

/** As late as this a screen may hear of a change of speed and still join it where the others are. */
const heardLateMs = 250

/** What the eye is ahead by (or behind, below zero), as it was when the animation was placed, and how it runs out. */
interface Rest {
  px: number
  running: { animation: Animation; glide: Glide } | null
}

export function createRoll({ paper, glide, rest: below, now, farPx }: RollParts): Roll {
  let track: Track | null = null
  let length = 0
  /** The track stands and turns instead of moving. */
  let turns = false
  let animation: Animation | null = null
  /** The cover of the next page goes with it. */
  let covering: Animation | null = null
  let rest: Rest = { px: 0, running: null }
  let motion: Motion | null = null
  /** Studio time less the page's own, as it was when the animation was last placed. */
  let placedOffset = 0
  const still = matchMedia('(prefers-reduced-motion: reduce)')

  const within = (position: number): number => Math.max(0, Math.min(position, length))
  const offset = (): number => now() - performance.now()
  /** What the animation shows at a moment of the page's clock. */
  const shownAt = (pageMs: number): number => {
    if (!motion) return 0
    const ran = motion.playing ? (motion.rate / 60_000) * (pageMs + placedOffset - motion.sinceEpochMs) : 0
    return within(motion.position + ran)
  }
  const pxAt = (pageMs: number): number => track?.pxAt(shownAt(pageMs)) ?? 0
  /** How far ahead of the animation the eye is, at a moment of the page's clock. */
  const restAt = (pageMs: number): number => {
    const { px, running } = rest
    if (!running) return px
    // Until its first frame a glide stands where it begins.
    const began = running.animation.startTime
    if (began === null) return px
    return running.glide.left(Math.max(0, Math.min((pageMs - Number(began)) / running.glide.durationMs, 1)))
  }

  function place(next: Motion, by = offset()): void {
    motion = next
    placedOffset = by
    for (const one of [animation, covering]) if (one) placeOne(one, next)
  }

  function placeOne(one: Animation, next: Motion): void {
    one.playbackRate = next.rate / nominalRate
    if (next.playing) {
      const began = next.sinceEpochMs - placedOffset
      one.startTime = began - (within(next.position) * msPerChar) / one.playbackRate
    } else {
      one.pause()
      one.currentTime = within(next.position) * msPerChar
    }
  }

  function clear(): void {
    rest.running?.animation.cancel()
    rest = { px: 0, running: null }
    glide.style.transform = ''
  }

  /** Begins where the reader's eye is and lets the difference run out. */
  function settle(px: number, how: 'jump' | 'slow'): void {
    clear()
    if (px === 0) return
    if (how === 'slow' && !motion?.playing) {
      // Standing still, a few pixels are nobody's business; to correct them would be seen.
      glide.style.transform = `translate3d(0, ${-px}px, 0)`
      rest = { px, running: null }
      return
    }
    if (how === 'jump' && (still.matches || turns || Math.abs(px) > farPx())) return
    // At most half the pace of reading, so that nothing ever moves back.
    const slowMs = Math.max(200, (2 * Math.abs(px)) / pacePxPerMs())
    run(how === 'slow' ? runOut(px, slowMs, 'steady') : runOut(px, jumpMs, 'swift'))
  }

  /** @param since its moment on the page's clock, where it must not wait for its first frame */
  function run(next: Glide, since?: number): void {
    const running = glide.animate(next.keyframes, { duration: next.durationMs, fill: 'backwards' })
    if (since !== undefined) running.startTime = since
    rest = { px: next.left(0), running: { animation: running, glide: next } }
  }

  /** How far the old speed would be ahead of the new one by the end of a change. */
  const slopePx = (fromRate: number): number =>
    motion ? pacePxPerMs() * (fromRate / motion.rate - 1) * easeMs : 0

  function pacePxPerMs(): number {
    if (!track || !motion) return 1
    const here = shownAt(performance.now())
    const pxPerChar = (track.pxAt(here + 5) - track.pxAt(here - 5)) / 10
    return Math.max(0.004, (pxPerChar * motion.rate) / 60_000)
  }

  /** @param asked somebody wanted another place or pace; else only the clocks came to know each other better */
  function follow(next: Motion, asked: boolean): void {
    if (!track || !motion) return place(next)
    const pageMs = performance.now()
    const before = motion
    const seen = [...handoverMs, ...easedHandoverMs].map((ms) => pxAt(pageMs + ms) + restAt(pageMs + ms))
    place(next)
    const off = (ms: number, at: number): number => seen[at]! - pxAt(pageMs + ms)
    const ahead = Math.max(...handoverMs.map(off))
    const small = Math.abs(ahead) <= (asked ? tinyPx : driftPx)
    const eases =
      small && !turns && !still.matches && before.playing && next.playing && differ(before.rate, next.rate)
    if (!eases) return settle(ahead, small ? 'slow' : 'jump')
    // Counted from when it was asked for, not from when this screen heard of it: all screens ease alike.
    const since = Math.max(pageMs - heardLateMs, Math.min(next.sinceEpochMs - placedOffset, pageMs))
    const slope = slopePx(before.rate)
    const way = easeOver(0, slope)
    const eased = easedHandoverMs.map((ms, at) => {
      const share = Math.max(0, Math.min((pageMs + ms - since) / easeMs, 1))
      return off(ms, handoverMs.length + at) - way.left(share)
    })
    clear()
    run(easeOver(Math.max(...eased), slope), since)
  }

  /** Another way, the same moment; what ran is ended once the new one stands in its place. */
  function renew(next: Track, by?: number): void {
    const before = [animation, covering]
    track = next
    turns = next.knots.some((knot) => knot.holds)
    length = next.knots.at(-1)?.at ?? 0
    animation = length === 0 ? null : new Animation(wayOf(paper, next, length), document.timeline)
    const covers = length > 0 && next.knots.some((knot) => knot.shows !== undefined)
    covering = covers ? new Animation(coverOf(below, next, length), document.timeline) : null
    if (motion) place(motion, by)
    for (const one of before) one?.cancel()
  }

  return {
    lay(next, other) {
      motion = other ?? motion
      renew(next)
      settle(0, 'slow')
    },
    extend: (next) => renew(next, placedOffset),
    follow: (next) => follow(next, true),
    align() {
      if (!motion?.playing || !track) return
      const drift = offset() - placedOffset
      if (Math.abs(drift) * pacePxPerMs() < 0.7) return
      follow(motion, false)
    },
    position: () => shownAt(performance.now()),
    close() {
      animation?.cancel()
      covering?.cancel()
      rest.running?.animation.cancel()
    },
  }
}

/** The whole way of the paper, a character as long as the next. */
function wayOf(paper: HTMLElement, { knots }: Track, length: number): KeyframeEffect {
  const keyframes = knots.map((knot) => ({
    offset: knot.at / length,
    transform: `translate3d(0, ${-knot.px}px, 0)`,
    easing: easingOf(knot),
  }))
  return new KeyframeEffect(paper, keyframes, { duration: length * msPerChar, fill: 'both' })
}

/** Where the next page's first line would stand, page by page. */
function coverOf(below: HTMLElement, { knots }: Track, length: number): KeyframeEffect {
  const keyframes = knots.map(({ at, shows = 0 }) => ({
    offset: at / length,
    transform: `translate3d(0, ${shows}px, 0)`,
    easing: 'step-end',
  }))
  return new KeyframeEffect(below, keyframes, { duration: length * msPerChar, fill: 'both' })
}

/** The parabola of a bend, exactly: with its handles at thirds a cubic curve in time is one. */
const easingOf = ({ curve, holds }: Knot): string =>
  holds
    ? 'step-end'
    : curve === 1
      ? 'linear'
      : `cubic-bezier(${1 / 3}, ${curve / 3}, ${2 / 3}, ${(1 + curve) / 3})`

/** Paces so far apart that a change is drawn out; beyond a third it would step back on the way. */
const differ = (before: number, after: number): boolean => Math.abs(before - after) >= 1 && before < after * 3
