import type { Context } from 'hono'
import { z } from 'zod'
import type { Refusal } from '../../shared/protocol/refusal.ts'
import { malformed } from '../studio/malformed.ts'

/** How lists are asked for a page at a time. `next` of the page before goes into `after`. */
const page = {
  q: z.string().max(200).optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
}

export const pageOf = <S extends z.ZodType<string>>(state: S) =>
  z.object({ ...page, state: state.optional() })

/** The query of a call by its schema; what the schema does not know is left alone. */
export function readQuery<S extends z.ZodObject>(
  c: Context,
  schema: S,
): { ok: true; query: z.output<S> } | { ok: false; refusal: Refusal } {
  // An empty field of a form means that nobody asked.
  const given = Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  return parsed.success
    ? { ok: true, query: parsed.data }
    : { ok: false, refusal: malformed(parsed.error, given) }
}
