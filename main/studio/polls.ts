import type { Card } from '../../shared/cards/card.ts'
import type { OnAir } from '../../shared/live/air.ts'
import type { Facts, Needs } from '../../shared/live/command.ts'
import type { KeptComment } from '../../shared/live/keptComment.ts'
import type { StudioState } from '../../shared/live/state.ts'
import { closeTally, countVotes, openTally, type Ballot, type Tally } from '../../shared/comments/tally.ts'
import type { Clock } from './clock.ts'
import { studioActor, type Loop } from './loop.ts'

/** How often bars on air may move: quick enough for the eye, and no journal row for every vote. */
const everyMs = 300

/**
 * Counts votes for the quiz or poll on air from the comments that come in. After a restart the votes since its airing
 * are counted again from the store, so that nobody votes twice and nobody's vote is lost.
 */
export function createPolls(parts: {
  loop: Pick<Loop, 'state' | 'ask' | 'onChange'>
  clock: Clock
  /** Comments of the open show since a moment, oldest first. */
  since(show: string, epochMs: number): readonly KeptComment[]
  onStored(listener: (stored: readonly KeptComment[]) => void): () => void
}) {
  const { loop, clock } = parts
  let counting: { airId: string; tally: Tally } | null = null
  let callOff: (() => void) | null = null

  function follow(state: StudioState): void {
    const airing = state.saved.live.air.main
    if (!airing?.ballot) counting = null
    else if (counting?.airId !== airing.airId) {
      counting = { airId: airing.airId, tally: openTally(optionsOf(airing)) }
      count(parts.since(state.saved.plan.show.id, airing.sinceEpochMs))
    }
    if (airing?.ballot?.closed && counting) counting.tally = closeTally(counting.tally)
  }

  function count(stored: readonly KeptComment[]): void {
    if (!counting || stored.length === 0) return
    const { mode } = loop.state().saved.live
    // What was made up for a rehearsal has no vote in a broadcast.
    const votes = mode === 'live' ? stored.filter(({ origin }) => origin !== 'simulated') : stored
    const tally = countVotes(counting.tally, votes.map(asBallot))
    if (tally === counting.tally) return
    counting.tally = tally
    callOff ??= clock.after(everyMs, tell)
  }

  function tell(): void {
    callOff = null
    if (!counting) return
    const { airId, tally } = counting
    void loop.ask({ type: 'poll.count', airId, votes: votesOf(tally) }, studioActor)
  }

  follow(loop.state())
  const leave = [loop.onChange(follow), parts.onStored(count)]
  return {
    /** What commands have to know: every vote up to now, also those that were not told yet. */
    facts: ({ votes }: Needs): Pick<Facts, 'votes'> =>
      votes && counting ? { votes: votesOf(counting.tally) } : {},
    close(): void {
      callOff?.()
      for (const stop of leave) stop()
    },
  }
}

const votesOf = ({ counts }: Tally): number[] => counts.map((votes) => Math.max(0, votes))

const optionsOf = (airing: OnAir) => {
  const card: Card = airing.card
  return card.kind === 'quiz' || card.kind === 'poll' ? card.facts.options.map((label) => ({ label })) : []
}

/** Votes are read from what was said, not from what may be shown of it. */
const asBallot = (comment: KeptComment): Ballot => ({
  source: comment.source,
  author: comment.author,
  text: comment.original,
})
