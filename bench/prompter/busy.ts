import type { Page } from '@playwright/test'

/** Blocks a page's main thread over and over, as a badly behaved script would; returns the way to end it. */
export async function keepBusy(page: Page, blockMs: number, everyMs: number): Promise<() => Promise<void>> {
  const timer = await page.evaluate(
    ([block, every]) =>
      Number(
        setInterval(() => {
          const until = performance.now() + block
          while (performance.now() < until);
        }, every),
      ),
    [blockMs, everyMs] as const,
  )
  return () => page.evaluate((id) => clearInterval(id), timer)
}

/** The scroller that most prompters have, on the same page and text: a new transform for every animation frame. */
export const scrollByFrames = (page: Page, pxPerSecond: number): Promise<void> =>
  page.evaluate((speed) => {
    const paper = document.querySelector<HTMLElement>('.paper')!
    for (const animation of paper.getAnimations()) animation.cancel()
    const from = performance.now()
    const step = (): void => {
      paper.style.transform = `translate3d(0, ${(-(performance.now() - from) * speed) / 1000}px, 0)`
      requestAnimationFrame(step)
    }
    step()
  }, pxPerSecond)
