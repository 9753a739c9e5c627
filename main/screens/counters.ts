import { z } from 'zod'
import { bySource, counterValues } from '../../shared/comments/counters.ts'
import { addPoint, peakOf, startSeries } from '../../shared/comments/series.ts'
import type { Role } from '../../shared/live/roles.ts'
import { refuse } from '../../shared/protocol/refusal.ts'
import type { Language } from '../../shared/words/words.ts'
import type { FigureStore } from '../library/figureStore.ts'
import type { Loop } from '../studio/loop.ts'
import { sittingOf } from '../studio/sitting.ts'
import { refuseIn } from './answer.ts'
import type { Routes } from './http.ts'
import { readQuery } from './query.ts'

const readers: readonly Role[] = ['operator', 'moderator', 'trainer']

export const counterQuery = z.object({
  show: z.string().max(64).optional(),
  /** Absent: the open show's run that is counted now. `before`: what came before there was one. */
  run: z.string().max(64).optional(),
})

/** `GET /api/v1/counters`: the figures of a run in all, by source, at their highest, and how they grew. */
export function counterRoutes(parts: { figures: FigureStore; loop: Loop; language(): Language }): Routes {
  const { figures, loop } = parts
  const refused = refuseIn(parts.language)

  return (app) => {
    app.get('/api/v1/counters', (c) => {
      if (!readers.includes(c.get('actor').role)) return refused(c, refuse('role.forbidden'))
      const read = readQuery(c, counterQuery)
      if (!read.ok) return refused(c, read.refusal)
      const now = sittingOf(loop.state())
      const { show = now.show, run } = read.query
      const asked = run === undefined ? (show === now.show ? now.run : null) : run === 'before' ? null : run
      const of = { show, run: asked }
      const counters = figures.counters(of)
      let series = startSeries()
      for (const point of figures.points(of)) series = addPoint(series, point)
      const names = Object.keys(counters)
      return c.json({
        ...of,
        values: counterValues(counters),
        sources: Object.fromEntries(names.map((name) => [name, bySource(counters[name]!)])),
        peaks: Object.fromEntries(
          names.map((name) => [name, { value: counters[name]!.peak, at: peakOf(series, name)?.atEpochMs }]),
        ),
        series: series.points.map(({ atEpochMs, values }) => ({ at: atEpochMs, values })),
      })
    })
  }
}
