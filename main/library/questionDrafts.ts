import type { Question } from '../../shared/live/question.ts'
import type { Database } from './database.ts'
import { gramsOf } from './questionGrams.ts'
import { questionColumns, questionFieldNames } from './questionRow.ts'

/**
 * Where the questions of an import wait until all of them are there. They are laid aside a few at a time, with their
 * words in the index already, so that neither GO nor anything else waits for ten thousand rows; then one short
 * transaction puts them all into the library, or none. What a crash leaves here is thrown away at the next start.
 */
export interface QuestionDrafts {
  /** Places in the order of coming for so many questions; the first of them. */
  reserve(count: number): number
  lay(batch: string, seq: number, question: Question): void
  settle(batch: string): void
  drop(batch: string): void
  dropAll(): void
}

export function createQuestionDrafts(db: Database): QuestionDrafts {
  const forget = (batch: string): void => {
    db.run('DELETE FROM question_drafts WHERE batch = ?', batch)
    db.run('DELETE FROM draft_contacts WHERE batch = ?', batch)
  }
  const names = questionFieldNames.map((field) => questionColumns[field]).join(', ')
  const values = questionFieldNames.map((field) => `document ->> '$.${field}'`).join(', ')

  return {
    reserve: (count) =>
      db.transaction(() => {
        db.run(
          "INSERT INTO sqlite_sequence (name, seq) SELECT 'questions', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'questions')",
        )
        const { seq } = db.get<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'questions'")!
        db.run("UPDATE sqlite_sequence SET seq = ? WHERE name = 'questions'", seq + count)
        return seq + 1
      }),
    lay(batch, seq, question) {
      db.run('INSERT INTO question_grams (rowid, grams) VALUES (?, ?)', seq, gramsOf(question))
      db.run('INSERT INTO question_drafts VALUES (?, ?, ?)', batch, seq, JSON.stringify(question))
    },
    settle(batch) {
      db.run(
        `INSERT INTO questions (seq, id, ${names})
         SELECT seq, document ->> '$.id', ${values} FROM question_drafts WHERE batch = ? ORDER BY seq`,
        batch,
      )
      db.run(
        `INSERT INTO contacts SELECT question, sealed, kinds, created_at, delete_at FROM draft_contacts WHERE batch = ?`,
        batch,
      )
      forget(batch)
    },
    drop(batch) {
      db.transaction(() => {
        db.run(
          'DELETE FROM question_grams WHERE rowid IN (SELECT seq FROM question_drafts WHERE batch = ?)',
          batch,
        )
        forget(batch)
      })
    },
    dropAll() {
      db.transaction(() => {
        db.run('DELETE FROM question_grams WHERE rowid IN (SELECT seq FROM question_drafts)')
        db.run('DELETE FROM question_drafts')
        db.run('DELETE FROM draft_contacts')
      })
    },
  }
}
