import type { Call } from './calls.ts'
import { groupQuery, similarQuery } from './questions.ts'
import { rundownQuery } from './shows.ts'

/** Calls of the question library, the ask page, and shows as files. */
export const questionCalls: readonly Call[] = [
  {
    method: 'get',
    path: '/api/v1/questions/groups',
    summary: 'api.questions.groups',
    query: groupQuery,
    answers: [200, 400, 403],
  },
  {
    method: 'get',
    path: '/api/v1/questions/similar',
    summary: 'api.questions.similar',
    query: similarQuery,
    answers: [200, 400, 403, 404],
  },
  {
    method: 'get',
    path: '/api/v1/questions/duplicates',
    summary: 'api.questions.duplicates',
    answers: [200, 403],
  },
  {
    method: 'get',
    path: '/api/v1/questions/:question/contact',
    summary: 'api.questions.contact',
    answers: [200, 403, 404, 409, 507],
  },
  { method: 'get', path: '/api/v1/ask', summary: 'api.ask.get', answers: [200, 403] },
  { method: 'get', path: '/api/v1/ask/link', summary: 'api.ask.link', answers: [200, 403, 409] },
  {
    method: 'get',
    path: '/api/v1/shows/:show/export',
    summary: 'api.shows.export',
    answers: [200, 403, 404],
  },
  {
    method: 'post',
    path: '/api/v1/shows/import',
    summary: 'api.shows.import',
    body: 'file',
    answers: [200, 400, 403, 409, 413, 507],
  },
  {
    method: 'post',
    path: '/api/v1/shows/import-rundown',
    summary: 'api.shows.rundown',
    query: rundownQuery,
    body: 'file',
    answers: [200, 400, 403, 413, 415, 507],
  },
]
