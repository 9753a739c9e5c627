import { z } from 'zod'
import { cardTitle } from '../../cards/card.ts'
import { refuse } from '../../protocol/refusal.ts'
import { command, done } from '../command.ts'
import { logged } from '../logged.ts'

/** Votes on the quiz or poll that is on air. */
export const pollCommands = {
  /** Sent by the studio as votes are counted, a few times a second. */
  'poll.count': command({
    args: z.object({ airId: z.string(), votes: z.array(z.number().int().min(0)).max(10) }),
    roles: [],
    help: 'help.poll.count',
    apply(state, args) {
      const airing = state.saved.live.air.main
      // The card may have left the air while the votes were on their way.
      if (airing?.airId === args.airId && airing.ballot && !airing.ballot.closed)
        airing.ballot.votes = args.votes
      return done
    },
  }),
  'poll.close': command({
    args: z.object({}),
    roles: ['operator', 'trainer', 'host'],
    help: 'help.poll.close',
    // Bars on air are a moment behind: the result is not.
    needs: () => ({ votes: true }),
    apply(state, _args, context) {
      const { live } = state.saved
      const airing = live.air.main
      if (!airing?.ballot) return refuse('poll.none')
      if (airing.ballot.closed) return done
      airing.ballot.closed = true
      airing.ballot.votes = [...(context.facts.votes ?? airing.ballot.votes)]
      const { votes } = airing.ballot
      const title = cardTitle(airing.card)
      return {
        effects: [
          logged('poll.close', live.runId, context, { card: airing.card.id, title, votes: [...votes] }),
        ],
      }
    },
  }),
  /** A vote from the ask page. It becomes a comment from the room, so that all votes are counted by one rule. */
  'poll.vote': command({
    args: z.object({
      /** Counted from 1, as on the card. */
      option: z.number().int().min(1).max(10),
      /** A random word that the phone keeps: one phone, one vote. */
      voter: z.string().regex(/^[\w-]{8,64}$/),
    }),
    roles: ['ask', 'operator'],
    help: 'help.poll.vote',
    apply(state, args) {
      const airing = state.saved.live.air.main
      if (!airing?.ballot || airing.ballot.closed) return refuse('poll.none')
      if (args.option > airing.ballot.votes.length) return refuse('poll.option', { option: args.option })
      const entry = {
        source: 'room',
        author: { id: args.voter },
        text: String(args.option),
        kind: 'comment' as const,
      }
      return { effects: [{ to: 'studio', act: { do: 'comment.add', entry }, awaited: true }] }
    },
  }),
}
