import { audienceBetween, type AudienceEvent } from '../../../shared/rehearsal/audience.ts'
import type { Scenario } from '../../../shared/rehearsal/scenario.ts'

export const windowMs = 3 * 60_000
/** More than this nobody reads to try a scenario out. */
export const mostSaid = 200

export type Said = Extract<AudienceEvent, { is: 'comment' | 'incident' }>

export interface TryOut {
  /** What would be seen, in order: the first of the comments, and every incident. */
  said: readonly Said[]
  comments: number
  likes: number
  entries: number
}

/** What comes in during a few minutes of a scenario: the very things that a rehearsal would play. */
export function tryOut(scenario: Scenario, fromMs: number): TryOut {
  const said: Said[] = []
  let comments = 0
  let likes = 0
  let entries = 0
  for (const event of audienceBetween(scenario, fromMs, fromMs + windowMs))
    switch (event.is) {
      case 'comment':
        comments += 1
        if (comments <= mostSaid) said.push(event)
        break
      case 'incident':
        said.push(event)
        break
      case 'likes':
        likes += event.count
        break
      case 'entries':
        entries += event.count
        break
      case 'viewers':
        break
    }
  return { said, comments, likes, entries }
}
