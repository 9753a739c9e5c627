import type { Question } from '../../shared/live/question.ts'
import type { QuestionStep, QuestionUndo, UndoName } from '../../shared/live/questionStep.ts'
import type { Database } from './database.ts'
import { createQuestionDrafts, type QuestionDrafts } from './questionDrafts.ts'
import { gramsOf, gramsVersion, indexedFields } from './questionGrams.ts'
import {
  fieldsIn,
  fromRow,
  questionColumns,
  questionFieldNames,
  toValue,
  type QuestionChanges,
  type QuestionRow,
} from './questionRow.ts'
import { createQuestionSearch } from './questionSearch.ts'
import { createQuestionSteps, type QuestionRows } from './questionSteps.ts'

/** The question library: outlives shows, so that an unanswered question comes back next time. */
export interface QuestionBank extends ReturnType<typeof createQuestionSearch> {
  put(question: Question): void
  change(id: string, changes: QuestionChanges): void
  get(id: string): Question | null
  /** Those that there are, in no order. */
  several(ids: readonly string[]): readonly Question[]
  /** Those that rehearsals made, for taking them out. */
  simulated(): readonly Question[]
  /** The words of all real questions, a thousand or so at a time, as they stand when each part is taken. */
  wordsInParts(which?: {
    open: boolean
  }): Generator<readonly Pick<Question, 'id' | 'text' | 'asker' | 'community'>[]>
  /** How many there are in each state; merged ones don't count, nor do simulated ones. */
  counts(): { readonly [state: string]: number }
  /** Carries out a step that can be undone. */
  step(step: QuestionStep): void
  undoName(): UndoName | null
  undo(): QuestionUndo | null
  takeBack(step: number): void
  drafts: QuestionDrafts
  /** Puts an import into the library as one step. */
  settle(batch: string, step: Omit<QuestionStep, 'changes'>): void
  deleteContact(question: string): void
}

/** SQLite takes thousands of values in a statement; a statement for each number of them would fill the cache. */
const idsAtOnce = 200
const rowsAPart = 1000

export function createQuestionBank(db: Database): QuestionBank {
  const row = (id: string) => db.get<QuestionRow>('SELECT * FROM questions WHERE id = ?', id)

  const names = questionFieldNames.map((field) => questionColumns[field])
  const marks = names.map(() => '?').join(', ')
  const rows: QuestionRows = {
    row,
    change(id, changes) {
      const fields = fieldsIn(changes)
      if (fields.length === 0) return
      db.run(
        `UPDATE questions SET ${fields.map((field) => `${questionColumns[field]} = ?`).join(', ')}, revision = revision + 1
         WHERE id = ?`,
        ...fields.map((field) => toValue(changes[field] ?? null)),
        id,
      )
      if (indexedFields.some((field) => changes[field] !== undefined)) index(row(id))
    },
    insert(question, seq) {
      db.run(
        `INSERT INTO questions (seq, id, ${names.join(', ')}) VALUES (?, ?, ${marks})`,
        seq,
        question.id,
        // A step of undo may hold a question from before there were simulated ones.
        ...questionFieldNames.map((field) =>
          toValue(question[field] ?? (field === 'simulated' ? false : null)),
        ),
      )
      index(row(question.id))
    },
    remove(id) {
      db.run('DELETE FROM question_grams WHERE rowid = (SELECT seq FROM questions WHERE id = ?)', id)
      db.run('DELETE FROM questions WHERE id = ?', id)
      db.run('DELETE FROM contacts WHERE question = ?', id)
    },
    setRevision: (id, revision) => db.run('UPDATE questions SET revision = ? WHERE id = ?', revision, id),
  }

  function index(one: QuestionRow | undefined): void {
    if (one)
      db.run('INSERT OR REPLACE INTO question_grams (rowid, grams) VALUES (?, ?)', one.seq, gramsOf(one))
  }

  const drafts = createQuestionDrafts(db)
  const steps = createQuestionSteps(db, rows)
  drafts.dropAll()
  renewIndex(db, index)

  return {
    ...createQuestionSearch(db),
    drafts,
    put(question) {
      if (row(question.id)) {
        const { id, ...all } = question
        rows.change(id, all)
      } else rows.insert(question, null)
    },
    change: rows.change,
    get(id) {
      const found = row(id)
      return found ? fromRow(found) : null
    },
    several(ids) {
      const found: Question[] = []
      for (let at = 0; at < ids.length; at += idsAtOnce) {
        const part = ids.slice(at, at + idsAtOnce)
        const padded = Array.from({ length: idsAtOnce }, (_, k) => part[k] ?? '')
        const sql = `SELECT * FROM questions WHERE id IN (${padded.map(() => '?').join(', ')})`
        found.push(...db.all<QuestionRow>(sql, ...padded).map(fromRow))
      }
      return found
    },
    simulated: () => db.all<QuestionRow>('SELECT * FROM questions WHERE simulated = 1').map(fromRow),
    *wordsInParts(which) {
      const open = which?.open
        ? "AND merged_into IS NULL AND state IN ('new', 'approved', 'queued', 'putOff')"
        : ''
      for (let after = 0; ;) {
        const part = db.all<Pick<QuestionRow, 'seq' | 'id' | 'text' | 'asker' | 'community'>>(
          `SELECT seq, id, text, asker, community FROM questions WHERE seq > ? AND simulated = 0 ${open} ORDER BY seq LIMIT ?`,
          after,
          rowsAPart,
        )
        yield part
        const last = part.at(-1)
        if (!last || part.length < rowsAPart) return
        after = last.seq
      }
    },
    counts() {
      const all = db.all<{ state: string; count: number }>(
        'SELECT state, count(*) AS count FROM questions WHERE merged_into IS NULL AND simulated = 0 GROUP BY state',
      )
      return Object.fromEntries(all.map(({ state, count }) => [state, count]))
    },
    step: steps.carryOut,
    undoName: steps.name,
    undo: steps.undo,
    takeBack: steps.takeBack,
    settle(batch, step) {
      steps.cameIn(step, batch)
      drafts.settle(batch)
    },
    deleteContact: (question) => db.run('DELETE FROM contacts WHERE question = ?', question),
  }
}

/** Makes the index anew when it was made in another way, or by a version without one. */
function renewIndex(db: Database, index: (row: QuestionRow) => void): void {
  const made = db.get<{ version: number }>('SELECT version FROM question_index WHERE id = 1')
  if (made?.version === gramsVersion) return
  db.transaction(() => {
    db.run("INSERT INTO question_grams (question_grams) VALUES ('delete-all')")
    for (const row of db.all<QuestionRow>('SELECT * FROM questions')) index(row)
    db.run('INSERT OR REPLACE INTO question_index VALUES (1, ?)', gramsVersion)
  })
}
