/** A new id for a thing that this page adds. `crypto.randomUUID` is missing on plain http; random values are not. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(9))].map((byte) => byte.toString(36).padStart(2, '0')).join('')
