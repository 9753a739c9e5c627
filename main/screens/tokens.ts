import { hash as digest, timingSafeEqual } from 'node:crypto'
import type { Secrets } from '../desk/desk.ts'
import { newToken } from '../studio/ids.ts'
import type { Actor, Role } from '../../shared/live/roles.ts'
import type { StudioState } from '../../shared/live/state.ts'

/** Tokens of this PC, which outlive a start: the console's and the one in the overlay's address. */
export interface OwnTokens {
  operator: string
  overlay: string
}

export type Authenticate = (token: string) => (Actor & { role: Role }) | null

export const hashToken = (token: string): string => digest('sha256', token, 'hex')

/** Tells who holds a token. Compares hashes in constant time, and all of them, so that timing tells nothing. */
export function createAuthenticate(
  own: OwnTokens,
  state: () => StudioState,
  askToken: () => string,
): Authenticate {
  const fixed: readonly [string, Actor & { role: Role }][] = [
    [hashToken(own.operator), { role: 'operator', device: 'console', name: 'console' }],
    [hashToken(own.overlay), { role: 'overlay', device: 'overlay', name: 'overlay' }],
  ]
  return (token) => {
    const hash = Buffer.from(hashToken(token), 'hex')
    const same = (known: string) => known.length === 64 && timingSafeEqual(Buffer.from(known, 'hex'), hash)
    let found: (Actor & { role: Role }) | null = null
    for (const [known, actor] of fixed) if (same(known)) found = actor
    if (same(hashToken(askToken()))) found = { role: 'ask', device: 'ask', name: 'ask' }
    for (const device of Object.values(state().saved.devices)) {
      if (same(device.tokenHash)) found = { role: device.role, device: device.id, name: device.name }
    }
    return found
  }
}

/** The two tokens of this PC, made on the first start. */
export async function ownTokens(secrets: Secrets): Promise<OwnTokens> {
  const one = async (name: string): Promise<string> => {
    const known = await secrets.get(name)
    if (known) return known
    const made = newToken()
    await secrets.set(name, made)
    return made
  }
  return { operator: await one('token.operator'), overlay: await one('token.overlay') }
}
