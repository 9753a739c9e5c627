import { z } from 'zod'
import { cardSubjects, tableKinds } from '../../shared/cards/import/columns.ts'
import { readCards, type CardRowProblem, type CardRows } from '../../shared/cards/import/readCards.ts'
import { cardTitle } from '../../shared/cards/card.ts'
import { refuse } from '../../shared/protocol/refusal.ts'
import { say, type Language } from '../../shared/words/words.ts'
import { readTable } from '../library/import/readTable.ts'
import { FileRefused } from '../library/import/refused.ts'
import type { Loop } from '../studio/loop.ts'
import { malformed } from '../studio/malformed.ts'
import { refuseIn } from './answer.ts'
import type { Routes } from './http.ts'
import { rowProblem } from './rowProblem.ts'
import { previewField, readUpload } from './upload.ts'

/** What the call may say in its address or in the form. */
export const cardImportQuery = z.object({
  kind: z.enum(tableKinds),
  sheet: z.string().max(200).optional(),
  preview: previewField,
})

export interface CardImportParts {
  loop: Pick<Loop, 'ask'>
  newId(): string
  language(): Language
}

/**
 * `POST /api/v1/cards/import?kind=job|product`: cards of the open show from a table (multipart, field `file`, or the body
 * itself), one a row, all in one step. With `?preview=1` it only looks.
 */
export function cardImportRoutes({ loop, newId, language }: CardImportParts): Routes {
  const refused = refuseIn(language)

  return (app) => {
    app.post('/api/v1/cards/import', async (c) => {
      const { role } = c.get('actor')
      if (role !== 'operator' && role !== 'trainer') return refused(c, refuse('role.forbidden'))
      const upload = await readUpload(c)
      const given = { ...c.req.query(), ...upload.fields }
      const parsed = cardImportQuery.safeParse(given)
      if (!parsed.success) return refused(c, malformed(parsed.error, given))
      if (!upload.bytes) return refused(c, refuse('import.none'))
      const { kind, sheet, preview } = parsed.data
      try {
        const { table } = await readTable(upload.bytes, cardSubjects[kind], sheet)
        const read = readCards(table, kind, newId)
        if (!read) return refused(c, refuse('import.noCards'))
        if (preview || read.cards.length === 0) return c.json({ ...shown(read), imported: 0 })
        const answer = await loop.ask({ type: 'card.import', cards: read.cards }, c.get('actor'))
        if (!answer.applied) return refused(c, answer.refusal)
        return c.json({ ...shown(read), imported: read.cards.length })
      } catch (error) {
        if (error instanceof FileRefused) return refused(c, error.refusal)
        throw error
      }
    })
  }

  function shown({ cards, skipped, problems, mapping }: CardRows) {
    return {
      found: cards.length,
      skipped,
      problems: problems.map(inWords),
      mapping,
      titles: cards.map(cardTitle),
    }
  }

  function inWords(problem: CardRowProblem) {
    return rowProblem(problem, say(language(), `cards.problem.${problem.code}`))
  }
}
