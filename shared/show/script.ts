import { z } from 'zod'
import { spokenParts } from './spokenParts.ts'

/**
 * - say: read aloud by a role
 * - cue: an instruction not to be read ([举手示意], [看2号机])
 * - note: for the reader's eye only
 * - mark: begins a segment; its text is the segment's name
 */
export const paragraphKinds = ['say', 'cue', 'note', 'mark'] as const
export type ParagraphKind = (typeof paragraphKinds)[number]

/** A script is a list of paragraphs with ids that survive edits, so that a reader's place can be held. */
export const paragraphSchema = z.object({
  id: z.string().min(1).max(64),
  kind: z.enum(paragraphKinds).default('say'),
  /** Id of a person of the show; empty means whoever is reading. */
  who: z.string().max(64).default(''),
  text: z.string().max(20_000),
  /** Wording that has to be said as it stands (anti-fraud phrases, legal notices). */
  must: z.boolean().optional(),
  /** A card or question that belongs to this line. */
  link: z.string().max(64).optional(),
  /** Of a mark: how long its segment should take. */
  targetMs: z
    .number()
    .int()
    .min(0)
    .max(24 * 3_600_000)
    .optional(),
})
export type Paragraph = z.output<typeof paragraphSchema>

/** Longest paragraph, in UTF-16 units. */
export const longestParagraph = 20_000
export const mostParagraphs = 5000

export const scriptSchema = z.array(paragraphSchema).max(mostParagraphs)
export type Script = z.output<typeof scriptSchema>

/** Characters that are read aloud: spoken lines without blanks and without instructions in brackets. */
export const spokenLength = (script: Script): number =>
  script.reduce((sum, { kind, text }) => sum + (kind === 'say' ? readAloud(text) : 0), 0)

function readAloud(line: string): number {
  let count = 0
  for (const { text, aside } of spokenParts(line)) if (!aside) count += [...text.replaceAll(/\s/g, '')].length
  return count
}
