import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { refuse, type Refusal } from '../../shared/protocol/refusal.ts'
import { apiState } from '../../shared/live/apiState.ts'
import { questionStates, type Question } from '../../shared/live/question.ts'
import { mask } from '../../shared/comments/mask.ts'
import type { Language } from '../../shared/words/words.ts'
import type { QuestionBank } from '../library/questions.ts'
import type { ShowShelf } from '../library/shows.ts'
import type { Loop } from '../studio/loop.ts'
import { errorBody, statusOf } from './answer.ts'
import type { Env, Routes } from './http.ts'
import { openApi } from './openapi.ts'

export interface ApiParts {
  loop: Loop
  questions: QuestionBank
  shows: Pick<ShowShelf, 'copies'>
  language(): Language
  version: string
}

/** State, commands, the question bank and the description of it all: the automation API. */
export function apiRoutes({ loop, questions, shows, language, version }: ApiParts): Routes {
  const refused = (c: Context<Env>, refusal: Refusal) =>
    c.json(errorBody(refusal, language()), statusOf(refusal) as ContentfulStatusCode)

  return (app) => {
    app.get('/api/v1/openapi.json', (c) => c.json(openApi(language(), version)))

    app.get('/api/v1/state', (c) => c.json(apiState(loop.state(), c.get('actor').role, loop.revision())))

    app.post('/api/v1/commands', async (c) => {
      const body = await readJson(c)
      if (body === undefined) {
        return refused(c, refuse('command.malformed', { where: 'body', problem: 'not JSON' }))
      }
      const answer = await loop.ask(body, c.get('actor'))
      if (!answer.applied) return refused(c, answer.refusal)
      return c.json({ applied: true, revision: answer.revision, result: answer.result })
    })

    app.get('/api/v1/shows/:show/copies', (c) =>
      c.get('actor').role === 'operator'
        ? c.json({ items: shows.copies(c.req.param('show')) })
        : refused(c, refuse('role.forbidden')),
    )

    app.get('/api/v1/questions', (c) => {
      const { role } = c.get('actor')
      if (role === 'overlay' || role === 'ask') return refused(c, refuse('role.forbidden'))
      const state = questionStates.find((known) => known === c.req.query('state'))
      const after = c.req.query('after')
      const q = c.req.query('q')
      const page = questions.page({
        ...(q ? { q } : {}),
        ...(state ? { state } : {}),
        ...(after ? { after } : {}),
        limit: Math.min(1000, Math.max(1, Number(c.req.query('limit')) || 100)),
      })
      return c.json({ items: page.items.map(shown), ...(page.next ? { next: page.next } : {}) })
    })
  }
}

/** A question with its text as it may be shown beside the text as it came. */
const shown = (question: Question) => ({ ...question, text: mask(question.text).text, original: question.text })

async function readJson(c: Context<Env>): Promise<unknown> {
  try {
    return (await c.req.json()) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
