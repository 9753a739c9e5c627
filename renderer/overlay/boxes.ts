import type { Slot } from '../../shared/live/air.ts'

export type Format = '16:9' | '9:16'

export interface Size {
  readonly width: number
  readonly height: number
}

/** Where something may be on the stage, in stage pixels, and to which sides it keeps when it is smaller. */
export interface Box extends Size {
  readonly x: number
  readonly y: number
  readonly holds: 'top left' | 'top right' | 'bottom left' | 'bottom right' | 'centre left'
}

/** The stage that every design is made on; scaled to whatever canvas OBS has. */
export const stages: { readonly [F in Format]: Size } = {
  '16:9': { width: 1920, height: 1080 },
  '9:16': { width: 1080, height: 1920 },
}

/** Nothing to be read lies nearer to the edge: phones crop, and players put their controls there. */
export const safeShare = 0.05

/**
 * Upright, the lowest eighth stays free: there the platforms' apps lay comments and buttons over the picture.
 * Boxes of slots that may be on at once never meet (`slotClears` says which those are).
 */
export const boxes: { readonly [F in Format]: { readonly [S in Slot | 'brand']: Box } } = {
  '16:9': {
    brand: { x: 96, y: 56, width: 728, height: 72, holds: 'top left' },
    notice: { x: 848, y: 56, width: 976, height: 128, holds: 'top right' },
    corner: { x: 1464, y: 208, width: 360, height: 456, holds: 'top right' },
    main: { x: 96, y: 208, width: 1120, height: 816, holds: 'bottom left' },
    comment: { x: 96, y: 208, width: 1120, height: 816, holds: 'bottom left' },
    lower: { x: 1240, y: 848, width: 584, height: 176, holds: 'bottom right' },
    full: { x: 96, y: 208, width: 1728, height: 816, holds: 'centre left' },
  },
  '9:16': {
    brand: { x: 56, y: 96, width: 968, height: 72, holds: 'top left' },
    notice: { x: 56, y: 192, width: 968, height: 128, holds: 'top left' },
    corner: { x: 664, y: 344, width: 360, height: 424, holds: 'top right' },
    main: { x: 56, y: 792, width: 968, height: 696, holds: 'bottom left' },
    comment: { x: 56, y: 792, width: 968, height: 696, holds: 'bottom left' },
    lower: { x: 56, y: 1512, width: 968, height: 168, holds: 'top left' },
    full: { x: 56, y: 344, width: 968, height: 1336, holds: 'centre left' },
  },
}

/** The format for a page of that size: what was asked for, else by which way it lies. */
export const formatFor = (page: Size, asked: string | null): Format =>
  asked === '16:9' || asked === '9:16' ? asked : page.width >= page.height ? '16:9' : '9:16'

/** How the stage lies on a page: scaled to fit whole, in the middle. */
export function placed(page: Size, stage: Size): { scale: number; x: number; y: number } {
  const scale = Math.min(page.width / stage.width, page.height / stage.height)
  return { scale, x: (page.width - stage.width * scale) / 2, y: (page.height - stage.height * scale) / 2 }
}
