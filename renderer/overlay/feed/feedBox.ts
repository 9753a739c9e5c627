import { stages, type Box, type Format } from '../boxes.ts'

export type FeedLayout = 'list' | 'ticker'

/**
 * Where the feed lies on the stage. The list keeps to the right of the main card, under the corner; upright it lies
 * beside the corner and above the main card. The ticker is one line between the station's name and the cards; upright
 * it lies under the speaker's name. A notice that is on covers what it needs of it.
 */
export const feedBoxes: { readonly [F in Format]: { readonly [L in FeedLayout]: Box } } = {
  '16:9': {
    list: { x: 1240, y: 440, width: 584, height: 392, holds: 'bottom right' },
    ticker: { x: 96, y: 140, width: 1728, height: 56, holds: 'bottom left' },
  },
  '9:16': {
    list: { x: 56, y: 344, width: 584, height: 424, holds: 'bottom left' },
    ticker: { x: 56, y: 1696, width: 968, height: 64, holds: 'bottom left' },
  },
}

/** Lines that the list holds; those that leave are taken out of the document. */
export const mostLines = 8
/** Comments of the ticker at once: what can't wait in line gives way to what is newer. */
export const mostInTicker = 12

/** How fast the ticker moves, in stage pixels a second: three to four characters, as news tickers do. */
export const tickerSpeed = 150

/** How long a comment takes through the ticker, in milliseconds. */
export const tickerMs = (format: Format, widthPx: number): number =>
  ((feedBoxes[format].ticker.width + widthPx) / tickerSpeed) * 1000

/** True where a box keeps the safe distance from the edges. */
export const isSafe = (format: Format, box: Box, share: number): boolean => {
  const { width, height } = stages[format]
  return (
    box.x >= width * share &&
    box.y >= height * share &&
    box.x + box.width <= width * (1 - share) &&
    box.y + box.height <= height * (1 - share)
  )
}
