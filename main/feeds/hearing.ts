import type { Entry, Heard } from '../../shared/feeds/heard.ts'
import type { Taken } from './ingest.ts'
import type { SourceParts } from './source.ts'

/**
 * What stands between a source's messages and the studio: holds the source to its room, counts what goes no further,
 * and passes retractions on. Without a room given, `first` holds it to the first room that speaks, so that a host who
 * looks into somebody else's live doesn't bring that one's comments in; `any` lets all rooms through.
 */
export function createHearing(parts: SourceParts, room: string, otherwise: 'first' | 'any') {
  let pinned = room === '' ? null : room
  if (pinned !== null) parts.room(pinned)

  function isOurs(from: string | null): boolean {
    if (from === null || from === pinned) return true
    if (pinned !== null) return false
    if (otherwise === 'any') return true
    pinned = from
    parts.room(from)
    return true
  }

  function sift(heard: readonly Heard[]): readonly Entry[] {
    const entries: Entry[] = []
    for (const one of heard) {
      switch (one.is) {
        case 'entry':
          if (isOurs(one.room)) entries.push(one.entry)
          else parts.dropped('foreignRoom')
          break
        case 'retract':
          if (one.what.room === null || one.what.room === pinned || pinned === null) parts.retract(one.what)
          break
        case 'private':
        case 'unreadable':
          parts.dropped(one.is)
      }
    }
    return entries
  }

  return {
    take(heard: readonly Heard[]): void {
      const entries = sift(heard)
      if (entries.length > 0) parts.entries(entries)
    },
    /** For whoever waits for an answer. */
    async keep(heard: readonly Heard[]): Promise<Taken | null> {
      const entries = sift(heard)
      return entries.length === 0 ? { accepted: 0, duplicates: 0, rejected: [] } : parts.keep(entries)
    },
  }
}
