/**
 * A number that this phone made up, so that it can ask so many questions a minute and vote once. It says nothing of
 * whose phone it is, and goes nowhere but to this studio.
 */
export function phoneNumber(
  storage: () => Pick<Storage, 'getItem' | 'setItem'> = () => localStorage,
): string {
  const key = 'daobo.phone'
  const made = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
  try {
    const known = storage().getItem(key)
    if (known) return known
    storage().setItem(key, made)
  } catch {
    // A browser that keeps nothing: the number holds until the page is closed.
  }
  return made
}
