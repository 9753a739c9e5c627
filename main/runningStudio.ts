import { join } from 'node:path'
import { fileSecrets } from './desk/plain.ts'

/** Where a studio that runs already is to be found, and by which token. */
export interface Found {
  url: string
  tokens: { operator: string }
}

/**
 * The studio that already runs on this data folder at this port, or null when what holds the port is something else.
 * Only the folder's own studio knows the folder's token: that is what tells it from a stranger.
 */
export async function findRunning(dataDir: string, port: number): Promise<Found | null> {
  const operator = await fileSecrets(join(dataDir, 'secrets.json')).get('token.operator')
  if (!operator || port === 0) return null
  const url = `http://127.0.0.1:${port}`
  try {
    const answer = await fetch(`${url}/api/v1/state`, {
      headers: { authorization: `Bearer ${operator}` },
      signal: AbortSignal.timeout(2000),
    })
    await answer.body?.cancel()
    return answer.ok ? { url, tokens: { operator } } : null
  } catch {
    // Nobody answers there, or not in HTTP: it is not a studio.
    return null
  }
}
