import type { Page } from '@playwright/test'

/** A place of the script on a prompter, in pixels of the stage, at a moment that all pages of this PC share. */
export interface Seen {
  atEpochMs: number
  px: number
}

/**
 * What is under the reading line, frame by frame, for a while. Frames that reached the page late are left out: the
 * compositor has long shown a later moment then, which the page cannot see.
 */
export const watchScroll = (page: Page, forMs: number): Promise<Seen[]> =>
  page.evaluate(
    async ([ms, lateMs]) => {
      const paper = document.querySelector('.paper')!
      const glide = document.querySelector('.glide')!
      const down = (node: Element): number => {
        const { transform } = getComputedStyle(node)
        return transform === 'none' ? 0 : new DOMMatrixReadOnly(transform).m42
      }
      const seen: { atEpochMs: number; px: number }[] = []
      const until = performance.now() + ms
      while (performance.now() < until) {
        await new Promise(requestAnimationFrame)
        const frame = Number(document.timeline.currentTime)
        if (performance.now() - frame > lateMs) continue
        seen.push({ atEpochMs: performance.timeOrigin + frame, px: -down(paper) - down(glide) })
      }
      return seen
    },
    [forMs, 34] as const,
  )

/** How far one screen is from another at the same moments, in pixels of the stage. */
export function apart(one: readonly Seen[], other: readonly Seen[]): number[] {
  return one.flatMap(({ atEpochMs, px }) => {
    const after = other.findIndex((seen) => seen.atEpochMs >= atEpochMs)
    const right = other[after]
    const left = other[after - 1]
    if (!left || !right) return []
    const part = (atEpochMs - left.atEpochMs) / (right.atEpochMs - left.atEpochMs)
    return [Math.abs(left.px + (right.px - left.px) * part - px)]
  })
}

/** The largest step against the direction of reading, in pixels; 0 when there was none. */
export const backward = (seen: readonly Seen[]): number =>
  Math.max(0, ...seen.slice(1).map(({ px }, index) => seen[index]!.px - px))

/** Pieces of the script that begin a line, by paragraph: the same on every screen that breaks lines alike. */
export const lineStarts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.paragraph .words')].map((words) => {
      let last = Number.NEGATIVE_INFINITY
      const starts: string[] = []
      const node = words.firstChild
      if (!node) return ''
      let at = 0
      for (const piece of (node.textContent ?? '').split('\u200b')) {
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + piece.length)
        const { top } = range.getBoundingClientRect()
        if (top > last + 2) starts.push(piece)
        last = Math.max(last, top)
        at += piece.length + 1
      }
      return starts.join(' | ')
    }),
  )

/** Top of a paragraph on the screen, in pixels of the stage. */
export const paragraphTop = (page: Page, id: string): Promise<number> =>
  page.evaluate((wanted) => {
    const scale = document.querySelector('.surface')!.clientWidth / 1280
    const node = document.querySelector(`[data-paragraph="${wanted}"]`)!
    return node.getBoundingClientRect().top / scale
  }, id)
