import type { Call } from './calls.ts'
import { recordingBody, recordingQuery } from './recordings.ts'
import { runQuery } from './runs.ts'

/** Calls of the training room: films, marks and scores, rubrics, the class list. */
export const trainingCalls: readonly Call[] = [
  {
    method: 'get',
    path: '/api/v1/runs',
    summary: 'api.runs.list',
    query: runQuery,
    answers: [200, 400, 403],
  },
  { method: 'get', path: '/api/v1/runs/:run', summary: 'api.runs.debrief', answers: [200, 403, 404] },
  {
    method: 'get',
    path: '/api/v1/recordings',
    summary: 'api.recordings.list',
    query: recordingQuery,
    answers: [200, 400, 403],
  },
  {
    method: 'post',
    path: '/api/v1/recordings',
    summary: 'api.recordings.create',
    body: recordingBody,
    answers: [200, 400, 403, 507],
  },
  {
    method: 'post',
    path: '/api/v1/recordings/:recording/chunks/:chunk',
    summary: 'api.recordings.chunk',
    body: 'file',
    answers: [200, 400, 403, 404, 409, 413, 507],
  },
  {
    method: 'post',
    path: '/api/v1/recordings/:recording/end',
    summary: 'api.recordings.end',
    answers: [200, 403, 404],
  },
  {
    method: 'get',
    path: '/api/v1/recordings/:recording/file',
    summary: 'api.recordings.file',
    answers: [200, 403, 404],
  },
  {
    method: 'post',
    path: '/api/v1/recordings/:recording/ticket',
    summary: 'api.recordings.ticket',
    answers: [200, 403, 404],
  },
  {
    method: 'post',
    path: '/api/v1/practice/picture',
    summary: 'api.practice.picture',
    body: 'file',
    answers: [200, 403],
  },
  { method: 'get', path: '/api/v1/training/rubrics', summary: 'api.training.rubrics', answers: [200, 403] },
  { method: 'get', path: '/api/v1/training/trainees', summary: 'api.training.trainees', answers: [200, 403] },
  {
    method: 'get',
    path: '/api/v1/training/trainees/:trainee/scores',
    summary: 'api.training.scores',
    answers: [200, 403],
  },
  { method: 'get', path: '/api/v1/training/runs/:run', summary: 'api.training.run', answers: [200, 403] },
]
