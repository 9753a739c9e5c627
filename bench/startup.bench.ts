import { spawnSync } from 'node:child_process'
import { startBuilt } from './studio/builtStudio.ts'
import { median, report, type Line } from './studio/figures.ts'

/**
 * Headless start: from the start of the process to the line that says it is ready, against a Node that does nothing;
 * and the memory that the studio holds when nobody does anything. Asked for: under 1 s, under 100 MB.
 */

const starts = 7
const idleMs = 5000

const bare = Array.from({ length: starts }, () => {
  const begun = performance.now()
  spawnSync(process.execPath, ['-e', '0'])
  return performance.now() - begun
})

const ready: number[] = []
const memory: number[] = []
// The first start after a build also fills Node's cache of compiled code: it is not counted.
for (let at = -1; at < starts; at += 1) {
  const studio = await startBuilt(['--practice', '--sample'])
  if (at >= 0) ready.push(studio.readyMs)
  if (at >= starts - 3) {
    await new Promise((resolve) => setTimeout(resolve, idleMs))
    memory.push(studio.memoryMb())
  }
  await studio.close()
}

const lines: Line[] = [
  { what: 'Node that does nothing, median', measured: median(bare), unit: 'ms' },
  { what: 'ready, median', measured: median(ready), unit: 'ms', most: 1000 },
  { what: 'ready, slowest', measured: Math.max(...ready), unit: 'ms', most: 1000 },
  { what: 'ready over bare Node', measured: median(ready) / median(bare), unit: 'times' },
  { what: `memory after ${idleMs / 1000} s idle, median`, measured: median(memory), unit: 'MB', most: 100 },
]
report(`Headless start (${starts} starts with the sample show)`, lines)
