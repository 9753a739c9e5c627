import { z } from 'zod'
import type { Role } from '../../shared/live/roles.ts'
import { refuse } from '../../shared/protocol/refusal.ts'
import { scenarioFrom } from '../../shared/rehearsal/fromRun.ts'
import type { Scenario } from '../../shared/rehearsal/scenario.ts'
import type { Language } from '../../shared/words/words.ts'
import type { CommentStore } from '../library/comments.ts'
import type { Library } from '../library/library.ts'
import type { Loop } from '../studio/loop.ts'
import { malformed, malformedAt } from '../studio/malformed.ts'
import { refuseIn, sentence } from './answer.ts'
import { asAttachment } from './attachment.ts'
import type { Known, Routes } from './http.ts'
import { readJson, unreadable } from './readJson.ts'
import { readScenarioFile } from './scenarioFile.ts'
import { readUpload } from './upload.ts'

const trainers: readonly Role[] = ['operator', 'trainer']
export const fromRunBody = z.object({
  run: z.string().max(64),
  title: z.string().trim().min(1).max(120).optional(),
})

/** Scenarios to list, to read whole, and in and out as files. What changes them are commands. */
export function scenarioRoutes(parts: {
  library: Pick<Library, 'scenarios' | 'runs' | 'shows'>
  comments: Pick<CommentStore, 'page'>
  loop: Pick<Loop, 'ask' | 'state'>
  newId(): string
  language(): Language
}): Routes {
  const { library, loop, newId } = parts
  const refused = refuseIn(parts.language)

  async function keep(scenario: Scenario, actor: Known) {
    const answer = await loop.ask({ type: 'scenario.save', scenario }, actor)
    return answer.applied ? { ok: true as const } : { ok: false as const, refusal: answer.refusal }
  }

  return (app) => {
    for (const path of ['/api/v1/scenarios', '/api/v1/scenarios/*'])
      app.use(path, (c, next) =>
        trainers.includes(c.get('actor').role)
          ? next()
          : Promise.resolve(refused(c, refuse('role.forbidden'))),
      )

    app.get('/api/v1/scenarios', (c) =>
      c.json({
        items: library.scenarios.list().map(({ waves, lines, incidents, ...summary }) => ({
          ...summary,
          waves: waves.length,
          lines: lines.length,
          incidents: incidents.length,
        })),
      }),
    )

    app.get('/api/v1/scenarios/:scenario', (c) => {
      const id = c.req.param('scenario')
      const scenario = library.scenarios.get(id)
      if (!scenario) return refused(c, refuse('scenario.unknown', { scenario: id }))
      if (c.req.query('download') !== undefined) asAttachment(c, scenario.title, 'scenario', '.scenario.json')
      return c.json(scenario)
    })

    /** A file that was exported here or written by hand. It gets an id of its own; nothing here is overwritten. */
    app.post('/api/v1/scenarios/import', async (c) => {
      const { bytes } = await readUpload(c)
      if (!bytes) return refused(c, refuse('import.none'))
      const read = readScenarioFile(bytes, newId(), parts.language())
      if (!read.ok) {
        const { problems } = read
        const refusal = refuse('scenario.invalid', {
          problems: problems
            .map(({ place, message }) => `${place} ${message}`.trim())
            .join(parts.language() === 'zh' ? '；' : '; '),
        })
        const message = sentence(refusal, parts.language())
        return c.json({ error: { code: refusal.code, message }, problems }, 400)
      }
      const { scenario } = read
      const kept = await keep(scenario, c.get('actor'))
      return kept.ok ? c.json({ scenario: scenario.id, title: scenario.title }) : refused(c, kept.refusal)
    })

    /** From what people said in a run that is over. */
    app.post('/api/v1/scenarios/from-run', async (c) => {
      const body = await readJson(c)
      if (body === unreadable) return refused(c, malformedAt('body', 'malformed.json'))
      const asked = fromRunBody.safeParse(body)
      if (!asked.success) return refused(c, malformed(asked.error, body))
      const run = library.runs.get(asked.data.run)
      if (!run) return refused(c, refuse('run.unknown', { run: asked.data.run }))
      const { show } = loop.state().saved.plan
      const scenario = scenarioFrom(commentsOf(run.show, run.id), {
        id: newId(),
        title: asked.data.title ?? run.title,
        kind: (show.id === run.show ? show : library.shows.get(run.show))?.kind ?? 'general',
        fromEpochMs: run.startedAtEpochMs,
        untilEpochMs: run.endedAtEpochMs ?? run.startedAtEpochMs + 4 * 3_600_000,
      })
      const kept = await keep(scenario, c.get('actor'))
      return kept.ok
        ? c.json({ scenario: scenario.id, title: scenario.title, lines: scenario.lines.length })
        : refused(c, kept.refusal)
    })
  }

  function commentsOf(show: string, run: string) {
    const all = []
    let after: string | undefined
    do {
      const page = parts.comments.page({ show, run, limit: 1000, ...(after === undefined ? {} : { after }) })
      all.push(...page.items)
      after = page.next
    } while (after !== undefined && all.length < 20_000)
    return all
  }
}
