/**
 * The address of obs-websocket as a person types it, made whole: `192.168.1.20` becomes `ws://192.168.1.20:4455`.
 * Null when it can't be one. OBS has no wss, so neither has the link.
 */
export function obsAddress(typed: string): string | null {
  const text = typed.trim()
  const full = /^[a-z]+:\/\//i.test(text) ? text : `ws://${text}`
  if (!URL.canParse(full)) return null
  const { protocol, hostname, port } = new URL(full)
  if (protocol !== 'ws:' || hostname === '') return null
  // URL drops the scheme's default port, so a typed 80 has to be told from none.
  const typed80 = /:80(\/.*)?$/.test(full)
  return `ws://${hostname}:${port || (typed80 ? '80' : '4455')}`
}

/** True for an address on this computer, where trying again costs nothing. */
export function isLocal(address: string): boolean {
  const host = URL.canParse(address) ? new URL(address).hostname : ''
  return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host)
}
