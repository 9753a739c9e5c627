import { z } from 'zod'
import { cardKind } from './kind.ts'
import { minutesOfDay } from './countdownEnd.ts'

/** Starting soon: counts down to a time of the day, or for a length from when it goes on air. */
export const countdown = cardKind({
  facts: z.object({
    title: z.string().max(80),
    note: z.string().max(120).default(''),
    until: z.enum(['length', 'time']).default('length'),
    minutes: z.number().min(0).max(600).default(5),
    at: z.string().max(5).default(''),
  }),
  slot: 'full',
  name: 'card.countdown',
  fields: [
    { key: 'title', label: 'card.field.countdownTitle', input: 'line', comfortable: 14, required: true },
    { key: 'note', label: 'card.field.countdownNote', input: 'line', comfortable: 24 },
    {
      key: 'until',
      label: 'card.field.until',
      input: 'choice',
      choices: [
        { value: 'length', label: 'card.until.length' },
        { value: 'time', label: 'card.until.time' },
      ],
    },
    { key: 'minutes', label: 'card.field.minutes', input: 'number' },
    { key: 'at', label: 'card.field.at', input: 'time' },
  ],
  title: (facts) => facts.title,
  check(facts) {
    if (facts.until === 'time' && minutesOfDay(facts.at) === null) {
      return [{ field: 'at', message: 'card.problem.time', override: false }]
    }
    if (facts.until === 'length' && facts.minutes === 0) {
      return [{ field: 'minutes', message: 'card.problem.length', override: false }]
    }
    return []
  },
})
