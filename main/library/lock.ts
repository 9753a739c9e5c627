import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { StartProblem } from '../studio/startProblem.ts'
import { isBusy } from './sqliteErrors.ts'

/** How long one that is just closing may take to let go. */
const patienceMs = 3000

/**
 * Holds the data folder for one studio: two on the same shows would each undo what the other wrote. The lock is
 * SQLite's on an empty file, which the system lets go of even when the process is killed.
 * @throws StartProblem when another studio holds it
 */
export function lockFolder(dataDir: string): () => void {
  const sqlite = new DatabaseSync(join(dataDir, 'daobo.lock'))
  try {
    sqlite.exec(`PRAGMA busy_timeout = ${patienceMs}; BEGIN EXCLUSIVE`)
  } catch (error) {
    sqlite.close()
    if (isBusy(error)) throw new StartProblem('start.inUse', { path: dataDir }, { cause: error })
    throw error
  }
  return () => sqlite.close()
}
