import type { IncomingComment } from './model.ts'
import { normalise } from './normalise.ts'
import { personKey } from './person.ts'

/**
 * How many people and comments named each topic: job codes (`jobCodeReader`) or keywords (`keywordReader`). The reducer
 * copies once a batch, so hand in what arrived together.
 */
export interface Interest {
  readonly comments: ReadonlyMap<string, number>
  /** Topic to the people who named it; strangers count as comments only. */
  readonly people: ReadonlyMap<string, ReadonlySet<string>>
}

export const noInterest: Interest = { comments: new Map(), people: new Map() }

export type Speaker = Pick<IncomingComment, 'source' | 'author' | 'text'>

/** Adds a batch; the same interest comes back where nothing was named. */
export function countInterest(
  interest: Interest,
  batch: readonly Speaker[],
  read: (text: string) => readonly string[],
): Interest {
  const named = batch.flatMap((comment) =>
    read(comment.text).map((topic) => ({ topic, person: personKey(comment) })),
  )
  if (named.length === 0) return interest
  const comments = new Map(interest.comments)
  const people = new Map(interest.people)
  const copied = new Map<string, Set<string>>()
  for (const { topic, person } of named) {
    comments.set(topic, (comments.get(topic) ?? 0) + 1)
    if (person === null) continue
    const known = copied.get(topic) ?? new Set(people.get(topic))
    copied.set(topic, known.add(person))
    people.set(topic, known)
  }
  return { comments, people }
}

/** One line of the figures, most people first. */
export interface TopicCount {
  topic: string
  comments: number
  people: number
}

export const topicCounts = (interest: Interest): readonly TopicCount[] =>
  [...interest.comments]
    .map(([topic, comments]) => ({ topic, comments, people: interest.people.get(topic)?.size ?? 0 }))
    .toSorted((a, b) => b.people - a.people || b.comments - a.comments)

/** Which of these keywords a comment holds, whatever its width, case, script or separators. */
export function keywordReader(keywords: readonly string[]): (text: string) => readonly string[] {
  const known = keywords
    .map((keyword) => [keyword, normalise(keyword).text] as const)
    .filter(([, folded]) => folded !== '')
  return (text) => {
    const { text: folded } = normalise(text)
    return known.filter(([, keyword]) => folded.includes(keyword)).map(([keyword]) => keyword)
  }
}
