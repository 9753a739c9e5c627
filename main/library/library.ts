import type { Facts, Needs } from '../../shared/live/command.ts'
import type { LibraryWrite } from '../../shared/live/effect.ts'
import { showSchema, type Show } from '../../shared/show/show.ts'
import type { Database } from './database.ts'
import { createQuestionBank, type QuestionBank } from './questions.ts'
import { createRunLog, type RunLog } from './runLog.ts'

/** Everything kept beside the state: shows, questions, the as-run log. Writes run inside the loop's transaction. */
export interface Library {
  write(write: LibraryWrite): void
  facts(needs: Needs): Facts
  show(id: string): Show | null
  questions: QuestionBank
  log: RunLog
}

export function createLibrary(db: Database): Library {
  const questions = createQuestionBank(db)
  const log = createRunLog(db)

  function show(id: string): Show | null {
    const row = db.get<{ document: string }>('SELECT document FROM shows WHERE id = ?', id)
    return row ? showSchema.parse(JSON.parse(row.document)) : null
  }

  return {
    write(write) {
      switch (write.kind) {
        case 'question.put':
          return questions.put(write.question)
        case 'question.change':
          return questions.change(write.id, write.changes)
        case 'show.put':
          return db.run(
            `INSERT INTO shows VALUES (?, ?, NULL)
             ON CONFLICT (id) DO UPDATE SET document = excluded.document`,
            write.show.id,
            JSON.stringify(write.show),
          )
        case 'show.delete':
          return db.run('UPDATE shows SET deleted_at = ? WHERE id = ?', write.atEpochMs, write.show)
        case 'log':
          return log.add(write.entry)
      }
    },
    facts(needs) {
      return {
        ...(needs.question === undefined ? {} : { question: questions.get(needs.question) }),
        ...(needs.show === undefined ? {} : { show: show(needs.show) }),
      }
    },
    show,
    questions,
    log,
  }
}
