import { builtinLists, builtinNames } from '../../shared/comments/lists/builtin.ts'
import type { Role } from '../../shared/live/roles.ts'
import { refuse } from '../../shared/protocol/refusal.ts'
import type { Language } from '../../shared/words/words.ts'
import type { WordShelf } from '../library/wordShelf.ts'
import type { Loop } from '../studio/loop.ts'
import { refuseIn } from './answer.ts'
import type { Routes } from './http.ts'

const readers: readonly Role[] = ['operator', 'moderator', 'trainer']

/** `GET /api/v1/words`: what comments are judged by. What changes it are commands. */
export function wordRoutes(parts: {
  words: Pick<WordShelf, 'all'>
  loop: Pick<Loop, 'state'>
  language(): Language
}): Routes {
  const refused = refuseIn(parts.language)
  return (app) => {
    app.get('/api/v1/words', (c) => {
      if (!readers.includes(c.get('actor').role)) return refused(c, refuse('role.forbidden'))
      const off = parts.loop.state().saved.settings.wordListsOff
      return c.json({
        builtin: builtinNames.map((list) => ({
          list,
          used: !off.includes(list),
          entries: builtinLists[list],
        })),
        own: parts.words.all(),
      })
    })
  }
}
