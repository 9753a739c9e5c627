import { DatabaseSync } from 'node:sqlite'
import { DamagedDatabase } from '../studio/damagedDatabase.ts'
import { isDamage } from './sqliteErrors.ts'

/** A prepared-statement cache over one SQLite file in WAL mode. All calls are synchronous. */
export interface Database {
  run(sql: string, ...values: Value[]): void
  get<Row>(sql: string, ...values: Value[]): Row | undefined
  all<Row>(sql: string, ...values: Value[]): Row[]
  /** All or nothing; nests into the transaction that is open. */
  transaction<T>(work: () => T): T
  /** Rows that the last `run` changed. */
  changes(): number
  path: string
  close(): void
}

export type Value = string | number | null | bigint | Uint8Array

export interface DatabaseOptions {
  /** Steps that bring the tables up to date, never changed once released. */
  migrations: readonly string[]
  /** Reads every page before anything is trusted: for files of a few megabytes. */
  checked: boolean
  /** Called after every commit: something waits to be made safe against a power cut. */
  onCommit?(): void
}

/**
 * Opens or creates the file and brings its tables up to date.
 * @throws DamagedDatabase when SQLite says the file is not sound
 * @throws NewerDatabase when a newer version made it
 */
export function openDatabase(path: string, options: DatabaseOptions): Database {
  const sqlite = new DatabaseSync(path)
  try {
    sqlite.exec('PRAGMA busy_timeout = 2000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
    // Done by a thread of its own where there is one to do it: see flush.ts.
    if (options.onCommit) sqlite.exec('PRAGMA wal_autocheckpoint = 0; PRAGMA journal_size_limit = 16777216')
    if (options.checked) quickCheck(sqlite, path)
    migrate(sqlite, options.migrations)
  } catch (error) {
    sqlite.close()
    throw isDamage(error) ? new DamagedDatabase(path, error) : error
  }
  return wrap(sqlite, path, options.onCommit)
}

export class NewerDatabase extends Error {
  readonly version: number
  constructor(version: number) {
    super(`the database was made by a newer Daobo (schema ${version})`)
    this.version = version
  }
}

function quickCheck(sqlite: DatabaseSync, path: string): void {
  const found = sqlite.prepare('PRAGMA quick_check(1)').get() as { quick_check: string }
  if (found.quick_check !== 'ok') throw new DamagedDatabase(path, found.quick_check)
}

function migrate(sqlite: DatabaseSync, steps: readonly string[]): void {
  const { user_version: at } = sqlite.prepare('PRAGMA user_version').get() as { user_version: number }
  if (at > steps.length) throw new NewerDatabase(at)
  for (const [index, sql] of steps.entries()) {
    if (index < at) continue
    sqlite.exec(`BEGIN; ${sql}; PRAGMA user_version = ${index + 1}; COMMIT`)
  }
}

function wrap(sqlite: DatabaseSync, path: string, onCommit: (() => void) | undefined): Database {
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>()
  const prepared = (sql: string) => {
    const known = statements.get(sql) ?? sqlite.prepare(sql)
    statements.set(sql, known)
    return known
  }
  let depth = 0
  let changes = 0
  return {
    path,
    run(sql, ...values) {
      changes = Number(prepared(sql).run(...values).changes)
      if (depth === 0) onCommit?.()
    },
    get: <Row>(sql: string, ...values: Value[]) => prepared(sql).get(...values) as Row | undefined,
    all: <Row>(sql: string, ...values: Value[]) => prepared(sql).all(...values) as Row[],
    changes: () => changes,
    transaction(work) {
      if (depth > 0) return work()
      depth += 1
      try {
        prepared('BEGIN IMMEDIATE').run()
        const result = work()
        prepared('COMMIT').run()
        onCommit?.()
        return result
      } catch (error) {
        // After a full disk SQLite may have rolled back by itself.
        if (sqlite.isTransaction) prepared('ROLLBACK').run()
        throw error
      } finally {
        depth -= 1
      }
    },
    close: () => sqlite.close(),
  }
}
