import { Readable } from 'node:stream'
import { z } from 'zod'
import { recordLine, tableHead, tableRow, type CommentRecord } from '../../shared/comments/exported.ts'
import { isOnAir } from '../../shared/live/commands/comment.ts'
import type { Role } from '../../shared/live/roles.ts'
import { refuse } from '../../shared/protocol/refusal.ts'
import type { Language } from '../../shared/words/words.ts'
import { commentRecords } from '../library/commentRecords.ts'
import type { CommentStore } from '../library/comments.ts'
import type { RunLog } from '../library/runLog.ts'
import type { ShowShelf } from '../library/shows.ts'
import { studioActor, type Loop } from '../studio/loop.ts'
import { refuseIn } from './answer.ts'
import { asAttachment } from './attachment.ts'
import type { Routes } from './http.ts'
import { readQuery } from './query.ts'

const exporters: readonly Role[] = ['operator', 'moderator', 'trainer']
/** Originals hold what people should not have written: a file of them is for whoever answers for it. */
const seesOriginals: readonly Role[] = ['operator']

export const exportQuery = z.object({
  format: z.enum(['ndjson', 'csv']).default('ndjson'),
  /** Absent is the open show; `*` all of them. */
  show: z.string().max(64).optional(),
  run: z.string().max(64).optional(),
  originals: z.enum(['0', '1']).default('0'),
})

/** `GET /api/v1/comments/export`: the whole log of a show's comments as a file, written as it is read. */
export function commentExportRoutes(parts: {
  store: CommentStore
  log: RunLog
  shows: Pick<ShowShelf, 'get'>
  loop: Loop
  language(): Language
}): Routes {
  const { loop } = parts
  const refused = refuseIn(parts.language)

  return (app) => {
    app.get('/api/v1/comments/export', async (c) => {
      const actor = c.get('actor')
      const read = readQuery(c, exportQuery)
      if (!read.ok) return refused(c, read.refusal)
      const { format, run } = read.query
      const originals = read.query.originals === '1'
      if (!(originals ? seesOriginals : exporters).includes(actor.role))
        return refused(c, refuse('role.forbidden'))
      const { plan } = loop.state().saved
      const show = read.query.show ?? plan.show.id
      const title = show === plan.show.id ? plan.show.title : (parts.shows.get(show)?.title ?? null)
      if (title === null && show !== '*') return refused(c, refuse('show.unknown', { show }))
      const logged = await loop.ask(
        { type: 'comments.exported', show, format, originals },
        { ...studioActor, name: actor.name },
      )
      if (!logged.applied) return refused(c, logged.refusal)
      const pages = commentRecords(parts, {
        show: show === '*' ? null : show,
        ...(run === undefined ? {} : { run }),
      })
      c.header('content-type', format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson')
      asAttachment(c, title ?? '', 'comments', `.${format}`)
      return c.body(streamed(format === 'csv' ? table(pages, originals) : lines(pages, originals)))
    })
  }

  function* lines(pages: Iterable<readonly CommentRecord[]>, originals: boolean): Generator<string> {
    for (const page of pages) yield page.map((record) => recordLine(now(record), originals)).join('')
  }

  function* table(pages: Iterable<readonly CommentRecord[]>, originals: boolean): Generator<string> {
    const language = parts.language()
    yield tableHead(language, originals)
    for (const page of pages) yield page.map((record) => tableRow(now(record), originals, language)).join('')
  }

  /** What is on air is read from the picture: in the store it is one of those that were aired. */
  function now(record: CommentRecord): CommentRecord {
    return isOnAir(loop.state().saved.live, record.comment.id)
      ? { ...record, comment: { ...record.comment, state: 'onAir' } }
      : record
  }
}

/** Pages are read when the one before was taken: others have their turn in between. */
const streamed = (parts: Iterable<string>) =>
  Readable.toWeb(
    Readable.from(
      (function* () {
        for (const part of parts) if (part !== '') yield Buffer.from(part)
      })(),
      { objectMode: false },
    ),
  )
