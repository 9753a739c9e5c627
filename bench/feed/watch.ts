import type { CDPSession, Page } from '@playwright/test'

/** What a page did while comments came. Times in milliseconds. */
export interface Watched {
  /** When each numbered comment was first in the document, by its number, epoch milliseconds. */
  seen: ReadonlyMap<number, number>
  frames: readonly number[]
  /** Share of the time that the main thread worked. */
  busy: number
  /** Share of the time that it had a processor for it: what is left when the machine has more to do. */
  computing: number
  nodes: number
  /** Heap after a collection, bytes grown since the watch began. */
  grownBytes: number
  ms: number
}

/** Filled in place, so that the watching itself does not grow the heap that is measured. */
interface Watching {
  /** By a comment's number; 0 where it was not seen. */
  seenAt: Float64Array
  frames: Float64Array
  framesCount: number
}

declare global {
  var daoboWatch: Watching | undefined
}

/** Watches a page until the promise that `during` gives is done. */
export async function watch(
  page: Page,
  most: { number: number; ms: number },
  during: () => Promise<void>,
): Promise<Watched> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.evaluate(begin, most)
  const before = await measures(session)
  await during()
  const after = await measures(session)
  const { seen, frames, nodes } = await page.evaluate(() => ({
    seen: [...(globalThis.daoboWatch?.seenAt.entries() ?? [])].filter(([, at]) => at > 0),
    frames: [...(globalThis.daoboWatch?.frames.subarray(0, globalThis.daoboWatch.framesCount) ?? [])],
    nodes: document.querySelectorAll('*').length,
  }))
  await session.detach()
  const ms = (after.atSeconds - before.atSeconds) * 1000
  return {
    seen: new Map(seen),
    frames,
    busy: ((after.taskSeconds - before.taskSeconds) * 1000) / ms,
    computing: ((after.threadSeconds - before.threadSeconds) * 1000) / ms,
    nodes,
    grownBytes: after.heapBytes - before.heapBytes,
    ms,
  }
}

/** Runs in the page: notes each new comment in the document, and each frame. */
function begin({ number: mostNumber, ms }: { number: number; ms: number }): void {
  const watching: Watching = {
    seenAt: new Float64Array(mostNumber + 1),
    frames: new Float64Array(Math.ceil(ms / 4)),
    framesCount: 0,
  }
  globalThis.daoboWatch = watching
  new MutationObserver((changes) => {
    const at = performance.timeOrigin + performance.now()
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        for (const [, number] of (node.textContent ?? '').matchAll(/【(\d+)】/g)) {
          if (watching.seenAt[Number(number)] === 0) watching.seenAt[Number(number)] = at
        }
  }).observe(document.body, { childList: true, subtree: true })
  let last = performance.now()
  const frame = (now: number): void => {
    if (watching.framesCount < watching.frames.length) watching.frames[watching.framesCount++] = now - last
    last = now
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

async function measures(session: CDPSession) {
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return {
    atSeconds: of('Timestamp'),
    taskSeconds: of('TaskDuration'),
    threadSeconds: of('ThreadTime'),
    heapBytes: of('JSHeapUsedSize'),
  }
}
