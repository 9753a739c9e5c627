import { z } from 'zod'
import { commentStates, shownComment } from '../../shared/comments/model.ts'
import { isOnAir } from '../../shared/live/commands/comment.ts'
import type { KeptComment } from '../../shared/live/keptComment.ts'
import type { Role } from '../../shared/live/roles.ts'
import { refuse } from '../../shared/protocol/refusal.ts'
import { isWordKey, say, type Language } from '../../shared/words/words.ts'
import type { Ingest } from '../feeds/ingest.ts'
import { fold } from '../library/commentSearch.ts'
import type { CommentStore } from '../library/comments.ts'
import type { RunLog } from '../library/runLog.ts'
import type { Loop } from '../studio/loop.ts'
import { malformedAt } from '../studio/malformed.ts'
import { refuseIn } from './answer.ts'
import { readEntries } from './entries.ts'
import type { Routes } from './http.ts'
import { pageOf, readQuery } from './query.ts'

/** Who may hand in comments; who may read them with what was hidden in them; who may read them as shown. */
const senders: readonly Role[] = ['operator', 'moderator', 'trainer']
const readers: readonly Role[] = ['operator', 'moderator', 'trainer']
const onlookers: readonly Role[] = ['host']

export const commentQuery = pageOf(z.enum(commentStates)).extend({
  /** Absent is the open show; `*` all of them. */
  show: z.string().max(64).optional(),
  run: z.string().max(64).optional(),
  order: z.enum(['oldest', 'newest']).default('oldest'),
  /** Only what was handled on the device that asks, the last first; there are no further pages. */
  mine: z.enum(['0', '1']).default('0'),
})

/** `POST` and `GET /api/v1/comments`: the door for sources of all kinds, and the whole stream to read. */
export function commentRoutes(parts: {
  ingest: Ingest
  store: CommentStore
  log: Pick<RunLog, 'handledOn'>
  loop: Loop
  language(): Language
}): Routes {
  const { ingest, store, loop } = parts
  const refused = refuseIn(parts.language)

  return (app) => {
    app.post('/api/v1/comments', async (c) => {
      const { role } = c.get('actor')
      if (!senders.includes(role)) return refused(c, refuse('role.forbidden'))
      const read = readEntries(await c.req.text())
      if (!read.ok) return refused(c, malformedAt('body', 'malformed.json'))
      const taking = ingest.take(read.entries, role === 'moderator' ? 'typed' : 'live')
      if (!taking) return refused(c, refuse('rate.limited'))
      const { rejected, ...counts } = await taking
      return c.json({ ...counts, rejected: rejected.map((one) => ({ ...one, ...sentence(one.code) })) }, 202)
    })

    app.get('/api/v1/comments', (c) => {
      const { role, device } = c.get('actor')
      const whole = readers.includes(role)
      if (!whole && !onlookers.includes(role)) return refused(c, refuse('role.forbidden'))
      const read = readQuery(c, commentQuery)
      if (!read.ok) return refused(c, read.refusal)
      const { q, after, limit, state, show, run, order } = read.query
      const { plan } = loop.state().saved
      // What is on air is read from the picture: in the store it is one of those that were aired.
      const stored = state === 'onAir' ? 'aired' : state
      if (read.query.mine === '1')
        return c.json({ items: whole ? store.several(parts.log.handledOn(device, limit)).map(asItIs) : [] })
      const { items, next } = store.page({
        show: show === '*' ? null : (show ?? plan.show.id),
        limit,
        newestFirst: order === 'newest',
        ...(run === undefined ? {} : { run }),
        ...(q === undefined ? {} : { q }),
        ...(after === undefined ? {} : { after }),
        ...(stored === undefined ? {} : { state: stored }),
      })
      const now = items.map(asItIs).filter((item) => state === undefined || item.state === state)
      const shown = whole
        ? now
        : now.filter((item) => q === undefined || fold(item.text).includes(fold(q))).map(bare)
      return c.json({ items: shown, ...(next === undefined ? {} : { next }) })
    })
  }

  /** What is on air is read from the picture. */
  function asItIs(item: KeptComment): KeptComment {
    return isOnAir(loop.state().saved.live, item.id) ? { ...item, state: 'onAir' } : item
  }

  function sentence(code: string): { message?: string } {
    const key = `comments.refused.${code}`
    return isWordKey(key) ? { message: say(parts.language(), key) } : {}
  }
}

/** For roles that see what viewers see. */
const bare = (comment: KeptComment) => ({
  ...shownComment(comment),
  author: { shown: comment.author?.shown ?? '' },
  sourceId: comment.sourceId,
})
