import { screenToken, socketUrl } from '../kit/token.ts'
import { connectStudio } from '../kit/studio.ts'
import { createAir } from './air.ts'
import { createFeed } from './feed/feed.ts'

/**
 * Follows the studio. Without it everything stays as it is; the link comes back by itself and brings what changed.
 * Nothing about the connection is ever shown here: this page is on air.
 */
export function startLive(page: HTMLElement, format: string | null, rehearsed: boolean): void {
  // What is rehearsed is for people of the house, with their own token.
  const token = rehearsed ? houseToken() : screenToken('overlay')
  const name = rehearsed ? 'rehearsalOverlay' : 'overlay'
  if (token === null) {
    console.error('this address has no token; copy it again from the studio')
    return
  }
  const studio = connectStudio({
    url: socketUrl(),
    token,
    page: rehearsed ? 'rehearsal' : 'overlay',
    views: [name],
    feed: rehearsed ? 'rehearsalFeed' : 'feed',
    inObs: 'obsstudio' in window,
    awayMessage: () => '',
  })
  let still: number | null = null
  const air = createAir(page, { now: () => still ?? studio.now(), format, moved: true, drawn: studio.drawn })
  const feed = createFeed(page, { format, moved: true })
  studio.onFeed(feed.take)
  studio.subscribe(() => {
    // A new connection has no view until its first snapshot: that is no reason to take anything off.
    const view = studio.view(name)
    if (view) {
      still = view.stillSinceEpochMs
      air.show(view)
      feed.show(view)
    }
  })
}

/** From the address, else of whatever page of the house was opened in this browser before. */
const houseToken = (): string | null =>
  screenToken('rehearsal') ?? screenToken('trainer') ?? screenToken('console') ?? screenToken('stage')
