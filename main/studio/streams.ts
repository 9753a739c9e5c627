import type { FromStudio, StreamName as AnyStream } from '../../shared/protocol/messages.ts'

/** What is asked of OBS; comments and voices have streams of their own. */
type StreamName = Exclude<AnyStream, 'comments' | 'feed' | 'rehearsalFeed' | 'voice'>

/** Pictures and meters go only to screens that look, and are asked of OBS only while one does. */
export function createStreams(watch: (what: StreamName) => () => void) {
  const open = new Map<StreamName, { members: Set<(message: FromStudio) => void>; stop: () => void }>()
  return {
    join(name: StreamName, send: (message: FromStudio) => void): () => void {
      const stream = open.get(name) ?? { members: new Set(), stop: watch(name) }
      open.set(name, stream)
      stream.members.add(send)
      return () => {
        stream.members.delete(send)
        if (stream.members.size > 0 || open.get(name) !== stream) return
        open.delete(name)
        stream.stop()
      }
    },
    send(name: StreamName, message: FromStudio): void {
      for (const send of open.get(name)?.members ?? []) send(message)
    },
  }
}
