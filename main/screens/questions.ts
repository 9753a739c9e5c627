import { z } from 'zod'
import { mask } from '../../shared/comments/mask.ts'
import { questionStates, type Question } from '../../shared/live/question.ts'
import { refuse } from '../../shared/protocol/refusal.ts'
import type { Language } from '../../shared/words/words.ts'
import type { QuestionBank } from '../library/questions.ts'
import { refuseIn } from './answer.ts'
import type { Routes } from './http.ts'
import { pageOf, readQuery } from './query.ts'

export const questionQuery = pageOf(z.enum(questionStates))

/** `GET /api/v1/questions`: the question bank, oldest first. */
export const questionRoutes =
  ({ questions, language }: { questions: QuestionBank; language(): Language }): Routes =>
  (app) => {
    const refused = refuseIn(language)
    app.get('/api/v1/questions', (c) => {
      const { role } = c.get('actor')
      if (role === 'overlay' || role === 'ask') return refused(c, refuse('role.forbidden'))
      const read = readQuery(c, questionQuery)
      if (!read.ok) return refused(c, read.refusal)
      const { q, state, after, limit } = read.query
      const page = questions.page({
        limit,
        ...(q === undefined ? {} : { q }),
        ...(state === undefined ? {} : { state }),
        ...(after === undefined ? {} : { after }),
      })
      return c.json({ items: page.items.map(shown), ...(page.next ? { next: page.next } : {}) })
    })
  }

/** A question with its text as it may be shown beside the text as it came. */
const shown = (question: Question) => ({
  ...question,
  text: mask(question.text).text,
  original: question.text,
})
