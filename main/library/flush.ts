import { open, type FileHandle } from 'node:fs/promises'
import type { Clock } from '../studio/clock.ts'

/** Longest that an acknowledged change may wait for the disk itself. */
const withinMs = 1000
/** The write-ahead file is carried over into the database after so many commits. */
const commitsToCarry = 500

/**
 * Makes what was committed safe against a power cut, at most a second later and without holding up the studio. A
 * commit in WAL mode is in the operating system's hands at once, which a killed process does not lose; only the
 * write-ahead file has to be pushed on to the disk, and that is done from a thread of Node's pool.
 */
export function createFlush(parts: {
  clock: Clock
  /** The database's path; its write-ahead file is beside it. */
  path: string
  /** Carries the write-ahead file over into the database, without holding up the studio either. */
  checkpoint(): Promise<void>
  failed(error: unknown): void
}) {
  let callOff: (() => void) | null = null
  let handle: FileHandle | null = null
  let running: Promise<void> | null = null
  let commits = 0

  async function flush(): Promise<void> {
    try {
      // Writable, because Windows syncs no handle that only reads.
      handle ??= await open(`${parts.path}-wal`, 'r+')
      await handle.datasync()
      if (commits < commitsToCarry) return
      commits = 0
      await parts.checkpoint()
    } catch (error) {
      parts.failed(error)
    }
  }

  return {
    /** Something was committed. */
    dirty(): void {
      commits += 1
      callOff ??= parts.clock.after(withinMs, () => {
        callOff = null
        running = (running ?? Promise.resolve()).then(flush)
      })
    },
    async close(): Promise<void> {
      callOff?.()
      callOff = null
      await running
      await handle?.close()
      handle = null
    },
  }
}
