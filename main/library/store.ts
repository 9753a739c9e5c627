import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync, copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartProblem } from '../studio/startProblem.ts'
import { DamagedDatabase, NewerDatabase, openDatabase, type Database } from './database.ts'

/** The data folder: the database, its good copies, and what the operator has to be told about them. */
export interface Store {
  db: Database
  notices: readonly { key: string; params: { [name: string]: string | number } }[]
  close(): void
}

const fileName = 'daobo.db'
const keepCopies = 5

/**
 * Opens the database in the folder. A damaged one is set aside and the newest good copy takes its place; without a
 * copy the studio does not start, because an empty desk that looks right would be worse.
 * @throws StartProblem
 */
export function openStore(dataDir: string, nowEpochMs: number): Store {
  const copies = join(dataDir, 'copies')
  try {
    mkdirSync(copies, { recursive: true })
    accessSync(dataDir, constants.W_OK)
  } catch (error) {
    throw new StartProblem('start.folder', { path: dataDir }, { cause: error })
  }
  const path = join(dataDir, fileName)
  const notices: { key: string; params: { [name: string]: string | number } }[] = []
  const db = openOrMend()
  keepCopy(db, copies, nowEpochMs)
  return {
    db,
    notices,
    close() {
      keepCopy(db, copies, nowEpochMs)
      db.close()
    },
  }

  function openOrMend(): Database {
    try {
      return openDatabase(path)
    } catch (error) {
      if (error instanceof NewerDatabase) throw new StartProblem('start.newer', { path }, { cause: error })
      if (!(error instanceof DamagedDatabase)) throw error
      for (const copy of copiesIn(copies)) {
        const opened = openCopy(join(copies, copy))
        if (opened) return opened
      }
      throw new StartProblem('start.damaged', { path, copies }, { cause: error })
    }
  }

  /** Tries a copy under another name first, so that nothing is moved before it is known to be good. */
  function openCopy(copy: string): Database | null {
    const trial = `${path}.trial`
    removeWithLogs(trial)
    copyFileSync(copy, trial)
    try {
      openDatabase(trial).close()
    } catch (error) {
      removeWithLogs(trial)
      if (error instanceof DamagedDatabase) return null
      throw error
    }
    const aside = `${path}.damaged-${stamp(nowEpochMs)}`
    for (const suffix of ['', '-wal', '-shm']) {
      if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix)
    }
    renameSync(trial, path)
    notices.push({ key: 'notice.damaged', params: { aside, copy } })
    return openDatabase(path)
  }
}

const copiesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /^daobo-.*\.db$/.test(name))
    .toSorted()
    .toReversed()

/** A whole, consistent copy. VACUUM INTO works while others read and in every build of SQLite. */
function keepCopy(db: Database, folder: string, nowEpochMs: number): void {
  const path = join(folder, `daobo-${stamp(nowEpochMs)}.db`)
  const fresh = `${path}.new`
  removeWithLogs(fresh)
  db.run('VACUUM INTO ?', fresh)
  renameSync(fresh, path)
  for (const old of copiesIn(folder).slice(keepCopies)) rmSync(join(folder, old))
}

function removeWithLogs(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
}

/** 2026-11-22T20-51-07 in UTC: sorts by time and is a file name everywhere. */
const stamp = (epochMs: number): string => new Date(epochMs).toISOString().slice(0, 19).replaceAll(':', '-')
