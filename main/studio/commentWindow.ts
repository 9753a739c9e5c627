import type { KeptComment } from '../../shared/live/keptComment.ts'

/** The latest comments of the open show in memory, oldest first: all that screens are shown without asking the disk. */
export function createCommentWindow(parts: {
  most: number
  get(id: string): KeptComment | null
  latest(show: string, limit: number): readonly KeptComment[]
}) {
  const kept = new Map<string, KeptComment>()
  return {
    fill(show: string): void {
      kept.clear()
      for (const comment of parts.latest(show, parts.most)) kept.set(comment.id, comment)
    },
    add(stored: readonly KeptComment[]): void {
      for (const comment of stored.slice(-parts.most)) kept.set(comment.id, comment)
      for (const id of kept.keys()) {
        if (kept.size <= parts.most) return
        kept.delete(id)
      }
    },
    /** Reads again what was decided about, also of older comments. */
    reread(ids: Iterable<string>): readonly KeptComment[] {
      const now: KeptComment[] = []
      for (const id of ids) {
        const comment = parts.get(id)
        if (!comment) continue
        if (kept.has(id)) kept.set(id, comment)
        now.push(comment)
      }
      return now
    },
    all: (): readonly KeptComment[] => [...kept.values()],
  }
}

export type CommentWindow = ReturnType<typeof createCommentWindow>
