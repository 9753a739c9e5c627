import { z } from 'zod'
import { ballotFacts, ballotFields, ballotProblems } from './ballot.ts'
import { cardKind } from './kind.ts'

/** A vote by comment without a right answer. */
export const poll = cardKind({
  facts: z.object(ballotFacts),
  slot: 'main',
  name: 'card.poll',
  fields: ballotFields,
  title: (facts) => facts.question,
  check: (facts) => ballotProblems(facts.options),
})
