import { join } from 'node:path'
import type { Clock } from '../studio/clock.ts'
import { DamagedDatabase } from '../studio/damagedDatabase.ts'
import { StartProblem } from '../studio/startProblem.ts'
import { checkpointBeside } from './checkpoint.ts'
import { commentMigrations } from './commentTables.ts'
import { createCommentStore, type CommentStore } from './comments.ts'
import { NewerDatabase, openDatabase, type Database } from './database.ts'
import { createFigureStore, type FigureStore } from './figureStore.ts'
import { createFlush } from './flush.ts'
import { setAside, type StoreNotice } from './store.ts'

interface OpenComments {
  comments: CommentStore
  figures: FigureStore
  notices: readonly StoreNotice[]
  close(): Promise<void>
}

/**
 * Opens the comment store of the data folder. A damaged one is set aside and a new one begun: a show goes on without
 * yesterday's comments, and not without today's.
 * @throws StartProblem when a newer version made it
 */
export function openComments(parts: {
  dataDir: string
  clock: Clock
  failed(error: unknown, what: string): void
}): OpenComments {
  const path = join(parts.dataDir, 'comments.db')
  const flush = createFlush({
    clock: parts.clock,
    path,
    checkpoint: () => checkpointBeside(path),
    failed: (error) => parts.failed(error, 'flush'),
  })
  // Not checked page by page: with a million comments that takes seconds, and nothing on air hangs on it.
  const open = (): Database =>
    openDatabase(path, { migrations: commentMigrations, checked: false, onCommit: flush.dirty })
  const notices: StoreNotice[] = []

  function openOrBegin(): { db: Database; comments: CommentStore } {
    let db: Database | null = null
    try {
      db = open()
      return { db, comments: createCommentStore(db) }
    } catch (error) {
      db?.close()
      if (error instanceof NewerDatabase) throw new StartProblem('start.newer', { path }, { cause: error })
      if (!(error instanceof DamagedDatabase) || notices.length > 0) throw error
      notices.push({
        key: 'notice.comments.damaged',
        params: { aside: setAside(path, parts.clock.now()) },
      })
      return openOrBegin()
    }
  }

  const { db, comments } = openOrBegin()
  return {
    comments,
    figures: createFigureStore(db),
    notices,
    async close() {
      await flush.close()
      db.close()
    },
  }
}
