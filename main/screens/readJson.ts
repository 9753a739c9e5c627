import type { Context } from 'hono'

export const unreadable = Symbol('unreadable')

/** The body as JSON, or `unreadable`. */
export async function readJson(c: Context): Promise<unknown> {
  try {
    return (await c.req.json()) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return unreadable
    throw error
  }
}
