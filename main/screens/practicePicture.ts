import { refuse } from '../../shared/protocol/refusal.ts'
import type { Language } from '../../shared/words/words.ts'
import { refuseIn } from './answer.ts'
import type { Routes } from './http.ts'

/**
 * Small pictures of the practice program for whoever looks: the practice page is the switcher's camera. While they come
 * they take the place of the drawn ones.
 */
export function createPracticePicture(parts: {
  now(): number
  send(image: string): void
  language(): Language
}): { routes: Routes; isFresh(): boolean } {
  const refused = refuseIn(parts.language)
  let cameAt = Number.NEGATIVE_INFINITY
  return {
    isFresh: () => parts.now() - cameAt < freshMs,
    routes(app) {
      app.post('/api/v1/practice/picture', async (c) => {
        const { role } = c.get('actor')
        if (role !== 'operator' && role !== 'trainer') return refused(c, refuse('role.forbidden'))
        const bytes = Buffer.from(await c.req.arrayBuffer())
        if (bytes.length > 0) {
          cameAt = parts.now()
          parts.send(`data:image/jpeg;base64,${bytes.toString('base64')}`)
        }
        return c.json({ shown: bytes.length > 0 })
      })
    },
  }
}

const freshMs = 3000
