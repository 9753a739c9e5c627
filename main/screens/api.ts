import { apiState } from '../../shared/live/apiState.ts'
import { refuse } from '../../shared/protocol/refusal.ts'
import type { Language } from '../../shared/words/words.ts'
import type { ShowShelf } from '../library/shows.ts'
import type { Loop } from '../studio/loop.ts'
import { malformedAt } from '../studio/malformed.ts'
import { refuseIn } from './answer.ts'
import type { Routes } from './http.ts'
import { openApi } from './openapi.ts'
import { readJson, unreadable } from './readJson.ts'

/** State, commands and the description of it all: the core of the automation API. */
export function apiRoutes(parts: {
  loop: Loop
  shows: Pick<ShowShelf, 'copies'>
  language(): Language
  version: string
}): Routes {
  const { loop, shows } = parts
  const refused = refuseIn(parts.language)

  return (app) => {
    app.get('/api/v1/openapi.json', (c) => c.json(openApi(parts.language(), parts.version)))

    app.get('/api/v1/state', (c) => c.json(apiState(loop.state(), c.get('actor').role, loop.revision())))

    app.post('/api/v1/commands', async (c) => {
      const body = await readJson(c)
      if (body === unreadable) return refused(c, malformedAt('body', 'malformed.json'))
      const answer = await loop.ask(body, { ...c.get('actor'), scripted: true })
      if (!answer.applied) return refused(c, answer.refusal)
      return c.json({ applied: true, revision: answer.revision, result: answer.result })
    })

    app.get('/api/v1/shows/:show/copies', (c) =>
      c.get('actor').role === 'operator'
        ? c.json({ items: shows.copies(c.req.param('show')) })
        : refused(c, refuse('role.forbidden')),
    )
  }
}
