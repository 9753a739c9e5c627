import { mask } from '../comments/mask.ts'
import type { KeptComment } from '../live/keptComment.ts'
import type { ShowKind } from '../show/show.ts'
import { nameOf } from './packs/sayings/people.ts'
import { createRandom } from './random.ts'
import type { Scenario } from './scenario.ts'

/** More than this a trainer can't look through. */
const mostLines = 20_000

/**
 * A scenario from what people said in a real show: at their time, under invented names, contact data masked. What was
 * hidden or kept off is left out, and nothing tells who it was.
 */
export function scenarioFrom(
  comments: readonly KeptComment[],
  about: { id: string; title: string; kind: ShowKind; fromEpochMs: number; untilEpochMs: number },
): Scenario {
  const names = new Map<string, string>()
  const nameFor = (author: string): string => {
    const known = names.get(author)
    if (known !== undefined) return known
    const name = nameOf(createRandom(names.size, 4099))
    names.set(author, name)
    return name
  }
  const lines = comments
    .filter(
      ({ state, origin, receivedEpochMs: at }) =>
        state !== 'hidden' &&
        state !== 'blocked' &&
        origin !== 'simulated' &&
        at >= about.fromEpochMs &&
        at <= about.untilEpochMs,
    )
    .slice(0, mostLines)
    .map((comment) => ({
      atMs: comment.receivedEpochMs - about.fromEpochMs,
      author: nameFor(comment.author?.id ?? comment.author?.name ?? comment.id),
      text: mask(comment.text).text.slice(0, 500),
      tone: comment.question ? ('asking' as const) : ('friendly' as const),
    }))
  return {
    version: 1,
    id: about.id,
    title: about.title,
    kind: about.kind,
    note: '',
    seed: 1,
    durationMs: Math.max(10_000, about.untilEpochMs - about.fromEpochMs),
    waves: [],
    lines,
    incidents: [],
  }
}
