import { DatabaseSync } from 'node:sqlite'
import { migrations } from './migrations.ts'

/** A prepared-statement cache over one SQLite file in WAL mode. All calls are synchronous. */
export interface Database {
  run(sql: string, ...values: Value[]): void
  get<Row>(sql: string, ...values: Value[]): Row | undefined
  all<Row>(sql: string, ...values: Value[]): Row[]
  /** All or nothing; nests into the transaction that is open. */
  transaction<T>(work: () => T): T
  close(): void
}

export type Value = string | number | null | bigint | Uint8Array

/**
 * Opens or creates the file and brings its tables up to date.
 * @throws DamagedDatabase when SQLite says the file is not sound
 */
export function openDatabase(path: string): Database {
  const sqlite = new DatabaseSync(path)
  try {
    sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 2000')
    const check = sqlite.prepare('PRAGMA quick_check(1)').get() as { quick_check: string }
    if (check.quick_check !== 'ok') throw new Error(check.quick_check)
    migrate(sqlite)
  } catch (error) {
    sqlite.close()
    throw isDamage(error) ? new DamagedDatabase(path, error) : error
  }
  return wrap(sqlite)
}

export class DamagedDatabase extends Error {
  readonly path: string
  constructor(path: string, cause: unknown) {
    super(`database ${path} is damaged: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.path = path
  }
}

/** SQLite's words for a file that is no database or has gone bad. */
const isDamage = (error: unknown): boolean =>
  error instanceof Error &&
  /malformed|not a database|corrupt|quick_check|row \d+ missing|wrong # of entries|out of order|btreeInitPage|Tree \d+/i.test(
    error.message,
  )

/** True for SQLite's "database or disk is full". */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && /disk is full|ENOSPC|disk I\/O error/i.test(error.message)

function migrate(sqlite: DatabaseSync): void {
  const { user_version: at } = sqlite.prepare('PRAGMA user_version').get() as { user_version: number }
  if (at > migrations.length) throw new NewerDatabase(at)
  for (const [index, sql] of migrations.entries()) {
    if (index < at) continue
    sqlite.exec(`BEGIN; ${sql}; PRAGMA user_version = ${index + 1}; COMMIT`)
  }
}

export class NewerDatabase extends Error {
  readonly version: number
  constructor(version: number) {
    super(`the database was made by a newer Daobo (schema ${version})`)
    this.version = version
  }
}

function wrap(sqlite: DatabaseSync): Database {
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>()
  const prepared = (sql: string) => {
    const known = statements.get(sql) ?? sqlite.prepare(sql)
    statements.set(sql, known)
    return known
  }
  let depth = 0
  return {
    run: (sql, ...values) => void prepared(sql).run(...values),
    get: <Row>(sql: string, ...values: Value[]) => prepared(sql).get(...values) as Row | undefined,
    all: <Row>(sql: string, ...values: Value[]) => prepared(sql).all(...values) as Row[],
    transaction(work) {
      if (depth > 0) return work()
      depth += 1
      prepared('BEGIN IMMEDIATE').run()
      try {
        const result = work()
        prepared('COMMIT').run()
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
