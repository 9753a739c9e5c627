import type { Saved } from '../../shared/live/state.ts'
import type { Refusal } from '../../shared/protocol/refusal.ts'
import type { LibraryWrite } from '../../shared/live/effect.ts'
import type { Clock } from './clock.ts'
import type { Journal } from './journal.ts'

/** Nobody does anything: a snapshot of a large show, some milliseconds, delays no take. */
const quietMs = 2000
/** The journal is folded when it is this long, even if nobody pauses: a start has to read all of it. */
const longest = { rows: 5000, bytes: 8 * 1024 * 1024 }

/**
 * Folds the journal into a snapshot and writes the open show to the shelf, when it is quiet. Nothing depends on it
 * for safety: every acknowledged change is in the journal already.
 */
export function createSaver(parts: {
  clock: Clock
  journal: Journal
  library: { write(write: LibraryWrite): void }
  failed(error: unknown, what: string): Refusal
}) {
  const { clock, journal, library } = parts
  let callOff: (() => void) | null = null
  let latest: { saved: Saved; revision: number } | null = null

  function fold(): void {
    callOff?.()
    callOff = null
    if (!latest || journal.length().rows === 0) return
    const { saved, revision } = latest
    try {
      journal.snapshot(saved, revision, () => library.write({ kind: 'show.put', show: saved.plan.show }))
    } catch (error) {
      // A full disk: the journal still holds everything; the next quiet moment tries again.
      parts.failed(error, 'snapshot')
    }
  }

  return {
    changed(saved: Saved, revision: number): void {
      const before = latest?.saved
      latest = { saved, revision }
      if (before === saved) return
      const { rows, bytes } = journal.length()
      if (rows >= longest.rows || bytes >= longest.bytes) return fold()
      callOff?.()
      callOff = clock.after(quietMs, fold)
    },
    close(saved: Saved, revision: number): void {
      latest = { saved, revision }
      fold()
    },
  }
}
