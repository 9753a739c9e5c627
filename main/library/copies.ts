import { readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'

/** Good copies of the database: what a damaged one is mended from. */
export interface Copies {
  /** Newest first. */
  paths(): readonly string[]
  /** Makes a copy beside the running studio, in a thread of its own. */
  make(nowEpochMs: number): Promise<void>
  /** The same while nothing else is to be done: at closing. */
  makeNow(nowEpochMs: number): void
}

const newest = 5
const days = 7

export function createCopies(database: string, folder: string): Copies {
  const names = () => readdirSync(folder).filter((name) => /^daobo-.*\.db$/.test(name))
  const place = (nowEpochMs: number) => {
    const path = join(folder, `daobo-${stamp(nowEpochMs)}.db`)
    const fresh = `${path}.new`
    rmSync(fresh, { force: true })
    return { path, fresh }
  }
  const settle = ({ path, fresh }: { path: string; fresh: string }): void => {
    renameSync(fresh, path)
    const all = names()
    const kept = keepers(all)
    for (const old of all) if (!kept.has(old)) rmSync(join(folder, old))
  }
  return {
    paths: () =>
      names()
        .toSorted()
        .toReversed()
        .map((name) => join(folder, name)),
    async make(nowEpochMs) {
      const at = place(nowEpochMs)
      await vacuumBeside(database, at.fresh)
      settle(at)
    },
    makeNow(nowEpochMs) {
      const at = place(nowEpochMs)
      vacuum(database, at.fresh)
      settle(at)
    },
  }
}

/** The newest few, and the last of each of the last days that had any: damage may go unnoticed for a while. */
export function keepers(names: readonly string[]): ReadonlySet<string> {
  const sorted = names.toSorted().toReversed()
  const lastOfDay = new Map<string, string>()
  for (const name of sorted) {
    const day = name.slice(0, 'daobo-2026-11-22'.length)
    if (!lastOfDay.has(day)) lastOfDay.set(day, name)
  }
  return new Set([...sorted.slice(0, newest), ...[...lastOfDay.values()].slice(0, days)])
}

/** A whole, consistent copy. VACUUM INTO works while others write and in every build of SQLite. */
function vacuum(from: string, to: string): void {
  const sqlite = new DatabaseSync(from, { readOnly: true })
  try {
    sqlite.prepare('VACUUM INTO ?').run(to)
  } finally {
    sqlite.close()
  }
}

/** The same by a thread, as source text so that one bundled file holds it all. */
function vacuumBeside(from: string, to: string): Promise<void> {
  const source = `
    const { DatabaseSync } = require('node:sqlite')
    const { from, to } = require('node:worker_threads').workerData
    new DatabaseSync(from, { readOnly: true }).prepare('VACUUM INTO ?').run(to)`
  return new Promise((resolve, reject) => {
    const worker = new Worker(source, { eval: true, workerData: { from, to } })
    worker.on('error', reject)
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the copy ended with ${code}`))))
  })
}

/** 2026-11-22T20-51-07 in UTC: sorts by time and is a file name everywhere. */
export const stamp = (epochMs: number): string =>
  new Date(epochMs).toISOString().slice(0, 19).replaceAll(':', '-')
