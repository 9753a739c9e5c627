import type { Role } from '../../shared/live/roles.ts'
import { refuse } from '../../shared/protocol/refusal.ts'
import type { Language } from '../../shared/words/words.ts'
import type { Training } from '../library/training.ts'
import type { AirChange } from '../../shared/rehearsal/record.ts'
import type { Recordings } from '../recordings/recordings.ts'
import { refuseIn } from './answer.ts'
import type { Routes } from './http.ts'
import { forHost } from './runs.ts'

const trainers: readonly Role[] = ['operator', 'trainer']

/** What trainers keep, to read. What changes it are commands. */
export function trainingRoutes(parts: {
  training: Training
  recordings: Pick<Recordings, 'of'>
  air(run: string): readonly AirChange[]
  language(): Language
}): Routes {
  const { training, recordings, air } = parts
  const refused = refuseIn(parts.language)

  return (app) => {
    app.use('/api/v1/training/*', async (c, next) => {
      const { role } = c.get('actor')
      const hostMay = role === 'host' && c.req.path.startsWith('/api/v1/training/runs/')
      return trainers.includes(role) || hostMay ? next() : refused(c, refuse('role.forbidden'))
    })
    app.get('/api/v1/training/rubrics', (c) => c.json({ items: training.rubrics() }))
    app.get('/api/v1/training/trainees', (c) => c.json({ items: training.trainees() }))
    /** Every score that somebody on the list ever got, with the rubric that each run was judged by. */
    app.get('/api/v1/training/trainees/:trainee/scores', (c) => {
      const scores = training.scoresOf(c.req.param('trainee'))
      const runs = [...new Set(scores.map(({ run }) => run))]
      return c.json({ runs: runs.map((run) => ({ run, rubric: training.of(run).rubric })), scores })
    })
    app.get('/api/v1/training/runs/:run', async (c) => {
      const run = c.req.param('run')
      const { role, device } = c.get('actor')
      const record = training.of(run)
      if (role === 'host') return c.json({ ...record, ...forHost(record, device), recordings: [], air: [] })
      return c.json({ ...record, recordings: await recordings.of(run), air: air(run) })
    })
  }
}
