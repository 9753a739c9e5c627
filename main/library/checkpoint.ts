import { Worker } from 'node:worker_threads'

/**
 * Carries what is in the write-ahead file over into the database, in a thread of its own: it waits for the disk, and
 * a take must not wait with it. Writers go on meanwhile. Given as source text so that one bundled file holds it all.
 */
export function checkpointBeside(path: string): Promise<void> {
  const source = `
    const { DatabaseSync } = require('node:sqlite')
    const sqlite = new DatabaseSync(require('node:worker_threads').workerData)
    sqlite.exec('PRAGMA busy_timeout = 2000; PRAGMA synchronous = NORMAL; PRAGMA wal_checkpoint(PASSIVE)')
    sqlite.close()`
  return new Promise((resolve, reject) => {
    const worker = new Worker(source, { eval: true, workerData: path })
    worker.on('error', reject)
    worker.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`the checkpoint ended with ${code}`)),
    )
  })
}
