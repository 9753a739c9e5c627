import { z } from 'zod'

/**
 * A script is a list of paragraphs with ids that survive edits, so that a reader's place can be held.
 * say: read aloud by a role; cue: an instruction not to be read ([举手示意]); note: for the reader's eye only.
 */
export const paragraphSchema = z.object({
  id: z.string().min(1).max(64),
  kind: z.enum(['say', 'cue', 'note']).default('say'),
  /** Id of a person of the show; empty means whoever is reading. */
  who: z.string().max(64).default(''),
  text: z.string().max(20_000),
  /** Wording that has to be said as it stands (anti-fraud phrases, legal notices). */
  must: z.boolean().optional(),
  /** A card or question that belongs to this line. */
  link: z.string().max(64).optional(),
})
export type Paragraph = z.output<typeof paragraphSchema>

export const scriptSchema = z.array(paragraphSchema).max(5000)
export type Script = z.output<typeof scriptSchema>
