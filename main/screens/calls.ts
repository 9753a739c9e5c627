import { z } from 'zod'
import { commentWire } from '../../shared/comments/model.ts'
import type { WordKey } from '../../shared/words/words.ts'
import { cardImportQuery } from './cardImport.ts'
import { exportQuery } from './commentExport.ts'
import { commentQuery } from './comments.ts'
import { counterQuery } from './counters.ts'
import { interestQuery } from './interest.ts'
import { pairingBody } from './pairing.ts'
import { questionCalls } from './questionCalls.ts'
import { importQuery } from './questionImport.ts'
import { scriptImportQuery } from './scriptImport.ts'
import { questionQuery } from './questions.ts'
import { scenarioCalls } from './scenarioCalls.ts'
import { trainingCalls } from './trainingCalls.ts'

/** One call of the API as its description tells it. A test holds this against the routes that there are. */
export interface Call {
  method: 'get' | 'post'
  path: string
  summary: WordKey
  /** Asks for no token. */
  open?: true
  query?: z.ZodObject
  body?: z.ZodType | 'command' | 'file'
  /** Answers beside 401 and 429, which every call may give. */
  answers: readonly Answer[]
}

export type Answer = 200 | 202 | 400 | 401 | 403 | 404 | 409 | 413 | 415 | 429 | 503 | 507

export const calls: readonly Call[] = [
  { method: 'get', path: '/healthz', summary: 'api.healthz', open: true, answers: [200] },
  { method: 'get', path: '/api/v1/openapi.json', summary: 'api.openapi', answers: [200] },
  { method: 'get', path: '/api/v1/state', summary: 'api.state', answers: [200] },
  {
    method: 'post',
    path: '/api/v1/commands',
    summary: 'api.commands',
    body: 'command',
    answers: [200, 400, 403, 404, 409, 413, 503, 507],
  },
  {
    method: 'post',
    path: '/api/v1/comments',
    summary: 'api.comments.post',
    body: z.union([commentWire, z.array(commentWire)]),
    answers: [202, 400, 403, 413, 507],
  },
  {
    method: 'get',
    path: '/api/v1/comments',
    summary: 'api.comments.get',
    query: commentQuery,
    answers: [200, 400, 403],
  },
  {
    method: 'get',
    path: '/api/v1/comments/export',
    summary: 'api.comments.export',
    query: exportQuery,
    answers: [200, 400, 403, 404],
  },
  {
    method: 'get',
    path: '/api/v1/interest',
    summary: 'api.interest.get',
    query: interestQuery,
    answers: [200, 400, 403],
  },
  { method: 'get', path: '/api/v1/words', summary: 'api.words.get', answers: [200, 403] },
  {
    method: 'get',
    path: '/api/v1/counters',
    summary: 'api.counters.get',
    query: counterQuery,
    answers: [200, 400, 403],
  },
  {
    method: 'get',
    path: '/api/v1/questions',
    summary: 'api.questions.get',
    query: questionQuery,
    answers: [200, 400, 403],
  },
  {
    method: 'post',
    path: '/api/v1/questions/import',
    summary: 'api.questions.import',
    query: importQuery,
    body: 'file',
    answers: [200, 400, 403, 409, 413, 415, 507],
  },
  ...questionCalls,
  ...trainingCalls,
  ...scenarioCalls,
  {
    method: 'post',
    path: '/api/v1/cards/import',
    summary: 'api.cards.import',
    query: cardImportQuery,
    body: 'file',
    answers: [200, 400, 403, 409, 413, 415, 507],
  },
  {
    method: 'post',
    path: '/api/v1/scripts/import',
    summary: 'api.scripts.import',
    query: scriptImportQuery,
    body: 'file',
    answers: [200, 400, 403, 404, 409, 413, 415, 507],
  },
  { method: 'get', path: '/api/v1/shows/:show/copies', summary: 'api.shows.copies', answers: [200, 403] },
  { method: 'get', path: '/api/v1/obs/prepare', summary: 'api.prepare.get', answers: [200, 403, 503] },
  { method: 'post', path: '/api/v1/obs/prepare', summary: 'api.prepare.post', answers: [200, 403, 503] },
  { method: 'get', path: '/api/v1/lan/addresses', summary: 'api.lan.addresses', answers: [200, 403] },
  {
    method: 'post',
    path: '/api/v1/pair',
    summary: 'api.pair.post',
    open: true,
    body: pairingBody,
    answers: [200, 400, 403, 409],
  },
  { method: 'get', path: '/api/v1/pair/:request', summary: 'api.pair.get', open: true, answers: [200, 409] },
  // The address is the secret; kinds that have one check a signature as well. What is posted is the platform's affair.
  {
    method: 'post',
    path: '/feeds/:feed',
    summary: 'api.feeds',
    open: true,
    answers: [200, 202, 400, 401, 404, 409, 413, 503],
  },
  // Not a route of the app: the listeners hand it to the sockets.
  { method: 'get', path: '/api/v1/socket', summary: 'api.socket', open: true, answers: [] },
]
