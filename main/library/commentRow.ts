import type { CommentState, StoredComment } from '../../shared/comments/model.ts'
import type { CommentDecision, KeptComment } from '../../shared/live/keptComment.ts'

/** A row of the comment store. */
export interface CommentRow {
  n: number
  run: string | null
  source: string
  given_id: string | null
  room: string | null
  kind: StoredComment['kind']
  origin: StoredComment['origin']
  author_id: string | null
  author_name: string | null
  author_shown: string | null
  text: string
  /** Null where nothing was hidden in it. */
  original: string | null
  state: CommentState
  question: number
  notes: string | null
  decision: string | null
  at: number
  received: number
}

type Notes = Pick<StoredComment, 'found' | 'flags' | 'reasons'>

export const commentOf = (row: CommentRow, id: string): KeptComment => ({
  id,
  source: row.source,
  sourceId: row.given_id,
  room: row.room,
  kind: row.kind,
  origin: row.origin,
  run: row.run,
  author:
    row.author_name === null
      ? null
      : { id: row.author_id, name: row.author_name, shown: row.author_shown ?? '' },
  text: row.text,
  original: row.original ?? row.text,
  ...notesOf(row.notes),
  state: row.state,
  question: row.question === 1,
  atEpochMs: row.at,
  receivedEpochMs: row.received,
  decision: row.decision === null ? null : (JSON.parse(row.decision) as CommentDecision),
})

const notesOf = (notes: string | null): Notes =>
  notes === null ? { found: [], flags: [], reasons: [] } : (JSON.parse(notes) as Notes)

/** Most comments have nothing to note, and a million of them should not say so. */
export const notesText = ({ found, flags, reasons }: Notes): string | null =>
  found.length + flags.length + reasons.length === 0 ? null : JSON.stringify({ found, flags, reasons })
