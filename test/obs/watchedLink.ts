import { createObsLink, type LinkOptions } from '../../main/obs/link.ts'
import type { ObsPort } from '../../main/obs/port.ts'
import { absentObs, type ObsMirror } from '../../shared/live/obs.ts'

export interface WatchedLink {
  link: ObsPort
  /** The mirror as the studio would have it: all changes so far, put together. */
  mirror(): ObsMirror
  /** Each change as it came. */
  readonly changes: Partial<ObsMirror>[]
  readonly pictures: { of: 'program' | 'preview'; image: string }[]
  readonly levels: { readonly [input: string]: number }[]
  /** How often the link got through. */
  connections(): number
}

/** A link whose callbacks are written down. */
export function watchedLink(
  options: Pick<LinkOptions, 'clock' | 'dial' | 'practiceUrl'> & {
    overlayUrlMatches?: (url: string) => boolean
  },
): WatchedLink {
  let mirror = absentObs('')
  let connections = 0
  const changes: Partial<ObsMirror>[] = []
  const pictures: WatchedLink['pictures'] = []
  const levels: WatchedLink['levels'] = []
  const link = createObsLink({
    overlayUrlMatches: (url) => url.includes('/overlay'),
    random: () => 0.5,
    ...options,
    events: {
      mirror(change) {
        mirror = { ...mirror, ...change }
        changes.push(change)
      },
      picture: (of, image) => pictures.push({ of, image }),
      meters: (peaks) => levels.push(peaks),
      recorded: () => undefined,
      connected: () => {
        connections += 1
      },
    },
  })
  return { link, mirror: () => mirror, changes, pictures, levels, connections: () => connections }
}
