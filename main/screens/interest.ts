import { z } from 'zod'
import { keywordReader } from '../../shared/comments/interest.ts'
import { jobCodeReader } from '../../shared/comments/jobs.ts'
import type { Role } from '../../shared/live/roles.ts'
import { refuse } from '../../shared/protocol/refusal.ts'
import type { Show } from '../../shared/show/show.ts'
import type { Language } from '../../shared/words/words.ts'
import { interestIn } from '../library/interestIn.ts'
import type { CommentStore } from '../library/comments.ts'
import type { Loop } from '../studio/loop.ts'
import { sittingOf } from '../studio/sitting.ts'
import { refuseIn } from './answer.ts'
import type { Routes } from './http.ts'
import { readQuery } from './query.ts'

const readers: readonly Role[] = ['operator', 'moderator', 'trainer']

export const interestQuery = z.object({
  /** Absent: the run that is counted now; `*`: the whole show. */
  run: z.string().max(64).optional(),
  /** Parted by commas. */
  keywords: z
    .string()
    .max(500)
    .transform((list) =>
      list
        .split(/[,，]/)
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    )
    .optional(),
})

/** `GET /api/v1/interest`: who asked for which job by its code (求职3号), and who named which keyword. */
export function interestRoutes(parts: {
  store: Pick<CommentStore, 'page'>
  loop: Loop
  language(): Language
}): Routes {
  const refused = refuseIn(parts.language)
  return (app) => {
    app.get('/api/v1/interest', async (c) => {
      if (!readers.includes(c.get('actor').role)) return refused(c, refuse('role.forbidden'))
      const read = readQuery(c, interestQuery)
      if (!read.ok) return refused(c, read.refusal)
      const state = parts.loop.state()
      const { show } = state.saved.plan
      const { run = sittingOf(state).run ?? '*', keywords = [] } = read.query
      const of = { show: show.id, ...(run === '*' ? {} : { run }) }
      const jobs = jobsOf(show)
      const counted = await interestIn(parts.store, of, jobCodeReader([...jobs.keys()]))
      return c.json({
        run: run === '*' ? null : run,
        jobs: counted.map(({ topic, ...counts }) => ({ code: topic, ...jobs.get(topic), ...counts })),
        keywords:
          keywords.length === 0
            ? []
            : (await interestIn(parts.store, of, keywordReader(keywords))).map(({ topic, ...counts }) => ({
                keyword: topic,
                ...counts,
              })),
      })
    })
  }
}

/** The jobs that have a code to name them by. */
const jobsOf = (show: Show): ReadonlyMap<string, { position: string; employer: string }> =>
  new Map(
    show.cards.flatMap((card) =>
      card.kind === 'job' && card.facts.code.trim() !== ''
        ? [[card.facts.code.trim(), { position: card.facts.position, employer: card.facts.employer }]]
        : [],
    ),
  )
