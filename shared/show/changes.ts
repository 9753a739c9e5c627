import { z } from 'zod'

type Bare<T> = T extends z.ZodDefault<infer Inner> ? Inner : T
type Changes<S extends z.ZodRawShape> = { [K in keyof S]: z.ZodOptional<Bare<S[K]> & z.ZodType> }

/**
 * The schema of an edit: every field may be left out, and a field left out stays as it is. `partial()` alone would
 * fill in defaults and so reset what nobody touched.
 */
export function changesOf<S extends z.ZodRawShape>(schema: z.ZodObject<S>): z.ZodObject<Changes<S>> {
  const fields = Object.entries(schema.shape).map(([name, field]) => {
    const bare = field instanceof z.ZodDefault ? field.unwrap() : field
    return [name, z.optional(bare as z.ZodType)]
  })
  return z.strictObject(Object.fromEntries(fields) as Changes<S>)
}
