import type { ColumnField } from '../../../shared/questions/import/fields.ts'
import type { CellProblem } from '../../kit/CellProblems.tsx'

/** What is to be imported: a file, or what was pasted. */
export type ImportSource = { kind: 'file'; file: File } | { kind: 'text'; text: string }

export interface ImportChoice {
  /** Columns that the person changed, by letter. */
  mapping: { readonly [letter: string]: ColumnField }
  sheet: string | null
  headingRow: number | null
  contact: 'keep' | 'drop'
  contactDays: number
  known: 'skip' | 'take'
}

export const usualChoice: ImportChoice = {
  mapping: {},
  sheet: null,
  headingRow: null,
  contact: 'keep',
  contactDays: 30,
  known: 'skip',
}

/** The answer of the import call, as far as this page reads it. */
export interface ImportAnswer {
  imported: number
  skipped: number
  found: number
  headingRow: number
  problemsInAll: number
  problems: readonly CellProblem[]
  columns: readonly ImportColumn[]
  about: {
    kind: 'xlsx' | 'csv' | 'html' | 'lines'
    encoding?: string
    delimiter?: string
    sheet?: string
    sheets?: readonly string[]
  }
}

export interface ImportColumn {
  letter: string
  heading: string
  field: ColumnField
  by: 'heading' | 'content' | 'choice' | 'nothing'
  sample: readonly string[]
}

/** Larger files are not even sent: the studio would not take them. */
export const mostBytes = 50 * 1024 * 1024

/** The form that the call takes. */
export function importForm(source: ImportSource, choice: ImportChoice): FormData {
  const form = new FormData()
  form.set('file', source.kind === 'file' ? source.file : new Blob([source.text]), 'table.txt')
  form.set('mapping', JSON.stringify(choice.mapping))
  form.set('contact', choice.contact)
  form.set('contactDays', String(choice.contactDays))
  form.set('known', choice.known)
  if (choice.sheet !== null) form.set('sheet', choice.sheet)
  if (choice.headingRow !== null) form.set('headingRow', String(choice.headingRow))
  return form
}
