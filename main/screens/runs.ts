import { z } from 'zod'
import type { Role } from '../../shared/live/roles.ts'
import { cuesIn, pausesIn } from '../../shared/rehearsal/debrief.ts'
import type { AirChange, Debrief, RunRecord, SaidComment } from '../../shared/rehearsal/record.ts'
import { keyOf } from '../../shared/rehearsal/rehearsal.ts'
import type { TrainingRecord } from '../../shared/rehearsal/training.ts'
import { refuse } from '../../shared/protocol/refusal.ts'
import type { Language } from '../../shared/words/words.ts'
import type { CommentStore } from '../library/comments.ts'
import type { Library } from '../library/library.ts'
import type { Recordings } from '../recordings/recordings.ts'
import { refuseIn } from './answer.ts'
import type { Routes } from './http.ts'
import { readQuery } from './query.ts'

const trainers: readonly Role[] = ['operator', 'trainer']

export const runQuery = z.object({
  show: z.string().max(64).optional(),
  mode: z.enum(['live', 'rehearsal']).optional(),
  /** Id in the class list. */
  trainee: z.string().max(64).optional(),
  after: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
})

/** Comments that a debrief carries; of more the figures by the minute. */
const mostSaid = 4000
const earlierShown = 8

/** Runs as a list, and one of them with everything that a debrief shows. */
export function runRoutes(parts: {
  library: Pick<Library, 'runs' | 'log' | 'training'>
  comments: CommentStore
  recordings: Pick<Recordings, 'of'>
  air(run: string): readonly AirChange[]
  /** What the studio measured. */
  measured(run: RunRecord, debrief: Pick<Debrief, 'cues' | 'pauses' | 'log'>): Promise<Measured>
  language(): Language
}): Routes {
  const { library, comments, recordings, air } = parts
  const refused = refuseIn(parts.language)

  return (app) => {
    app.get('/api/v1/runs', (c) => {
      if (!trainers.includes(c.get('actor').role)) return refused(c, refuse('role.forbidden'))
      const read = readQuery(c, runQuery)
      return read.ok ? c.json(library.runs.page(read.query)) : refused(c, read.refusal)
    })

    app.get('/api/v1/runs/:run', async (c) => {
      const { role, device } = c.get('actor')
      if (!trainers.includes(role) && role !== 'host') return refused(c, refuse('role.forbidden'))
      const run = library.runs.get(c.req.param('run'))
      if (!run) return refused(c, refuse('run.unknown'))
      const debrief = await debriefOf(run)
      return c.json(role === 'host' ? { ...debrief, ...forHost(debrief, device) } : debrief)
    })
  }

  async function debriefOf(run: RunRecord): Promise<Debrief> {
    const { steps, ...training } = library.training.of(run.id)
    const log = library.log.of(run.id)
    const cues = cuesIn(log, run)
    const pauses = pausesIn(log, run)
    return {
      run: { ...run, steps },
      cues,
      pauses,
      // Scripts are with the cues already.
      log: log.map((entry) =>
        entry.what === 'cue.taken' ? { ...entry, facts: { ...entry.facts, plan: null } } : entry,
      ),
      comments: commentsOf(run),
      ...training,
      ...(await parts.measured(run, { cues, pauses, log })),
      recordings: await recordings.of(run.id),
      air: air(run.id),
      earlier: library.runs
        .page({ show: run.show, mode: run.mode, limit: 200 })
        .items.filter((one) => one.startedAtEpochMs < run.startedAtEpochMs && haveSameHosts(one, run))
        .slice(0, earlierShown),
    }
  }

  function commentsOf(run: RunRecord): Debrief['comments'] {
    const perMinute = comments.perMinute(run.show, run.id, run.startedAtEpochMs)
    const said: SaidComment[] = []
    for (let after: string | undefined; said.length < mostSaid;) {
      const page = comments.page({
        show: run.show,
        run: run.id,
        limit: 1000,
        ...(after === undefined ? {} : { after }),
      })
      for (const one of page.items) {
        said.push({
          id: one.id,
          atEpochMs: one.receivedEpochMs,
          author: one.author?.shown ?? '',
          text: one.text,
          aired: one.state === 'aired',
          simulated: one.origin === 'simulated',
        })
      }
      if (page.next === undefined) break
      after = page.next
    }
    return { count: perMinute.reduce((sum, count) => sum + count, 0), said, perMinute }
  }
}

/** In a class everybody rehearses the same show: a run is compared with those of its own people. */
function haveSameHosts(one: RunRecord, other: RunRecord): boolean {
  // A number is not the same person in another run, and no way back to a name.
  if (one.anonymised || other.anonymised) return false
  if (other.drilled.length === 0) return one.drilled.length === 0
  const keys = new Set(other.drilled.map(keyOf))
  return one.drilled.some((who) => keys.has(keyOf(who)))
}

export type Measured = Pick<Debrief, 'speech' | 'incidents' | 'measures'>

/** A host sees own scores always; trainers’ and their marks once the self-assessment is in, where that was agreed. */
export function forHost<R extends Pick<TrainingRecord, 'marks' | 'scores' | 'rubric' | 'selfFirst'>>(
  record: R,
  device: string,
): Pick<TrainingRecord, 'marks' | 'scores'> {
  const own = record.scores.filter((score) => score.device === device)
  const done = !record.selfFirst || record.rubric.items.every(({ id }) => own.some((one) => one.item === id))
  return {
    marks: record.marks.filter((mark) => done || mark.device === device),
    scores: done ? record.scores : own,
  }
}
