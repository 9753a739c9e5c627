import { z } from 'zod'
import type { Call } from './calls.ts'
import { fromRunBody } from './scenarios.ts'

/** Calls about the scenarios that are rehearsed with. */
export const scenarioCalls: readonly Call[] = [
  { method: 'get', path: '/api/v1/scenarios', summary: 'api.scenarios.list', answers: [200, 403] },
  {
    method: 'get',
    path: '/api/v1/scenarios/:scenario',
    summary: 'api.scenarios.one',
    query: z.object({ download: z.literal('1').optional() }),
    answers: [200, 403, 404],
  },
  {
    method: 'post',
    path: '/api/v1/scenarios/import',
    summary: 'api.scenarios.import',
    body: 'file',
    answers: [200, 400, 403, 413, 507],
  },
  {
    method: 'post',
    path: '/api/v1/scenarios/from-run',
    summary: 'api.scenarios.fromRun',
    body: fromRunBody,
    answers: [200, 400, 403, 404, 507],
  },
]
