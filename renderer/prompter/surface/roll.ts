import type { Track } from '../../../shared/prompter/track.ts'

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
const jumpMs = 350
/**
 * A change is drawn first for a frame that began a little earlier, or a task later when the page is busy. The
 * difference is reckoned for both ends of that time and the larger taken: a hair forward is not seen, a step back is.
 */
const handoverMs = { before: -40, after: 60 }

export function createRoll({ paper, glide, now, farPx }: RollParts): Roll {
  let track: Track | null = null
  let length = 0
  let animation: Animation | null = null
  let gliding: Animation | null = null
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
  const glidePx = (): number => {
    const { transform } = getComputedStyle(glide)
    return transform === 'none' ? 0 : new DOMMatrixReadOnly(transform).m42
  }

  function place(next: Motion): void {
    motion = next
    placedOffset = offset()
    if (!animation) return
    animation.playbackRate = next.rate / nominalRate
    if (next.playing) {
      const began = next.sinceEpochMs - placedOffset
      animation.startTime = began - (within(next.position) * msPerChar) / animation.playbackRate
    } else {
      animation.pause()
      animation.currentTime = within(next.position) * msPerChar
    }
  }

  /** Begins where the reader's eye is and lets the difference run out, never against the direction of reading. */
  function settle(differencePx: number): void {
    gliding?.cancel()
    gliding = null
    const from = `translate3d(0, ${-differencePx}px, 0)`
    const tiny = Math.abs(differencePx) <= tinyPx
    // Standing still, a few pixels are nobody's business; to correct them would be seen.
    glide.style.transform = tiny && !motion?.playing ? from : ''
    if (differencePx === 0 || (tiny && !motion?.playing)) return
    if (!tiny && (still.matches || Math.abs(differencePx) > farPx())) return
    gliding = glide.animate([{ transform: from }, { transform: 'translate3d(0, 0, 0)' }], {
      duration: tiny ? Math.max(200, (2 * Math.abs(differencePx)) / pacePxPerMs()) : jumpMs,
      easing: tiny ? 'linear' : 'cubic-bezier(0.2, 0.7, 0.2, 1)',
    })
  }

  function pacePxPerMs(): number {
    if (!track || !motion) return 1
    const here = shownAt(performance.now())
    const pxPerChar = (track.pxAt(here + 5) - track.pxAt(here - 5)) / 10
    return Math.max(0.004, (pxPerChar * motion.rate) / 60_000)
  }

  function follow(next: Motion): void {
    if (!track || !motion) return place(next)
    const pageMs = performance.now()
    const moments = [pageMs + handoverMs.before, pageMs + handoverMs.after]
    const before = moments.map(pxAt)
    const taken = glidePx()
    place(next)
    settle(Math.max(...moments.map((at, index) => before[index]! - pxAt(at))) - taken)
  }

  return {
    lay(next, other) {
      const before = animation
      motion = other ?? motion
      track = next
      length = next.knots.at(-1)?.at ?? 0
      if (length === 0) animation = null
      else {
        const keyframes = next.knots.map((knot) => ({
          offset: knot.at / length,
          transform: `translate3d(0, ${-knot.px}px, 0)`,
        }))
        animation = new Animation(
          new KeyframeEffect(paper, keyframes, { duration: length * msPerChar, fill: 'both' }),
          document.timeline,
        )
      }
      if (motion) place(motion)
      settle(0)
      before?.cancel()
    },
    follow,
    align() {
      if (!motion?.playing || !track) return
      const drift = offset() - placedOffset
      if (Math.abs(drift) * pacePxPerMs() < 0.7) return
      follow(motion)
    },
    position: () => shownAt(performance.now()),
    close() {
      animation?.cancel()
      gliding?.cancel()
    },
  }
}
