import { networkInterfaces } from 'node:os'
import { isPrivatePeer } from './guard.ts'

/** One address at which this PC can be reached from the LAN, with the name that the system gives its network card. */
export interface LanAddress {
  address: string
  name: string
}

/** Private IPv4 addresses of this PC's network cards that are up. Never a public one: the studio is no web server. */
export function lanAddresses(
  cards: ReturnType<typeof networkInterfaces> = networkInterfaces(),
): readonly LanAddress[] {
  return Object.entries(cards).flatMap(([name, addresses = []]) =>
    addresses
      .filter((one) => one.family === 'IPv4' && !one.internal && isPrivatePeer(one.address))
      .map((one) => ({ address: one.address, name })),
  )
}
