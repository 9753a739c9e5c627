/**
 * Parts of a film on their way to the studio, in order, one at a time. A part waits until it has arrived; while the
 * studio is away they wait here, up to a limit, so that a page never grows without end.
 */
export interface ChunkQueue<C> {
  add(chunk: C): void
  /** Parts that have not arrived. */
  waiting(): number
  /** Resolves when all has arrived, or nothing more can. */
  drained(): Promise<void>
  close(): void
}

/** What became of a part: `again` after a while; `from` another number first; `over`: nothing more of this film. */
export type SentChunk =
  | { is: 'ok' }
  | { is: 'again' }
  | { is: 'from'; next: number }
  | { is: 'over'; why: string }

export interface ChunkQueueParts<C> {
  send(number: number, chunk: C): Promise<SentChunk>
  /** The film ends here: too much waits, or the studio takes no more. */
  over(why: string | null): void
  /** Most parts that wait. */
  most: number
  after(ms: number, then: () => void): () => void
}

const againMs = 1000

export function createChunkQueue<C>({ send, over, most, after }: ChunkQueueParts<C>): ChunkQueue<C> {
  let chunks: { number: number; chunk: C }[] = []
  let next = 0
  let sending = false
  let closed = false
  let callOff: (() => void) | null = null
  let waiters: (() => void)[] = []

  function settle(): void {
    if (chunks.length > 0 && !closed) return
    for (const waiter of waiters) waiter()
    waiters = []
  }
  function end(why: string | null): void {
    if (closed) return
    closed = true
    chunks = []
    callOff?.()
    settle()
    over(why)
  }

  async function pump(): Promise<void> {
    if (sending || closed) return
    sending = true
    callOff = null
    for (let head = chunks[0]; head && !closed; head = chunks[0]) {
      const sent = await send(head.number, head.chunk)
      if (sent.is === 'ok') chunks.shift()
      else if (sent.is === 'over') end(sent.why)
      else if (sent.is === 'again') {
        callOff = after(againMs, () => void pump())
        break
      } else {
        // What the studio wants is gone from here: the film can't go on whole.
        if (sent.next < head.number) end(null)
        chunks = chunks.filter(({ number }) => number >= sent.next)
      }
    }
    sending = false
    settle()
  }

  return {
    add(chunk) {
      if (closed) return
      chunks.push({ number: next, chunk })
      next += 1
      if (chunks.length > most) return end(null)
      if (callOff === null) void pump()
    },
    waiting: () => chunks.length,
    drained: () =>
      new Promise((resolve) => (chunks.length === 0 || closed ? resolve() : waiters.push(resolve))),
    close: () => {
      closed = true
      callOff?.()
      chunks = []
      settle()
    },
  }
}
