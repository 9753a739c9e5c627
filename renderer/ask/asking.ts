import type { AskWord } from './words.ts'

export type Naming = 'anonymous' | 'alias' | 'real'

/** What the form says. */
export interface Asking {
  question: string
  naming: Naming
  name: string
  community: string
  consent: boolean
}

/** The first thing that is missing, and the field that it is missing from. */
export function missingIn({
  question,
  naming,
  name,
  consent,
}: Asking): { field: string; word: AskWord } | null {
  if (question.trim() === '') return { field: 'question', word: 'ask.needs.question' }
  if (naming !== 'anonymous' && name.trim() === '') return { field: 'name', word: 'ask.needs.name' }
  return consent ? null : { field: 'consent', word: 'ask.needs.consent' }
}

/** The command that it makes. A name that is not to be shown stays on the phone. */
export const askCommand = ({ question, naming, name, community, consent }: Asking) => ({
  type: 'question.add',
  text: question.trim(),
  naming,
  asker: naming === 'anonymous' ? '' : name.trim(),
  community: community.trim(),
  consent,
})
