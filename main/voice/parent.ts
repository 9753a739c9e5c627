/** The line to the studio, from inside a process of its own: Electron's utility process or a forked Node. */
export interface Parent<To, From> {
  post(message: From): void
  onMessage(listener: (message: To) => unknown): void
}

interface Port {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}

export function parentLine<To, From>(): Parent<To, From> {
  const { parentPort } = process as { parentPort?: Port }
  if (parentPort) {
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
      post: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', ({ data }) => void listener(data as To)),
    }
  }
  // A studio that was killed takes us along.
  process.on('disconnect', () => process.exit(0))
  return {
    post: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on('message', (message) => void listener(message as To)),
  }
}
