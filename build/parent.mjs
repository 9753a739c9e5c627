/**
 * Notices that whoever started us is gone, also when it had no time to say so (kill -9). npm runs us through a
 * shell that outlives npm, so npm itself is watched too.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const lookEveryMs = 100

/**
 * Calls back once when npm or the shell between has ended. Started without npm, an orphan is meant to be one
 * (`nohup node build/start.mjs …`), and nothing is watched.
 * @param {() => void} gone
 */
export function whenNpmIsGone(gone) {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  const watched = [parent, npmAbove(parent)].filter((pid) => pid !== undefined)
  const timer = setInterval(() => {
    // An orphan gets a new parent; on Windows it keeps the number of the dead one.
    if (process.ppid === parent && watched.every(isAlive)) return
    clearInterval(timer)
    gone()
  }, lookEveryMs)
  timer.unref()
}

/**
 * The npm that runs the shell we run in. Windows ends the whole console at once, so there is nothing to look for.
 * @param {number} shell
 */
function npmAbove(shell) {
  if (process.platform === 'win32') return undefined
  try {
    const above = processOf(shell).parent
    return /\bnpm\b/.test(processOf(above).command) ? above : undefined
  } catch {
    // No ps here (small containers), or what started us is gone already and shows no more parents.
    return undefined
  }
}

/**
 * @param {number} pid
 * @returns {{ parent: number, command: string }}
 */
function processOf(pid) {
  if (existsSync(`/proc/${pid}/stat`)) {
    // The name stands in brackets and may hold anything; the state and the parent follow it.
    const parent = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]
    return { parent: Number(parent), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }
  }
  const [, parent, command = ''] =
    /^\s*(\d+)\s+(.*)/.exec(
      execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' }),
    ) ?? []
  return { parent: Number(parent), command }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it is there and belongs to someone else.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
