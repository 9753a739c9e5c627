import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../studio/clock.ts'
import { DamagedDatabase } from '../studio/damagedDatabase.ts'
import { StartProblem } from '../studio/startProblem.ts'
import { checkpointBeside } from './checkpoint.ts'
import { createCopies, stamp, type Copies } from './copies.ts'
import { NewerDatabase, openDatabase, type Database } from './database.ts'
import { createFlush } from './flush.ts'
import { lockFolder } from './lock.ts'
import { migrations } from './migrations.ts'
import { isDiskFull, isUnwritable } from './sqliteErrors.ts'

/** The data folder: the database, its good copies, and what the operator has to be told about them. */
export interface Store {
  db: Database
  notices: readonly StoreNotice[]
  close(): Promise<void>
}

export interface StoreNotice {
  key: string
  params: { [name: string]: string | number }
}

export interface StoreParts {
  dataDir: string
  clock: Clock
  /** Reads what the studio will read; throws DamagedDatabase where the file is sound but what it says is not. */
  check(db: Database): void
  failed(error: unknown, what: string): void
}

const fileName = 'daobo.db'
/** A show is changed all the time: how often a good copy is made while it is. */
const copyEveryMs = 10 * 60_000

/**
 * Opens the database in the folder. A damaged one is set aside and the newest good copy takes its place; without a
 * copy the studio does not start, because an empty desk that looks right would be worse.
 * @throws StartProblem
 */
export function openStore(parts: StoreParts): Store {
  const { dataDir, clock } = parts
  const folder = join(dataDir, 'copies')
  const path = join(dataDir, fileName)
  const unlock = enter(dataDir, folder)
  try {
    const copies = createCopies(path, folder)
    const flush = createFlush({
      clock,
      path,
      checkpoint: () => checkpointBeside(path),
      failed: (error) => parts.failed(error, 'flush'),
    })
    let changed = false
    const onCommit = (): void => {
      changed = true
      flush.dirty()
    }
    const { db, notices } = openOrMend({ ...parts, path, folder, copies, onCommit })
    const keep = async (): Promise<void> => {
      callOff = clock.after(copyEveryMs, () => void keep())
      if (!changed) return
      changed = false
      await copies.make(clock.now()).catch((error: unknown) => parts.failed(error, 'copy'))
    }
    let callOff = clock.after(copyEveryMs, () => void keep())
    return {
      db,
      notices,
      async close() {
        callOff()
        await flush.close()
        if (changed) keepLast(copies, parts)
        db.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

function keepLast(copies: Copies, { clock, failed }: StoreParts): void {
  try {
    copies.makeNow(clock.now())
  } catch (error) {
    failed(error, 'copy')
  }
}

/** Makes the folder, sees that it can be written, and takes it for this studio alone. */
function enter(dataDir: string, folder: string): () => void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(dataDir, constants.W_OK)
    return lockFolder(dataDir)
  } catch (error) {
    if (error instanceof StartProblem) throw error
    throw new StartProblem('start.folder', { path: dataDir }, { cause: error })
  }
}

interface Opening extends StoreParts {
  path: string
  folder: string
  copies: Copies
  onCommit(): void
}

function openOrMend(opening: Opening): { db: Database; notices: readonly StoreNotice[] } {
  const { path, copies, folder, dataDir } = opening
  try {
    return { db: openChecked(opening, path), notices: [] }
  } catch (error) {
    if (error instanceof NewerDatabase) throw new StartProblem('start.newer', { path }, { cause: error })
    if (isDiskFull(error)) throw new StartProblem('start.full', { path: dataDir }, { cause: error })
    if (isUnwritable(error)) throw new StartProblem('start.folder', { path }, { cause: error })
    if (!(error instanceof DamagedDatabase)) throw error
    for (const copy of copies.paths()) {
      const aside = tryCopy(opening, copy)
      if (aside === null) continue
      return { db: openChecked(opening, path), notices: [{ key: 'notice.damaged', params: { aside, copy } }] }
    }
    throw new StartProblem('start.damaged', { path, copies: folder }, { cause: error })
  }
}

function openChecked({ check, onCommit, path: own, copies }: Opening, path: string): Database {
  // A file that was cut to nothing would open as a new, empty database.
  if (path === own && existsSync(path) && statSync(path).size === 0 && copies.paths().length > 0) {
    throw new DamagedDatabase(path, 'the file is empty')
  }
  const db = openDatabase(path, { migrations, checked: true, onCommit })
  try {
    check(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Tries a copy under another name first, so that nothing is moved before it is known to be good. */
function tryCopy(opening: Opening, copy: string): string | null {
  const { path, clock } = opening
  const trial = `${path}.trial`
  removeWithLogs(trial)
  copyFileSync(copy, trial)
  try {
    openChecked(opening, trial).close()
  } catch (error) {
    removeWithLogs(trial)
    if (error instanceof DamagedDatabase) return null
    throw error
  }
  const aside = setAside(path, clock.now())
  renameSync(trial, path)
  return aside
}

/** Renames a damaged database with its logs, so that it can be looked into later. */
export function setAside(path: string, nowEpochMs: number): string {
  const aside = `${path}.damaged-${stamp(nowEpochMs)}`
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix)
  }
  return aside
}

function removeWithLogs(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
}
