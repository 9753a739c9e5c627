/**
 * The token of this screen. It comes once in the `#fragment`, which no server ever sees or logs, and is kept for
 * reloads; the address bar is cleaned so that a photographed screen gives nothing away.
 */
export function screenToken(page: string): string | null {
  const key = `daobo.token.${page}`
  const given = decodeURIComponent(location.hash.slice(1))
  if (given) {
    localStorage.setItem(key, given)
    // Inside OBS the address is the only memory there is, so it stays.
    if (!('obsstudio' in window)) history.replaceState(null, '', location.pathname + location.search)
    return given
  }
  return localStorage.getItem(key)
}

/** Pages of the crew open each other: without a token of its own, one takes that of a page that has one here. */
export const crewToken = (page: string): string | null =>
  screenToken(page) ?? screenToken('trainer') ?? screenToken('console')

export const socketUrl = (): string =>
  `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/v1/socket`
