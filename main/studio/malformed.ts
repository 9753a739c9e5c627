import type { z } from 'zod'
import { refuse, type Refusal } from '../../shared/protocol/refusal.ts'

/** Says where arguments are wrong and how, from the first thing that the schema found. */
export function malformed(error: z.ZodError): Refusal {
  const [issue] = error.issues
  return refuse('command.malformed', {
    where: issue?.path.join('.') || '(root)',
    problem: issue?.message ?? 'invalid',
  })
}
