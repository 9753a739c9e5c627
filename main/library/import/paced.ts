/** How long a piece of work may keep the event loop: GO waits no longer than this. */
const sliceMs = 6

const others = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Lets others in when the slice is used up. For loops that await anyway. */
export function createPace(): () => Promise<void> {
  let began = performance.now()
  return async () => {
    if (performance.now() - began < sliceMs) return
    await others()
    began = performance.now()
  }
}

/** Carries out work that comes in steps, letting others in between. */
export async function paced<T>(steps: Generator<void, T>): Promise<T> {
  const breathe = createPace()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await breathe()
  }
}
