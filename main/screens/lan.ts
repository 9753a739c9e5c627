import { refuse } from '../../shared/protocol/refusal.ts'
import type { Language } from '../../shared/words/words.ts'
import type { LanAddress } from './addresses.ts'
import { refuseIn } from './answer.ts'
import type { Routes } from './http.ts'

/** Which addresses the operator may open the studio on. */
export const lanRoutes =
  ({ addresses, language }: { addresses(): readonly LanAddress[]; language(): Language }): Routes =>
  (app) => {
    const refused = refuseIn(language)
    app.get('/api/v1/lan/addresses', (c) =>
      c.get('actor').role === 'operator'
        ? c.json({ items: addresses() })
        : refused(c, refuse('role.forbidden')),
    )
  }
