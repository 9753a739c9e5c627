import type { Context } from 'hono'
import { z } from 'zod'
import type { Role } from '../../shared/live/roles.ts'
import type { Importing } from '../../shared/live/state.ts'
import { refuse, type Refusal } from '../../shared/protocol/refusal.ts'
import { asChoice } from '../../shared/questions/import/mapping.ts'
import { listedProblems, problemWord, type ImportProblem } from '../../shared/questions/import/problems.ts'
import { say, type Language } from '../../shared/words/words.ts'
import { FileRefused } from '../library/import/refused.ts'
import type { ImportChoices, Preview, QuestionImport } from '../library/import/importQuestions.ts'
import { studioActor, type Loop } from '../studio/loop.ts'
import { malformed } from '../studio/malformed.ts'
import { refuseIn } from './answer.ts'
import type { Env, Routes } from './http.ts'
import { rowProblem } from './rowProblem.ts'
import { previewField, readUpload } from './upload.ts'

const crew: readonly Role[] = ['operator', 'moderator', 'trainer']

/** What the call may say in its address or in the form. */
export const importQuery = z.object({
  preview: previewField,
  mapping: z.string().max(20_000).optional(),
  sheet: z.string().max(200).optional(),
  headingRow: z.coerce.number().int().min(0).max(1000).optional(),
  contact: z.enum(['keep', 'drop']).default('keep'),
  contactDays: z.coerce.number().int().min(1).max(365).default(30),
  known: z.enum(['skip', 'take']).default('skip'),
})

export interface ImportRouteParts {
  imports: QuestionImport
  drop(batch: string): void
  loop: Pick<Loop, 'ask'>
  language(): Language
}

/**
 * `POST /api/v1/questions/import`: a table as a file (multipart, field `file`) or as pasted text (the body itself).
 * With `?preview=1` it only looks. `mapping` is JSON of heading or column letter to field; `contact` keep or drop;
 * `contactDays` how long; `known` skip or take what the library has already; `sheet` by name; `headingRow`.
 */
export function questionImportRoutes({ imports, drop, loop, language }: ImportRouteParts): Routes {
  const refused = refuseIn(language)
  let busy = false

  /** @throws FileRefused */
  async function importAll(bytes: Uint8Array, chosen: ImportChoices, by: string): Promise<Preview | Refusal> {
    const preview = await imports.look(bytes, chosen)
    if (preview.drafts.length === 0) return preview
    const batch = await imports.layAside(preview, chosen)
    const count = preview.drafts.length
    const settled = await loop.ask({ type: 'question.imported', batch, count }, { ...studioActor, name: by })
    if (settled.applied) return preview
    drop(batch)
    return settled.refusal
  }

  async function bringIn(c: Context<Env>, bytes: Uint8Array, chosen: ImportChoices): Promise<Response> {
    if (busy) return refused(c, refuse('import.busy'))
    busy = true
    try {
      const done = await importAll(bytes, chosen, c.get('actor').name)
      return 'code' in done ? refused(c, done) : c.json(shown(done, done.drafts.length))
    } finally {
      busy = false
      await loop.ask({ type: 'seen.import', importing: null }, studioActor)
    }
  }

  function shown({ mapping, drafts, skipped, problems, about }: Preview, imported: number) {
    return {
      imported,
      skipped,
      problems: problems.slice(0, listedProblems).map(inWords),
      mapping: Object.fromEntries(
        mapping.columns.map(({ heading, letter, field }) => [heading || letter, field]),
      ),
      /** How many rows are questions: what an import brings. */
      found: drafts.length,
      problemsInAll: problems.length,
      headingRow: mapping.headingRow,
      columns: mapping.columns,
      about,
      sample: drafts.slice(0, 5),
    }
  }

  const inWords = (problem: ImportProblem) => rowProblem(problem, say(language(), problemWord(problem.code)))

  return (app) => {
    app.post('/api/v1/questions/import', async (c) => {
      if (!crew.includes(c.get('actor').role)) return refused(c, refuse('role.forbidden'))
      const upload = await readUpload(c)
      const given = { ...c.req.query(), ...upload.fields }
      const parsed = importQuery.safeParse(given)
      if (!parsed.success) return refused(c, malformed(parsed.error, given))
      if (!upload.bytes) return refused(c, refuse('import.none'))
      const { preview, mapping, sheet, headingRow, ...rest } = parsed.data
      const choice = mapping === undefined ? {} : asChoice(parse(mapping))
      if (choice === null) return refused(c, refuse('import.mapping'))
      try {
        const chosen = {
          ...rest,
          mapping: choice,
          ...(sheet === undefined ? {} : { sheet }),
          ...(headingRow === undefined ? {} : { headingRow }),
        }
        return preview
          ? c.json(shown(await imports.look(upload.bytes, chosen), 0))
          : await bringIn(c, upload.bytes, chosen)
      } catch (error) {
        if (error instanceof FileRefused) return refused(c, error.refusal)
        throw error
      }
    })
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return null // answered as a mapping that is none
  }
}

/** Ten times a second is as often as a bar can be read. */
const toldEveryMs = 100

/** Tells the screens how far an import is, now and then. */
export function createProgress(loop: Pick<Loop, 'ask'>, now: () => number) {
  let told = 0
  return (importing: Importing): void => {
    if (now() - told < toldEveryMs) return
    told = now()
    void loop.ask({ type: 'seen.import', importing }, studioActor)
  }
}
