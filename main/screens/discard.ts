import type { Context } from 'hono'

/** A film instead of a table: still heard to its end. Beyond this the line is simply cut. */
const mostBytes = 512 * 1024 * 1024

/**
 * Reads the rest of a body that is not wanted and drops it. A sender that is cut off while it still sends sees a
 * broken line instead of the sentence that says why.
 */
export async function discardBody(c: Context): Promise<void> {
  const { body } = c.req.raw
  const length = Number(c.req.header('content-length') ?? Number.POSITIVE_INFINITY)
  if (!body || body.locked || length > mostBytes) return
  const reader = body.getReader()
  try {
    while (!(await reader.read()).done);
  } catch {
    // The sender left: nobody is there to hear the answer.
  }
}
