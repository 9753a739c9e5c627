import type { Context } from 'hono'
import { z } from 'zod'
import { privateIn } from '../../shared/cards/masking.ts'
import { refuse } from '../../shared/protocol/refusal.ts'
import { isShow, showFileEnding } from '../../shared/show/file.ts'
import { rundownSubject } from '../../shared/show/import/columns.ts'
import { readRundown, type Rundown, type RundownProblem } from '../../shared/show/import/rundown.ts'
import { showKinds, themeSchema, type Show } from '../../shared/show/show.ts'
import { privateInTheme } from '../../shared/show/themeMasking.ts'
import { showFromTemplate } from '../../shared/show/templates/template.ts'
import { say, type Language } from '../../shared/words/words.ts'
import { readTable } from '../library/import/readTable.ts'
import { FileRefused } from '../library/import/refused.ts'
import { readShowFile, writeShowFile } from '../library/showFile.ts'
import type { ShowShelf } from '../library/shows.ts'
import type { Loop } from '../studio/loop.ts'
import { malformed } from '../studio/malformed.ts'
import { refuseIn } from './answer.ts'
import { asAttachment } from './attachment.ts'
import type { Env, Routes } from './http.ts'
import { rowProblem } from './rowProblem.ts'
import { previewField, readUpload } from './upload.ts'

/** What the call may say in its address or in the form. */
export const rundownQuery = z.object({
  preview: previewField,
  title: z.string().trim().max(120).optional(),
  kind: z.enum(showKinds).default('general'),
  sheet: z.string().max(200).optional(),
})

export interface ShowRouteParts {
  loop: Pick<Loop, 'ask' | 'state'>
  shows: Pick<ShowShelf, 'get'>
  newId(): string
  language(): Language
}

/** Shows as files: out with their pictures, in from another PC, and from a rundown that somebody kept in a table. */
export function showRoutes({ loop, shows, newId, language }: ShowRouteParts): Routes {
  const refused = refuseIn(language)

  const found = (id: string): Show | null => {
    const { show } = loop.state().saved.plan
    return show.id === id ? show : shows.get(id)
  }

  async function takeIn(c: Context<Env>, show: Show) {
    const answer = await loop.ask({ type: 'show.import', show }, c.get('actor'))
    return answer.applied ? { show: (answer.result as { show: string }).show } : { refusal: answer.refusal }
  }

  return (app) => {
    app.use('/api/v1/shows/*', (c, next) =>
      c.get('actor').role === 'operator' ? next() : Promise.resolve(refused(c, refuse('role.forbidden'))),
    )

    app.get('/api/v1/shows/:show/export', (c) => {
      const show = found(c.req.param('show'))
      if (!show) return refused(c, refuse('show.unknown', { show: c.req.param('show') }))
      c.header('content-type', 'application/zip')
      asAttachment(c, show.title, 'show', showFileEnding)
      return c.body(Buffer.from(writeShowFile(show)))
    })

    app.post('/api/v1/shows/import', async (c) => {
      const { bytes } = await readUpload(c)
      if (!bytes) return refused(c, refuse('import.none'))
      const show = await readShowFile(bytes)
      if (!isShow(show)) return refused(c, show)
      const taken = await takeIn(c, show)
      if ('refusal' in taken) return refused(c, taken.refusal)
      return c.json({
        ...taken,
        title: show.title,
        cues: show.cues.length,
        cards: show.cards.length,
        masked: privateInShow(show),
      })
    })

    /** A rundown from a table as a new show; with `?preview=1` it only looks. */
    app.post('/api/v1/shows/import-rundown', async (c) => {
      const upload = await readUpload(c)
      const given = { ...c.req.query(), ...upload.fields }
      const parsed = rundownQuery.safeParse(given)
      if (!parsed.success) return refused(c, malformed(parsed.error, given))
      if (!upload.bytes) return refused(c, refuse('import.none'))
      const { preview, title, kind, sheet } = parsed.data
      const rundown = await rundownIn(upload.bytes, sheet)
      if ('refusal' in rundown) return refused(c, rundown.refusal)
      if (preview) return c.json({ ...shown(rundown), imported: 0 })
      const show = showOfRundown(
        rundown,
        title || upload.name || say(language(), 'shows.importedTitle'),
        kind,
      )
      const taken = await takeIn(c, show)
      return 'refusal' in taken
        ? refused(c, taken.refusal)
        : c.json({ ...shown(rundown), ...taken, title: show.title })
    })
  }

  async function rundownIn(bytes: Uint8Array, sheet: string | undefined) {
    try {
      const { table } = await readTable(bytes, rundownSubject, sheet)
      return readRundown(table, newId) ?? { refusal: refuse('import.noCues') }
    } catch (error) {
      if (error instanceof FileRefused) return { refusal: error.refusal }
      throw error
    }
  }

  function showOfRundown({ cues, people, cards }: Rundown, title: string, kind: Show['kind']): Show {
    const base = showFromTemplate(kind, title.slice(0, 120), newId, language())
    const theme = themeSchema.parse({ ...base.theme, programme: title.slice(0, 60) })
    return { ...base, theme, cues: [...cues], people: [...people], cards: [...cards] }
  }

  function shown({ cues, skipped, problems, mapping, people, cards }: Rundown) {
    return {
      imported: cues.length,
      skipped,
      problems: problems.map(inWords),
      mapping,
      people: people.map(({ name }) => name),
      cards: cards.length,
      cues: cues.map(({ title, plannedMs, scene }) => ({ title, plannedMs, scene })),
    }
  }

  function inWords(problem: RundownProblem) {
    return rowProblem(problem, say(language(), `shows.problem.${problem.code}`))
  }
}

/** How many texts air masked until the operator of this desk says otherwise. */
const privateInShow = (show: Show): number =>
  show.cards.reduce((count, card) => count + privateIn(card).length, privateInTheme(show.theme).length)
