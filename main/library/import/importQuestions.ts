import { newQuestion } from '../../../shared/live/newQuestion.ts'
import type { Question } from '../../../shared/live/question.ts'
import type { Importing } from '../../../shared/live/state.ts'
import { readDrafts } from '../../../shared/questions/import/drafts.ts'
import type { Draft } from '../../../shared/questions/import/draft.ts'
import {
  mapColumns,
  questionSubject,
  type Choice,
  type Mapping,
} from '../../../shared/questions/import/mapping.ts'
import type { ImportProblem } from '../../../shared/questions/import/problems.ts'
import type { Clock } from '../../studio/clock.ts'
import type { Contacts } from '../contacts.ts'
import type { Database } from '../database.ts'
import type { QuestionBank } from '../questions.ts'
import { createPace, paced } from './paced.ts'
import { readTable, type ReadTable } from './readTable.ts'
import { FileRefused } from './refused.ts'

export interface ImportChoices {
  /** Columns as the person chose them. */
  mapping: Choice
  /** Row that holds the headings, when the person says so; 0 for none. */
  headingRow?: number
  sheet?: string
  /** Contact columns are kept apart, or left out altogether. */
  contact: 'keep' | 'drop'
  contactDays: number
  /** Rows that the library has already, word for word, are passed over or taken again. */
  known: 'skip' | 'take'
}

export interface Preview {
  about: ReadTable['about']
  mapping: Mapping
  /** What would come in. */
  drafts: readonly Draft[]
  skipped: number
  problems: readonly ImportProblem[]
}

export interface ImportParts {
  db: Database
  questions: QuestionBank
  contacts: Contacts
  clock: Pick<Clock, 'now'>
  newId(): string
  progress(importing: Importing): void
}

/** Rows laid aside in one go: a few milliseconds. */
const rowsAtOnce = 50
const dayMs = 86_400_000

/** Questions from a table: looked at first, then all of them or none. */
export function createQuestionImport(parts: ImportParts) {
  const { db, questions, contacts, clock } = parts

  /** @throws FileRefused */
  async function look(bytes: Uint8Array, choices: ImportChoices): Promise<Preview> {
    const { table, about } = await readTable(bytes, questionSubject(choices.mapping), choices.sheet)
    const mapping = mapColumns(table, choices.mapping, choices.headingRow)
    if (!mapping.columns.some(({ field }) => field === 'text')) throw new FileRefused('import.noText')
    const read = await paced(readDrafts(table, mapping))
    const known = choices.known === 'skip' ? await knownRows(read.drafts) : new Set<Draft>()
    const problems = [
      ...(mapping.headingRow === 0 && mapping.columns.length > 1
        ? [{ row: 1, code: 'heading.none' as const }]
        : []),
      ...read.problems,
      ...[...known].map(({ row }) => ({ row, code: 'row.known' as const })),
    ]
    return {
      about,
      mapping,
      drafts: read.drafts.filter((draft) => !known.has(draft)),
      skipped: read.skipped + known.size,
      problems: problems.toSorted((a, b) => a.row - b.row),
    }
  }

  /** Those whose very words, asker and community are in the library: the same file a second time. */
  async function knownRows(drafts: readonly Draft[]): Promise<ReadonlySet<Draft>> {
    const breathe = createPace()
    const words = new Map(drafts.map((draft) => [wordsOf(draft), [] as Draft[]]))
    for (const draft of drafts) words.get(wordsOf(draft))?.push(draft)
    const known = new Set<Draft>()
    for (const part of questions.wordsInParts()) {
      for (const one of part) for (const draft of words.get(wordsOf(one)) ?? []) known.add(draft)
      await breathe()
    }
    return known
  }

  /** Lays all drafts aside and returns the batch, ready to be put in by one `questions.import`. */
  async function layAside(preview: Preview, choices: ImportChoices): Promise<string> {
    const batch = parts.newId()
    const total = preview.drafts.length
    const breathe = createPace()
    const first = questions.drafts.reserve(total)
    try {
      for (let at = 0; at < total; at += rowsAtOnce) {
        db.transaction(() => {
          for (const [k, draft] of preview.drafts.slice(at, at + rowsAtOnce).entries()) {
            const question = questionOf(draft)
            questions.drafts.lay(batch, first + at + k, question)
            if (choices.contact === 'keep' && Object.keys(draft.contact).length > 0) {
              contacts.lay(question.id, draft.contact, clock.now() + choices.contactDays * dayMs)
            }
          }
        })
        parts.progress({ phase: 'writing', done: Math.min(total, at + rowsAtOnce), total })
        await breathe()
      }
      return batch
    } catch (error) {
      questions.drafts.drop(batch)
      throw error
    }
  }

  function questionOf({ row: _row, contact: _contact, askedAtEpochMs, ...draft }: Draft): Question {
    const now = clock.now()
    const at = { createdAtEpochMs: askedAtEpochMs ?? now }
    return newQuestion(parts.newId(), now, { ...draft, ...at })
  }

  return { look, layAside }
}

export type QuestionImport = ReturnType<typeof createQuestionImport>

/** What two rows must have in common to be one and the same. */
const wordsOf = ({ text, asker, community }: Pick<Question, 'text' | 'asker' | 'community'>): string =>
  [text, asker, community].join('\u0000')
