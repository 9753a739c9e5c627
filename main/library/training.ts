import type { Mark, MustSay } from '../../shared/rehearsal/mark.ts'
import { defaultRubric } from '../../shared/rehearsal/defaultRubric.ts'
import type { Rubric, Score } from '../../shared/rehearsal/rubric.ts'
import {
  rubricSchema,
  type Trainee,
  type TrainingRecord,
  type TrainingWrite,
} from '../../shared/rehearsal/training.ts'
import type { Database } from './database.ts'
import type { ForgetRun } from './forgetRun.ts'

/** What trainers keep beside the runs. */
export interface Training {
  write(write: TrainingWrite): void
  mark(id: string): Mark | null
  of(run: string): TrainingRecord
  rubrics(): readonly Rubric[]
  trainees(): readonly Trainee[]
  /** Runs in which somebody was scored, with all their scores. */
  scoresOf(trainee: string): readonly Score[]
}

/** In the column that once held a consent for good (1): a standing no. */
const neverSeen = 2

interface MarkRow extends Omit<Mark, 'atEpochMs'> {
  at: number
  deleted: number
}
interface ScoreRow extends Omit<Score, 'atEpochMs' | 'as'> {
  at: number
  role: Score['as']
}
interface MustSayRow {
  run: string
  paragraph: string
  said: number
  at: number
  by: MustSay['by']
}

export function createTraining(db: Database, forget: ForgetRun): Training {
  const rubrics = (): readonly Rubric[] =>
    db
      .all<{ document: string }>('SELECT document FROM rubrics WHERE deleted = 0 ORDER BY at DESC, id')
      .map(({ document }) => rubricSchema.parse(JSON.parse(document)))
  const inUse = (): Rubric => rubrics()[0] ?? defaultRubric('zh')

  /** A run is judged by the rubric of its first score, whatever becomes of that later. */
  function rubricOf(run: string): Rubric {
    const kept = db.get<{ rubric: string | null }>('SELECT rubric FROM debriefs WHERE run = ?', run)?.rubric
    return kept ? rubricSchema.parse(JSON.parse(kept)) : inUse()
  }

  function fixRubric(run: string): void {
    db.run('INSERT OR IGNORE INTO debriefs (run) VALUES (?)', run)
    db.run('UPDATE debriefs SET rubric = ? WHERE run = ? AND rubric IS NULL', JSON.stringify(inUse()), run)
  }

  function write(one: TrainingWrite): void {
    switch (one.do) {
      case 'mark.put': {
        const { id, run, kind, atEpochMs, by, device, text, trainee, item, voice } = one.mark
        return db.run(
          'INSERT OR REPLACE INTO marks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)',
          id,
          run,
          kind,
          atEpochMs,
          by,
          device,
          text,
          trainee,
          item,
          voice,
        )
      }
      case 'mark.delete':
        return db.run('UPDATE marks SET deleted = ? WHERE id = ?', Number(one.deleted), one.mark)
      case 'mustSay.put': {
        const { run, paragraph, said, atEpochMs, by } = one.mustSay
        return db.run(
          'INSERT OR REPLACE INTO must_says VALUES (?, ?, ?, ?, ?)',
          run,
          paragraph,
          Number(said),
          atEpochMs,
          by,
        )
      }
      case 'score.put': {
        const { run, trainee, item, device, by, as, value, note, atEpochMs } = one.score
        fixRubric(run)
        return db.run(
          'INSERT OR REPLACE INTO scores VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
          run,
          trainee,
          item,
          device,
          by,
          as,
          value,
          note,
          atEpochMs,
        )
      }
      case 'rubric.put':
        return db.run(
          'INSERT OR REPLACE INTO rubrics VALUES (?, ?, ?, 0)',
          one.rubric.id,
          JSON.stringify(one.rubric),
          one.atEpochMs,
        )
      case 'rubric.delete':
        return db.run('UPDATE rubrics SET deleted = ? WHERE id = ?', Number(one.deleted), one.rubric)
      case 'trainee.put': {
        const { id, name, note, vision } = one.trainee
        return db.run(
          `INSERT INTO trainees VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET name = excluded.name, note = excluded.note, vision = excluded.vision`,
          id,
          name,
          note,
          vision === 'never' ? neverSeen : 0,
          one.atEpochMs,
        )
      }
      case 'trainee.delete':
        return db.run('DELETE FROM trainees WHERE id = ?', one.trainee)
      case 'run.put': {
        const { steps, selfFirst } = one.changes
        db.run('INSERT OR IGNORE INTO debriefs (run) VALUES (?)', one.run)
        if (steps !== undefined) db.run('UPDATE debriefs SET steps = ? WHERE run = ?', steps, one.run)
        if (selfFirst !== undefined)
          db.run('UPDATE debriefs SET self_first = ? WHERE run = ?', Number(selfFirst), one.run)
        return
      }
      case 'run.anonymise':
        return forget.anonymise(one.run)
      case 'run.delete':
        return forget.remove(one.run)
    }
  }

  return {
    write,
    mark(id) {
      const found = db.get<MarkRow>('SELECT * FROM marks WHERE id = ?', id)
      return found ? toMark(found) : null
    },
    of(run) {
      const facts = db.get<{ steps: string; self_first: number }>('SELECT * FROM debriefs WHERE run = ?', run)
      return {
        marks: db
          .all<MarkRow>('SELECT * FROM marks WHERE run = ? AND deleted = 0 ORDER BY at, id', run)
          .map(toMark),
        mustSay: db
          .all<MustSayRow>('SELECT * FROM must_says WHERE run = ?', run)
          .map(({ at, said, ...rest }) => ({ ...rest, said: said === 1, atEpochMs: at })),
        scores: db.all<ScoreRow>('SELECT * FROM scores WHERE run = ? ORDER BY at', run).map(toScore),
        rubric: rubricOf(run),
        steps: facts?.steps ?? '',
        selfFirst: facts?.self_first === 1,
      }
    },
    rubrics: () => [...rubrics(), ...(rubrics().length === 0 ? [defaultRubric('zh')] : [])],
    trainees: () =>
      db
        .all<{ id: string; name: string; note: string; vision: number }>(
          'SELECT id, name, note, vision FROM trainees ORDER BY at, id',
        )
        .map((row) => ({ ...row, vision: row.vision === neverSeen ? 'never' : 'ask' })),
    scoresOf: (trainee) =>
      db.all<ScoreRow>('SELECT * FROM scores WHERE trainee = ? ORDER BY at', trainee).map(toScore),
  }
}

const toMark = ({ at, deleted: _deleted, ...rest }: MarkRow): Mark => ({ ...rest, atEpochMs: at })
const toScore = ({ at, role, ...rest }: ScoreRow): Score => ({ ...rest, as: role, atEpochMs: at })
