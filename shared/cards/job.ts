import { z } from 'zod'
import { limitsIn } from './jobLimits.ts'
import { cardKind, type CardProblem } from './kind.ts'
import { linkProblems } from './link.ts'

/**
 * A position to apply for. Rules on online recruiting (the five ministries' notice on job information on platforms)
 * want seven facts: employer, headcount, requirements, content, place, pay, and until when it is valid; and no limits
 * by ethnic group, sex or religion.
 */
export const job = cardKind({
  facts: z.object({
    position: z.string().max(60),
    employer: z.string().max(80).default(''),
    group: z.string().max(30).default(''),
    code: z.string().max(12).default(''),
    headcount: z.string().max(20).default(''),
    requirements: z.string().max(300).default(''),
    content: z.string().max(300).default(''),
    place: z.string().max(80).default(''),
    pay: z.string().max(60).default(''),
    validUntil: z.string().max(10).default(''),
    link: z.string().max(700).default(''),
  }),
  slot: 'main',
  name: 'card.job',
  fields: [
    { key: 'position', label: 'card.field.position', input: 'line', comfortable: 12, required: true },
    { key: 'employer', label: 'card.field.employer', input: 'line', comfortable: 18, wanted: true },
    { key: 'group', label: 'card.field.group', input: 'line', comfortable: 6 },
    { key: 'code', label: 'card.field.code', input: 'line', comfortable: 4 },
    { key: 'headcount', label: 'card.field.headcount', input: 'line', comfortable: 6, wanted: true },
    { key: 'requirements', label: 'card.field.requirements', input: 'text', comfortable: 36, wanted: true },
    { key: 'content', label: 'card.field.content', input: 'text', comfortable: 36, wanted: true },
    {
      key: 'place',
      label: 'card.field.place',
      input: 'line',
      comfortable: 16,
      wanted: true,
      public: ['address'],
    },
    { key: 'pay', label: 'card.field.pay', input: 'line', comfortable: 14, wanted: true },
    { key: 'validUntil', label: 'card.field.validUntil', input: 'date', wanted: true },
    { key: 'link', label: 'card.field.applyLink', input: 'link', comfortable: 80 },
  ],
  title: (facts) => [facts.code, facts.position, facts.employer].filter(Boolean).join(' · '),
  check: (facts, nowEpochMs) => [
    ...dateProblems(facts.validUntil, nowEpochMs),
    ...(['position', 'requirements', 'content'] as const).flatMap((field) =>
      limitProblems(field, facts[field]),
    ),
    ...linkProblems('link', facts.link),
  ],
})

/** The day itself still counts, to its end on this computer's calendar. */
function dateProblems(validUntil: string, nowEpochMs: number): readonly CardProblem[] {
  if (validUntil.trim() === '') return []
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(validUntil.trim())
  const [year, month, day] = (found ?? []).slice(1).map(Number)
  if (year === undefined || month === undefined || day === undefined) return [badDate]
  const after = new Date(year, month - 1, day + 1)
  const exists = new Date(year, month - 1, day).getDate() === day && month >= 1 && month <= 12
  if (!exists) return [badDate]
  if (after.getTime() > nowEpochMs) return []
  return [
    {
      field: 'validUntil',
      message: 'card.problem.past',
      params: { date: validUntil.trim() },
      override: true,
    },
  ]
}

const badDate: CardProblem = { field: 'validUntil', message: 'card.problem.date', override: true }

const limitProblems = (field: string, text: string): readonly CardProblem[] => {
  const limits = limitsIn(text)
  return limits.length === 0
    ? []
    : [{ field, message: 'card.problem.limits', params: { words: limits.join('、') }, override: true }]
}
