/** Waits for something to become true, and says what it was waiting for when it does not. */
export async function until(what: string, isSo: () => boolean, withinMs = 10_000): Promise<number> {
  const begunMs = performance.now()
  while (!isSo()) {
    if (performance.now() - begunMs > withinMs) throw new Error(`not within ${withinMs} ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return performance.now() - begunMs
}
