import type { PrivateKind } from './find/finding.ts'
import { mask, type Found } from './mask.ts'

/**
 * What must not be seen in words that the crew wrote for the picture. People are named there on purpose; what else is
 * public depends on what the words are for, such as where a job is.
 */
export const hiddenIn = (text: string, isPublic: readonly PrivateKind[] = []): readonly Found[] =>
  mask(text).found.filter(({ kind }) => kind !== 'name' && !isPublic.includes(kind))

/** The words as they air: what is hidden in them, save what the operator has shown after all. */
export function airedText(text: string, hidden: readonly Found[], unmasked: readonly string[] = []): string {
  let aired = ''
  let past = 0
  for (const { start, end, shown } of hidden) {
    const written = text.slice(start, end)
    aired += text.slice(past, start) + (unmasked.includes(written) ? written : shown)
    past = end
  }
  return past === 0 ? text : aired + text.slice(past)
}
