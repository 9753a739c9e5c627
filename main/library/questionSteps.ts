import type { Question } from '../../shared/live/question.ts'
import type { QuestionStep, QuestionUndo, UndoName } from '../../shared/live/questionStep.ts'
import type { Database } from './database.ts'
import { fieldsIn, fromRow, type QuestionChanges, type QuestionRow } from './questionRow.ts'

/** Steps that can be taken back. */
const keptSteps = 100

/** What the bank does to single rows, for the steps to be written and taken back. */
export interface QuestionRows {
  row(id: string): QuestionRow | undefined
  change(id: string, changes: QuestionChanges): void
  insert(question: Question, seq: number | null): void
  remove(id: string): void
  setRevision(id: string, revision: number): void
}

interface BeforeRow {
  id: string
  revision: number
  before: string | null
}

/** What a step did to a question: these values were there before, it was there as a whole, or not at all. */
type Before = { changed: QuestionChanges } | { deleted: Question; seq: number }

/** The history of the question library: each deed with what was before it. */
export function createQuestionSteps(db: Database, rows: QuestionRows) {
  const begin = (step: Omit<QuestionStep, 'changes'>, count: number): number => {
    db.run(
      'INSERT INTO question_steps (label, by, at, count) VALUES (?, ?, ?, ?)',
      step.label,
      step.by,
      step.atEpochMs,
      count,
    )
    const number = db.get<{ step: number }>('SELECT max(step) AS step FROM question_steps')!.step
    db.run('DELETE FROM question_steps WHERE step <= ?', number - keptSteps)
    db.run('DELETE FROM question_befores WHERE step <= ?', number - keptSteps)
    return number
  }
  const keep = (step: number, id: string, revision: number, before: Before | null): void =>
    db.run(
      'INSERT INTO question_befores VALUES (?, ?, ?, ?)',
      step,
      id,
      revision,
      before === null ? null : JSON.stringify(before),
    )

  const last = () =>
    db.get<{ step: number; label: string; by: string; count: number }>(
      'SELECT step, label, by, count FROM question_steps ORDER BY step DESC LIMIT 1',
    )

  /** What was kept, beside the question as it is now; `since` says that it was changed by other means. */
  const befores = (step: number) =>
    db
      .all<BeforeRow>('SELECT id, revision, before FROM question_befores WHERE step = ? ORDER BY id', step)
      .map(({ id, revision, before }) => {
        const row = rows.row(id)
        const kept = before === null ? null : (JSON.parse(before) as Before)
        const gone = kept !== null && 'deleted' in kept
        return { id, kept, row, since: gone ? row !== undefined : row?.revision !== revision }
      })

  return {
    carryOut({ changes, ...step }: QuestionStep): void {
      const number = begin(step, changes.length)
      for (const change of changes) {
        const row = rows.row(change.id)
        if (!row) continue
        if ('deleted' in change) {
          keep(number, row.id, row.revision, { deleted: fromRow(row), seq: row.seq })
          rows.remove(row.id)
          continue
        }
        keep(number, row.id, row.revision + 1, { changed: valuesOf(fromRow(row), change.changes) })
        rows.change(row.id, change.changes)
      }
    },

    /** Writes down that questions came in, so that their coming can be undone. */
    cameIn(step: Omit<QuestionStep, 'changes'>, batch: string): void {
      const count = db.get<{ count: number }>(
        'SELECT count(*) AS count FROM question_drafts WHERE batch = ?',
        batch,
      )
      const number = begin(step, count?.count ?? 0)
      db.run(
        `INSERT INTO question_befores (step, id, revision, before)
         SELECT ?, id, 0, NULL FROM question_drafts WHERE batch = ?`,
        number,
        batch,
      )
    },

    name(): UndoName | null {
      const step = last()
      return step ? { label: step.label, by: step.by, count: step.count } : null
    },

    undo(): QuestionUndo | null {
      const step = last()
      if (!step) return null
      const all = befores(step.step)
      const items = all
        .filter(({ since }) => !since)
        .map(({ id, kept, row }) => ({ id, then: kept === null ? null : backTo(kept, row) }))
      return { step: step.step, label: step.label, items, skipped: all.length - items.length }
    },

    takeBack(step: number): void {
      for (const { id, kept, row, since } of befores(step)) {
        if (since) continue
        if (kept === null) rows.remove(id)
        else if ('deleted' in kept) rows.insert(kept.deleted, kept.seq)
        else {
          rows.change(id, kept.changed)
          // As if it had never been done: an older step finds the question as it left it.
          rows.setRevision(id, row!.revision - 1)
        }
      }
      db.run('DELETE FROM question_steps WHERE step = ?', step)
      db.run('DELETE FROM question_befores WHERE step = ?', step)
    },
  }
}

function valuesOf(question: Question, changes: QuestionChanges): QuestionChanges {
  return Object.fromEntries(fieldsIn(changes).map((field) => [field, question[field]]))
}

function backTo(kept: Before, row: QuestionRow | undefined): Question | null {
  if ('deleted' in kept) return kept.deleted
  return row ? { ...fromRow(row), ...kept.changed } : null
}
