import type { IncomingComment } from './model.ts'

/**
 * Who wrote it, as a key for "one per person": the source with the author's id, else with the name. Null where the
 * source says nothing of its author; such comments cannot be told to be from the same person and never are.
 */
export function personKey(comment: Pick<IncomingComment, 'source' | 'author'>): string | null {
  const { author, source } = comment
  if (author === null) return null
  return author.id === null
    ? `${source}\u0000name\u0000${author.name}`
    : `${source}\u0000id\u0000${author.id}`
}
