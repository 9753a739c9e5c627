import type { Question, QuestionState } from '../live/question.ts'

/** What can be decided about a question, and from which states. What is on air is first taken off it. */
const allowedFrom = {
  approve: ['new', 'approved', 'putOff', 'rejected', 'answered'],
  reject: ['new', 'approved', 'queued', 'putOff', 'rejected'],
  putOff: ['new', 'approved', 'queued', 'putOff'],
  queue: ['new', 'approved', 'queued', 'putOff', 'answered', 'onAir'],
  unqueue: ['queued', 'approved', 'answered', 'new', 'putOff', 'rejected'],
  air: ['new', 'approved', 'queued', 'putOff', 'onAir', 'answered'],
  merge: ['new', 'approved', 'queued', 'putOff', 'rejected', 'answered'],
  delete: ['new', 'approved', 'queued', 'putOff', 'rejected', 'answered'],
} as const satisfies { readonly [deed: string]: readonly QuestionState[] }

export type Deed = keyof typeof allowedFrom

export const mayDo = (deed: Deed, question: Pick<Question, 'state'>): boolean =>
  (allowedFrom[deed] as readonly QuestionState[]).includes(question.state)
