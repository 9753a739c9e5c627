import { isIP } from 'node:net'
import { refuse, type Refusal } from '../../shared/protocol/refusal.ts'

/**
 * First look at every request, before anything is read: the Host must be an IP address or localhost (a web page can
 * point its own name at this PC, but not forge an address), and an Origin, where a browser sends one, must be us.
 */
export function guard(headers: { host?: string | undefined; origin?: string | undefined }): Refusal | null {
  const host = hostOf(headers.host)
  if (host === null || !(host.name === 'localhost' || isIP(host.name) !== 0)) return refuse('host.foreign')
  if (headers.origin === undefined) return null
  const origin = originHost(headers.origin)
  return origin === null || origin !== headers.host?.toLowerCase() ? refuse('origin.foreign') : null
}

function hostOf(header: string | undefined): { name: string } | null {
  if (!header) return null
  const match = /^(?:\[([0-9a-f:.]+)\]|([^:[\]/@\s]+))(?::\d{1,5})?$/i.exec(header)
  const name = match?.[1] ?? match?.[2]
  return name ? { name: name.toLowerCase() } : null
}

function originHost(origin: string): string | null {
  if (!URL.canParse(origin)) return null
  const url = new URL(origin)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.host.toLowerCase() : null
}

/** A peer on this PC, or in an address range that never is on the internet. */
export function isPrivatePeer(address: string | undefined): boolean {
  if (!address) return false
  const plain = address.replace(/^::ffff:/i, '')
  if (plain === '::1') return true
  if (isIP(plain) === 6) return /^(fe[89ab]|f[cd])/i.test(plain)
  const [a = 0, b = 0] = plain.split('.').map(Number)
  return (
    a === 127 ||
    a === 10 ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254)
  )
}
