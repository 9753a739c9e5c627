import type { Secrets } from '../desk/desk.ts'
import { newToken } from '../studio/ids.ts'

/** The token in the code on the wall. One for the whole room: phones are told apart by themselves and their address. */
export interface AskLink {
  token(): string
  /** The old one no longer works. */
  renew(): Promise<void>
}

export async function createAskLink(secrets: Secrets): Promise<AskLink> {
  const make = async (): Promise<string> => {
    const made = newToken()
    await secrets.set('token.ask', made)
    return made
  }
  let token = (await secrets.get('token.ask')) ?? (await make())
  return {
    token: () => token,
    async renew() {
      token = await make()
    },
  }
}
