import type { Prompter } from '../../../shared/live/prompter.ts'

export type Mirror = Prompter['mirror']

/** Width of the stage in its own pixels, on every screen: lines end at the same word everywhere. */
export const stageWidth = 1280

/** What is read, fitted to this screen: one scale for all, so that no screen breaks a line where another does not. */
export interface Stage {
  mirror(mirror: Mirror): void
  /** Height that is visible, in the stage's own pixels. */
  height(): number
  /** The screen's pixels in the stage's own. */
  own(px: number): number
  close(): void
}

const flips: { readonly [M in Mirror]: string } = {
  none: 'none',
  horizontal: 'scale(-1, 1)',
  vertical: 'scale(1, -1)',
  both: 'scale(-1, -1)',
}

/**
 * @param surface all that the reader reads: it is mirrored, the controls are not
 * @param resized called when the visible height is another one
 */
export function createStage(surface: HTMLElement, stage: HTMLElement, resized: () => void): Stage {
  let height = 0
  let scale = 0
  const fit = (): void => {
    scale = surface.clientWidth / stageWidth
    height = scale > 0 ? surface.clientHeight / scale : 0
    stage.style.transform = `scale(${scale})`
    stage.style.height = `${height}px`
  }
  const observer = new ResizeObserver(() => {
    const before = height
    fit()
    if (height !== before) resized()
  })
  fit()
  observer.observe(surface)
  return {
    mirror(mirror) {
      surface.style.transform = flips[mirror]
      surface.dataset['mirror'] = mirror
    },
    height: () => height,
    own: (px) => (scale > 0 ? px / scale : 0),
    close: () => observer.disconnect(),
  }
}
