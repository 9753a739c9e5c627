import type { Studio } from '../kit/studio.ts'
import { emptyHeap, goOn, stop, withBatch, type Heap } from './heap.ts'

/** The stream of comments as React reads it. It is listened to only while a component looks. */
export function createHeap(studio: Pick<Studio, 'onComments'>) {
  const listeners = new Set<() => void>()
  let heap = emptyHeap
  let leave: (() => void) | null = null
  const become = (next: Heap): void => {
    if (next === heap) return
    heap = next
    for (const listener of listeners) listener()
  }
  return {
    get: () => heap,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      leave ??= studio.onComments((batch) => become(withBatch(heap, batch)))
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        leave?.()
        leave = null
      }
    },
    stop: () => become(stop(heap)),
    goOn: () => become(goOn(heap)),
  }
}

export type HeapStore = ReturnType<typeof createHeap>
