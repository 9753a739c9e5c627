import { screenToken, socketUrl } from '../kit/token.ts'
import { connectStudio } from '../kit/studio.ts'
import { createAir } from './air.ts'
import { createFeed } from './feed/feed.ts'

/**
 * Follows the studio. Without it everything stays as it is; the link comes back by itself and brings what changed.
 * Nothing about the connection is ever shown here: this page is on air.
 */
export function startLive(page: HTMLElement, format: string | null): void {
  const token = screenToken('overlay')
  if (token === null) {
    console.error('this address has no token; copy it again from the studio')
    return
  }
  const studio = connectStudio({
    url: socketUrl(),
    token,
    page: 'overlay',
    views: ['overlay'],
    inObs: 'obsstudio' in window,
    awayMessage: () => '',
  })
  const air = createAir(page, { now: studio.now, format, moved: true, drawn: studio.drawn })
  const feed = createFeed(page, { format, moved: true })
  studio.onFeed(feed.take)
  studio.subscribe(() => {
    // A new connection has no view until its first snapshot: that is no reason to take anything off.
    const view = studio.view('overlay')
    if (view) {
      air.show(view)
      feed.show(view)
    }
  })
}
