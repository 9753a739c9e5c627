import { z } from 'zod'
import type { CardProblem } from './kind.ts'
import { pictureSource } from './pictureAddress.ts'

/** A picture of a card: a data URI, or an address of the studio; empty for none. Characters, so about 0.5 MB of picture. */
export const pictureSchema = z.string().max(700_000).default('')

export const pictureProblems = (field: string, picture: string): readonly CardProblem[] =>
  picture !== '' && pictureSource(picture) === null
    ? [{ field, message: 'card.problem.picture', override: false }]
    : []
