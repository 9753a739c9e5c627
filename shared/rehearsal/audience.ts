import { createRandom, pick } from './random.ts'
import { sayingsFor } from './packs/sayings/sayings.ts'
import { nameOf, numberOf } from './packs/sayings/people.ts'
import type { PlannedIncident, Scenario, Tone, Wave } from './scenario.ts'

/** What an audience does, at a moment of the scenario. */
export type AudienceEvent =
  | { is: 'comment'; atMs: number; author: { id: string; name: string }; text: string; tone: Tone }
  | { is: 'likes' | 'entries'; atMs: number; count: number }
  | { is: 'viewers'; atMs: number; viewers: number }
  | { is: 'incident'; atMs: number; incident: PlannedIncident }

/** People who talk; as many come by again and again. */
const crowd = 600
const stepMs = 1000

/**
 * Everything that happens from `fromMs` until before `untilMs`, in order. Each second is made by itself from the seed,
 * so that the same scenario gives the same whatever the steps in which it is asked for, and after any jump.
 */
export function audienceBetween(
  scenario: Scenario,
  fromMs: number,
  untilMs: number,
): readonly AudienceEvent[] {
  const until = Math.min(untilMs, scenario.durationMs)
  const events: AudienceEvent[] = []
  for (let second = Math.floor(fromMs / stepMs); second * stepMs < until; second += 1)
    events.push(...secondOf(scenario, second))
  const isDue = ({ atMs }: { atMs: number }): boolean => atMs >= fromMs && atMs < until
  for (const { atMs, author: name, text, tone } of scenario.lines.filter(isDue))
    events.push({ is: 'comment', atMs, author: { id: `said-${name}`, name }, text, tone })
  for (const incident of scenario.incidents.filter(isDue))
    events.push({ is: 'incident', atMs: incident.atMs, incident })
  return events.filter(isDue).toSorted((one, other) => one.atMs - other.atMs)
}

function secondOf(scenario: Scenario, second: number): AudienceEvent[] {
  const wave = waveAt(scenario.waves, second * stepMs)
  if (!wave) return []
  const random = createRandom(scenario.seed, second)
  const some = (perMinute: number): number => {
    const each = perMinute / 60
    return Math.floor(each) + (random() < each % 1 ? 1 : 0)
  }
  const at = (): number => second * stepMs + Math.floor(random() * stepMs)
  const events: AudienceEvent[] = []
  for (let left = some(wave.commentsPerMinute); left > 0; left -= 1) {
    const tone = toneOf(wave, random())
    const { author, text } = saying(scenario, tone, random)
    events.push({ is: 'comment', atMs: at(), author, text, tone })
  }
  const likes = some(wave.likesPerMinute)
  if (likes > 0) events.push({ is: 'likes', atMs: at(), count: likes })
  const entries = some(wave.entriesPerMinute)
  if (entries > 0) events.push({ is: 'entries', atMs: at(), count: entries })
  // People come and go a little all the time.
  if (wave.viewers > 0) {
    const viewers = Math.round(wave.viewers * (0.97 + random() * 0.06))
    events.push({ is: 'viewers', atMs: second * stepMs, viewers })
  }
  return events
}

/** The last wave that has begun. */
const waveAt = (waves: readonly Wave[], atMs: number): Wave | undefined =>
  waves.findLast((wave) => wave.fromMs <= atMs)

/** A tone by its share of the mix. */
function toneOf({ mix }: Wave, share: number): Tone {
  const parts = Object.entries(mix) as [Tone, number][]
  const sum = parts.reduce((whole, [, part]) => whole + part, 0)
  if (sum <= 0) return 'friendly'
  let left = share * sum
  for (const [tone, part] of parts) {
    left -= part
    if (left < 0) return tone
  }
  return parts.at(-1)?.[0] ?? 'friendly'
}

/** What somebody of this tone says: a pattern of the pack, with its blanks filled in. */
function saying({ kind, seed }: Scenario, tone: Tone, random: () => number) {
  const { patterns, blanks } = sayingsFor(kind, tone)
  const text = pick(random, patterns).replace(/\{(\w+)\}/g, (_whole, blank: string) =>
    blank === 'phone' ? numberOf(random) : pick(random, blanks[blank] ?? ['']),
  )
  // Few of a crowd do most of the talking.
  const place = Math.floor(random() ** 2 * crowd)
  return { author: { id: `crowd-${seed}-${place}`, name: nameOf(createRandom(seed, 7919, place)) }, text }
}
